using System.Text.Json;
using Microsoft.Extensions.Logging;
using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Extract;
using Wildlife.Sources;

namespace Wildlife.Delivery;

/// <summary>
/// The one way into the stages for a host that delivers messages and events: what each of its triggers calls. It decides what is tried again
/// (the host does that for whatever throws), what is set aside at once, and what goes on.
/// </summary>
/// <param name="crawl">The crawl stage.</param>
/// <param name="extract">The extract stage.</param>
/// <param name="classify">The classify stage.</param>
/// <param name="queue">Gets what goes on and what is set aside.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Gets what is set aside, with its reason.</param>
public sealed class StageEntry(
    CrawlHandler crawl, ExtractHandler extract, ClassifyHandler classify, IWorkQueue queue, TimeProvider time, ILogger<StageEntry> logger)
{
    /// <summary>Runs one slice of a crawl job; queues the job again where more is due.</summary>
    /// <param name="message">The job, JSON.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    public async Task CrawlAsync(string message, CancellationToken cancellationToken)
    {
        if (Read(message) is not { } job)
        {
            await SetAsideAsync(Stages.Crawl, message, "this is no crawl job", cancellationToken).ConfigureAwait(false);
            return;
        }

        StageTelemetry.Late(Stages.Crawl, time.GetUtcNow() - job.PlannedAt);
        try
        {
            var slice = await crawl.RunAsync(job, cancellationToken).ConfigureAwait(false);
            if (slice is { MoreDue: true, NotBefore: null })
            {
                await CrawlQueueing.EnqueueAsync(queue, job, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (SourceDefinitionException closed)
        {
            await SetAsideAsync(Stages.Crawl, message, closed.Message, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads one kept page. One that cannot be understood is set aside and never tried again.</summary>
    /// <param name="name">Its name in <c>raw-pages</c>.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    public Task ExtractAsync(string name, CancellationToken cancellationToken) =>
        ReadObjectAsync(Stages.Extract, Containers.RawPages, name, extract.RunAsync, cancellationToken);

    /// <summary>Judges one observation. One that cannot be understood is set aside and never tried again.</summary>
    /// <param name="name">Its name in <c>listings</c>.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    public Task ClassifyAsync(string name, CancellationToken cancellationToken) =>
        ReadObjectAsync(Stages.Classify, Containers.Listings, name, classify.RunAsync, cancellationToken);

    private async Task ReadObjectAsync(string stage, string container, string name, Func<string, CancellationToken, Task> read, CancellationToken cancellationToken)
    {
        if (ObjectInstant.Of(name) is { } instant)
        {
            StageTelemetry.Late(stage, time.GetUtcNow() - instant);
        }

        try
        {
            await read(name, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception strange) when (strange is PageNotUnderstoodException or SourceDefinitionException)
        {
            var poison = JsonSerializer.Serialize(PoisonObject.Of(stage, container, name), WildlifeJson.Default.PoisonObject);
            await SetAsideAsync(stage, poison, strange.Message, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SetAsideAsync(string stage, string message, string reason, CancellationToken cancellationToken)
    {
        var poison = stage == Stages.Crawl ? Stages.CrawlPoisonQueue : Stages.ObjectPoisonQueue;
        await queue.EnqueueAsync(poison, Sha256Hex.Of(System.Text.Encoding.UTF8.GetBytes(message)), message, cancellationToken).ConfigureAwait(false);
        DeliveryLog.SetAside(logger, stage, poison, reason);
        StageTelemetry.SetAside(stage);
    }

    private static CrawlJob? Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, WildlifeJson.Default.CrawlJob);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
