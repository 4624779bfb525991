using System.Text.Json.Serialization;

namespace Wildlife.Notify;

/// <summary>One event on its way to one webhook.</summary>
public sealed record WebhookDelivery
{
    /// <summary>Its id: the event's. Sent in every try, so that the receiver tells a second try from a second event.</summary>
    public required string Id { get; init; }

    /// <summary>The webhook.</summary>
    public required string WebhookId { get; init; }

    /// <summary>The event.</summary>
    public required NotifyEvent Event { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Not before this instant is it tried (again).</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>When it was last tried.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>What the receiver answered last, or why it was not reached; in words for the owner.</summary>
    public string? LastResult { get; init; }
}

/// <summary>Where a delivery stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryState>))]
public enum DeliveryState
{
    /// <summary>It waits for its next try.</summary>
    [JsonStringEnumMemberName("pending")] Pending,

    /// <summary>The receiver has taken it.</summary>
    [JsonStringEnumMemberName("delivered")] Delivered,

    /// <summary>All tries failed: it stays to be seen and sent again.</summary>
    [JsonStringEnumMemberName("dead")] Dead,
}

/// <summary>
/// What a webhook is told: that something happened and where to read it. No personal data and no text of an advert: the receiver fetches what its key
/// may see.
/// </summary>
/// <param name="Id">The event's id, the same in every try and for every receiver.</param>
/// <param name="Type">Its type, e.g. <c>case.case-opened</c>.</param>
/// <param name="At">When it happened.</param>
/// <param name="Subject">The route that answers about it, e.g. <c>/api/cases/c-1</c>.</param>
/// <param name="CaseId">The case; null where it is about none.</param>
/// <param name="Sequence">The event's number in its case; null where it is about none.</param>
public sealed record NotifyEvent(string Id, string Type, DateTimeOffset At, string Subject, string? CaseId, int? Sequence);

/// <summary>A page of deliveries.</summary>
/// <param name="Value">The deliveries.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record DeliveryPage(IReadOnlyList<WebhookDelivery> Value, string? NextLink);
