using Microsoft.Extensions.Logging;
using Wildlife.Evidence;
using Wildlife.Sources;

namespace Wildlife.Crawl;

/// <summary>
/// The crawl stage: reads what is due of one source, for a bounded time. It may be killed anywhere and run again: a page is
/// stored before it is recorded, and a stored page is recorded instead of being read again.
/// </summary>
public sealed class CrawlHandler(
    SourceCatalog catalog,
    IFrontier frontier,
    IEvidenceStore store,
    PageFetcher fetcher,
    TimeProvider time,
    ILogger<CrawlHandler> logger,
    IWatchedAdverts? watched = null)
{
    private readonly CrawlOptions options = fetcher.Options;
    private readonly RobotsCache robots = new(fetcher, time, logger);

    /// <summary>Runs a job for one slice of time.</summary>
    /// <param name="job">The job. Every run of it gives the same names.</param>
    /// <param name="cancellationToken">Stops the slice; what was recorded stays so.</param>
    /// <exception cref="SourceDefinitionException">The source is unknown, or may not be read: not enabled, or a sample outside the demo.</exception>
    public async Task<CrawlSlice> RunAsync(CrawlJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        using var activity = CrawlTelemetry.StartJob(job);
        var source = catalog.Require(job.Source);
        if (catalog.Hindrance(source.Id, time.GetUtcNow()) is { } hindrance)
        {
            throw new SourceDefinitionException($"{source.Id} may not be read: {hindrance}");
        }

        HostPolicy.Require(source, options.SampleHosts);
        var scope = catalog.Scope(source.Id);
        await frontier.AddAsync(source.Id, [.. scope.StartUrls.Select(url => new FrontierUrl(url, 0))], cancellationToken);
        var stored = await StoredPages.ListAsync(store, job, cancellationToken);
        var reader = new CrawlReader(job, source, scope, stored, frontier, store, fetcher, robots, time, logger);
        var budget = new CrawlBudget(job, source, frontier, time);
        await OpenPassAsync(job, source, budget, cancellationToken);
        await ReadBatchesAsync(job, budget, reader, cancellationToken);
        var slice = await EndAsync(job, budget, reader.Tally.Slice, cancellationToken);
        await frontier.DeferAsync(job, slice.NotBefore, cancellationToken);
        CrawlLog.SliceEnded(logger, job.Source, job.PlannedAt, slice.Pages, slice.Disallowed, slice.Failed, slice.MoreDue);
        if (slice.NotBefore is { } notBefore)
        {
            CrawlLog.LeftAlone(logger, job.Source, notBefore);
        }

        return slice;
    }

    // Run again after a kill: what it adds is there already, and waking is no harm.
    private async Task OpenPassAsync(CrawlJob job, SourceDefinition source, CrawlBudget budget, CancellationToken cancellationToken)
    {
        if (budget.ClosedUntil() is not null || await frontier.CountReadAsync(job.Source, job.PlannedAt, cancellationToken) > 0)
        {
            return;
        }

        if (watched is not null && await watched.ListAsync(job.Source, cancellationToken) is { Count: > 0 } urls)
        {
            await frontier.WakeAsync(job.Source, job.PlannedAt, urls, cancellationToken);
        }

        await new SitemapReader(source, catalog.Scope(source.Id), frontier, fetcher, robots).ReadAsync(cancellationToken);
    }

    private async Task ReadBatchesAsync(CrawlJob job, CrawlBudget budget, CrawlReader reader, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.RequestsPerHost, CancellationToken = cancellationToken };
        while (true)
        {
            if (budget.ClosedUntil() is { } opening)
            {
                reader.Tally.LeaveAlone(opening);
                return;
            }

            var due = await TakeAsync(job, budget, options.BatchSize, cancellationToken);
            if (due.Count == 0)
            {
                return;
            }

            await Parallel.ForEachAsync(due, parallel, async (url, token) =>
            {
                if (reader.Tally.Slice.NotBefore is null && budget.ClosedUntil() is null && time.GetElapsedTime(started) < options.SliceTime)
                {
                    await reader.ReadAsync(url, token);
                }
            });
            if (reader.Tally.Slice.NotBefore is not null || time.GetElapsedTime(started) >= options.SliceTime)
            {
                return;
            }
        }
    }

    private async Task<IReadOnlyList<FrontierUrl>> TakeAsync(CrawlJob job, CrawlBudget budget, int count, CancellationToken cancellationToken)
    {
        var left = await budget.LeftAsync(cancellationToken);
        return left <= 0 ? [] : await frontier.TakeDueAsync(job.Source, job.PlannedAt, Math.Min(left, count), cancellationToken);
    }

    private async Task<CrawlSlice> EndAsync(CrawlJob job, CrawlBudget budget, CrawlSlice slice, CancellationToken cancellationToken)
    {
        if (slice.NotBefore is not null)
        {
            return slice;
        }

        var isSpent = await budget.SpentUntilAsync(cancellationToken);
        var isMore = (await TakeAsync(job, budget, 1, cancellationToken)).Count > 0;
        return slice with { NotBefore = isSpent, MoreDue = isMore };
    }
}
