using Wildlife.Delivery;

namespace Wildlife.App.Triggers;

/// <summary>Brings the crawl stage its jobs.</summary>
public sealed class CrawlTrigger(StageEntry stages)
{
    /// <summary>Reads a slice of one source.</summary>
    /// <param name="job">The job, JSON.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    [Function(Stages.Crawl)]
    public Task RunAsync([QueueTrigger(Stages.CrawlQueue, Connection = Stages.Connection)] string job, CancellationToken cancellationToken) =>
        stages.CrawlAsync(job, cancellationToken);
}
