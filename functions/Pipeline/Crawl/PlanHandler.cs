using Cronos;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Sources;

namespace Wildlife.Crawl;

/// <summary>The plan stage: which sources are due, as one crawl job each.</summary>
public sealed class PlanHandler(SourceCatalog catalog, IWorkQueue queue, IFrontier frontier, ILogger<PlanHandler>? logger = null)
{
    private readonly ILogger logger = logger ?? NullLogger<PlanHandler>.Instance;

    /// <summary>Queues a job for each source due since the last tick, and those that were to wait until now. Run again with the same instants it adds nothing.</summary>
    /// <param name="after">The tick before; its own instant was planned then.</param>
    /// <param name="upTo">This tick.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The jobs queued.</returns>
    public async Task<IReadOnlyList<CrawlJob>> RunAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken cancellationToken)
    {
        var planned = Plan(after, upTo);
        var deferred = await frontier.ListDeferredAsync(upTo, cancellationToken);
        CrawlJob[] jobs = [.. planned, .. deferred.Where(job => MayGoOn(job, planned, upTo))];
        foreach (var job in jobs)
        {
            await CrawlQueueing.EnqueueAsync(queue, job, cancellationToken);
        }

        return jobs;
    }

    // A new pass of the source takes up what an older one left.
    private bool MayGoOn(CrawlJob job, IReadOnlyList<CrawlJob> planned, DateTimeOffset upTo) =>
        catalog.Hindrance(job.Source, upTo) is null && !planned.Any(each => each.Source == job.Source);

    /// <summary>The jobs due since the last tick. Asked again with the same instants it gives the same jobs.</summary>
    /// <param name="after">The tick before; its own instant was planned then.</param>
    /// <param name="upTo">This tick.</param>
    public IReadOnlyList<CrawlJob> Plan(DateTimeOffset after, DateTimeOffset upTo)
    {
        var mayRun = new List<SourceDefinition>();
        foreach (var source in catalog.All)
        {
            if (catalog.Hindrance(source.Id, upTo) is not { } reason)
            {
                mayRun.Add(source);
            }
            else if (source.Enabled)
            {
                CrawlLog.NotPlanned(logger, source.Id, reason);
            }
        }

        return Due(mayRun, after, upTo);
    }

    /// <summary>One job for each source whose schedule has an instant after the one and up to the other; the last such instant counts.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="after">Exclusive.</param>
    /// <param name="upTo">Inclusive.</param>
    public static IReadOnlyList<CrawlJob> Due(IEnumerable<SourceDefinition> sources, DateTimeOffset after, DateTimeOffset upTo)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return [.. sources.Select(source => Last(source, after, upTo)).OfType<CrawlJob>()];
    }

    private static CrawlJob? Last(SourceDefinition source, DateTimeOffset after, DateTimeOffset upTo)
    {
        // A host that slept for days makes up for one pass, not for all it missed.
        CronExpression schedule = CronExpression.Parse(source.Crawl.Schedule, CronFormat.IncludeSeconds);
        var last = schedule.GetPreviousOccurrence(upTo, TimeZoneInfo.Utc, inclusive: true);
        return last > after ? new CrawlJob(source.Id, last.Value.ToUniversalTime()) : null;
    }
}
