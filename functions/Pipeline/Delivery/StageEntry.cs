using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Extract;
using Wildlife.Pictures;
using Wildlife.Sources;

namespace Wildlife.Delivery;

/// <summary>
/// The one way into the stages for a host that delivers messages and events: what each of its triggers calls. It decides what is tried again
/// (the host does that for whatever throws), what is set aside at once, and what goes on.
/// </summary>
/// <param name="crawl">The crawl stage.</param>
/// <param name="extract">The extract stage.</param>
/// <param name="classify">The classify stage.</param>
/// <param name="pictures">The picture stage.</param>
/// <param name="recheck">Goes on with a recheck.</param>
/// <param name="queue">Gets what goes on and what is set aside.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Gets what is set aside, with its reason.</param>
public sealed class StageEntry(
    CrawlHandler crawl,
    ExtractHandler extract,
    ClassifyHandler classify,
    PictureHandler pictures,
    RecheckEntry recheck,
    IWorkQueue queue,
    TimeProvider time,
    ILogger<StageEntry> logger)
{
    /// <summary>Runs one slice of a crawl job; queues the job again where more is due.</summary>
    /// <param name="message">The job, JSON.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    public Task CrawlAsync(string message, CancellationToken cancellationToken) =>
        RunJobAsync(Stages.Crawl, Stages.CrawlQueue, message, WildlifeJson.Default.CrawlJob, CrawlSliceAsync, cancellationToken);

    /// <summary>Keeps one picture.</summary>
    /// <param name="message">The job, JSON.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    public Task KeepPictureAsync(string message, CancellationToken cancellationToken) =>
        RunJobAsync(Stages.Pictures, Stages.PictureQueue, message, WildlifeJson.Default.PictureJob, pictures.RunAsync, cancellationToken);

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

    private async Task CrawlSliceAsync(CrawlJob job, CancellationToken cancellationToken)
    {
        if (job.IsRecheck)
        {
            await recheck.ContinueAsync(job, cancellationToken).ConfigureAwait(false);
            return;
        }

        StageTelemetry.Late(Stages.Crawl, time.GetUtcNow() - job.PlannedAt);
        var slice = await crawl.RunAsync(job, cancellationToken).ConfigureAwait(false);
        if (slice is { MoreDue: true, NotBefore: null })
        {
            await CrawlQueueing.EnqueueAsync(queue, job, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RunJobAsync<T>(
        string stage, string from, string message, JsonTypeInfo<T> type, Func<T, CancellationToken, Task> run, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var job = JsonSerializer.Deserialize(message, type) ?? throw new JsonException("the message is null");
            await run(job, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception strange) when (strange is JsonException or SourceDefinitionException)
        {
            await SetAsideAsync(stage, Stages.PoisonOf(from), message, strange.Message, cancellationToken).ConfigureAwait(false);
        }
    }

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
            await SetAsideAsync(stage, Stages.ObjectPoisonQueue, poison, strange.Message, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SetAsideAsync(string stage, string poison, string message, string reason, CancellationToken cancellationToken)
    {
        await queue.EnqueueAsync(poison, Sha256Hex.Of(Encoding.UTF8.GetBytes(message)), message, cancellationToken).ConfigureAwait(false);
        DeliveryLog.SetAside(logger, stage, poison, reason);
        StageTelemetry.SetAside(stage);
    }
}
