using Wildlife.Crawl;

namespace Wildlife.Delivery;

/// <summary>The way into the recheck stage for a host's timer: names the instant that the tick was planned for.</summary>
/// <param name="recheck">The recheck stage.</param>
/// <param name="time">The clock.</param>
public sealed class RecheckEntry(RecheckHandler recheck, TimeProvider time)
{
    // A timer may fire a moment early; the hour it means is the one about to begin.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    /// <summary>Reads what is due; the same tick again reads nothing that is stored.</summary>
    /// <param name="cancellationToken">The host is stopping.</param>
    public Task RunAsync(CancellationToken cancellationToken) => recheck.RunAsync(HourOf(time.GetUtcNow()), cancellationToken);

    /// <summary>The full hour, UTC, whose tick an instant belongs to (<see cref="Stages.RecheckSchedule"/>).</summary>
    /// <param name="now">When the timer fired.</param>
    internal static DateTimeOffset HourOf(DateTimeOffset now)
    {
        var at = now.ToUniversalTime() + Early;
        return at - TimeSpan.FromTicks(at.Ticks % TimeSpan.TicksPerHour);
    }
}
