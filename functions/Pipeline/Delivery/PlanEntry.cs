using Wildlife.Crawl;
using Wildlife.Sources;

namespace Wildlife.Delivery;

/// <summary>
/// The way into the plan stage for a host's timer. A tick that failed is made up for by the next: the host notes that it ticked, not that it worked.
/// </summary>
/// <param name="plan">The plan stage.</param>
/// <param name="catalog">The source catalogue.</param>
/// <param name="frontier">Knows which passes have begun.</param>
/// <param name="queue">Gets the jobs that a failed tick did not queue.</param>
/// <param name="time">The clock.</param>
public sealed class PlanEntry(PlanHandler plan, SourceCatalog catalog, IFrontier frontier, IWorkQueue queue, TimeProvider time)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);

    /// <summary>Queues what is due, and what fell due one tick before and has not begun.</summary>
    /// <param name="last">When the timer ticked last, UTC; null or its least value at the first tick.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    public async Task RunAsync(DateTime? last, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var after = last is { } instant && instant > DateTime.MinValue && instant.ToUniversalTime() <= now ? new DateTimeOffset(instant.ToUniversalTime()) : now - Tick;
        await plan.RunAsync(after, now, cancellationToken).ConfigureAwait(false);
        foreach (var job in plan.Plan(after - Tick, after))
        {
            var latest = await frontier.SummariseAsync(job.Source, cancellationToken).ConfigureAwait(false);
            if (latest is null || latest.PlannedAt < job.PlannedAt)
            {
                await CrawlQueueing.EnqueueAsync(queue, job, cancellationToken).ConfigureAwait(false);
            }
        }

        if (now.Minute < Tick.Minutes)
        {
            await MeasureSourcesAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // Once an hour: the alert looks an hour back, and each source costs a query.
    private async Task MeasureSourcesAsync(CancellationToken cancellationToken)
    {
        foreach (var source in catalog.All.Where(source => source.Enabled))
        {
            var health = SourceHealth.Of(source, await frontier.SummariseAsync(source.Id, cancellationToken).ConfigureAwait(false));
            StageTelemetry.SourceIs(source.Id, health.Status);
        }
    }
}
