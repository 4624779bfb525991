using System.Globalization;
using System.Text.Json;

namespace Wildlife.Crawl;

/// <summary>Puts crawl jobs into their queue. One source and instant is one message, however often it is asked for.</summary>
public static class CrawlQueueing
{
    /// <summary>Adds a job.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public static Task EnqueueAsync(IWorkQueue queue, CrawlJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(job);
        var id = job.Source + job.PlannedAt.UtcDateTime.ToString("'/'yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture) + (job.IsRecheck ? "/recheck" : "");
        return queue.EnqueueAsync(Stages.CrawlQueue, id, JsonSerializer.Serialize(job, WildlifeJson.Default.CrawlJob), cancellationToken);
    }
}
