using Wildlife.Crawl;

namespace Wildlife.Delivery;

/// <summary>The way into the recheck stage for a host's timer: names the instant that the tick was planned for.</summary>
/// <param name="recheck">The recheck stage.</param>
/// <param name="queue">Gets a job for each source of which more is due than a slice of time reaches.</param>
/// <param name="time">The clock.</param>
public sealed class RecheckEntry(RecheckHandler recheck, IWorkQueue queue, TimeProvider time)
{
    // A timer may fire a moment early; the hour it means is the one about to begin.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Reads what is due; the same tick again reads nothing that is stored.</summary>
    /// <param name="cancellationToken">The host is stopping.</param>
    public Task RunAsync(CancellationToken cancellationToken) => RunAsync(HourOf(time.GetUtcNow()), source: null, cancellationToken);

    /// <summary>Goes on with what a tick did not reach. After an hour the next tick has taken it over.</summary>
    /// <param name="job">The source and the tick's instant.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    internal Task ContinueAsync(CrawlJob job, CancellationToken cancellationToken) =>
        time.GetUtcNow() - job.PlannedAt < Hour ? RunAsync(job.PlannedAt, job.Source, cancellationToken) : Task.CompletedTask;

    private async Task RunAsync(DateTimeOffset plannedAt, string? source, CancellationToken cancellationToken)
    {
        var slice = await recheck.RunAsync(plannedAt, source, cancellationToken).ConfigureAwait(false);
        foreach (var more in slice.MoreDue)
        {
            await CrawlQueueing.EnqueueAsync(queue, new CrawlJob(more, plannedAt) { IsRecheck = true }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The full hour, UTC, whose tick an instant belongs to (<see cref="Stages.RecheckSchedule"/>).</summary>
    /// <param name="now">When the timer fired.</param>
    internal static DateTimeOffset HourOf(DateTimeOffset now)
    {
        var at = now.ToUniversalTime() + Early;
        return at - TimeSpan.FromTicks(at.Ticks % TimeSpan.TicksPerHour);
    }
}
