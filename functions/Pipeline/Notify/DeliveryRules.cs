using System.Collections.Immutable;

namespace Wildlife.Notify;

/// <summary>What becomes of a delivery after a try. Pure.</summary>
internal static class DeliveryRules
{
    /// <summary>How long to wait after each failed try; after the last there is none.</summary>
    public static ImmutableArray<TimeSpan> Waits { get; } =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(24),
    ];

    /// <summary>The delivery after a try.</summary>
    public static WebhookDelivery After(WebhookDelivery delivery, SendResult result, DateTimeOffset now)
    {
        var attempts = delivery.Attempts + 1;
        var tried = delivery with { Attempts = attempts, LastAt = now, LastResult = result.Text };
        return result switch
        {
            { IsTaken: true } => tried with { State = DeliveryState.Delivered },
            { IsFinal: true } => tried with { State = DeliveryState.Dead },
            _ when attempts > Waits.Length => tried with { State = DeliveryState.Dead },
            _ => tried with { NextAt = now + Waits[attempts - 1] },
        };
    }

    /// <summary>The delivery put on its way again, with all its tries.</summary>
    public static WebhookDelivery Again(WebhookDelivery delivery, DateTimeOffset now) => delivery with { State = DeliveryState.Pending, Attempts = 0, NextAt = now };
}
