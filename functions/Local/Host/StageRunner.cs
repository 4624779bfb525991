using System.Globalization;
using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Extract;
using Wildlife.Pictures;
using Wildlife.Sources;

namespace Wildlife.Local.Host;

/// <summary>
/// Drives the stages from the durable inbox, as the triggers do in Azure. Crawl and extract feed each other and run side by side; classify
/// comes after them and in the order of names, and pictures come last, so that a run after a kill opens the same cases as an undisturbed one.
/// </summary>
internal sealed class StageRunner(IInbox inbox, CrawlHandler crawl, ExtractHandler extract, ClassifyHandler classify, PictureHandler pictures, IProgressDisplay progress)
{
    private const int CrawlJobsAtOnce = 8;
    private const int Batch = 64;
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(15);
    private readonly int processors = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Works until no stage has anything to do.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await DrainReadingAsync(cancellationToken).ConfigureAwait(false);
        while (await RunBatchAsync(Stages.Classify, 1, ClassifyAsync, cancellationToken).ConfigureAwait(false) > 0)
        {
        }

        // One after another and in the order of their ids, for the same reason.
        while (await RunBatchAsync(Stages.PictureQueue, 1, KeepPictureAsync, cancellationToken).ConfigureAwait(false) > 0)
        {
        }
    }

    private async Task<string?> KeepPictureAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await pictures.RunAsync(JsonSerializer.Deserialize(item.Message, WildlifeJson.Default.PictureJob)!, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task DrainReadingAsync(CancellationToken cancellationToken)
    {
        int done;
        do
        {
            var crawling = RunBatchAsync(Stages.CrawlQueue, CrawlJobsAtOnce, CrawlAsync, cancellationToken);
            var extracted = 0;
            while (true)
            {
                var batch = await RunBatchAsync(Stages.Extract, processors, ExtractAsync, cancellationToken).ConfigureAwait(false);
                extracted += batch;
                if (batch == 0 && crawling.IsCompleted)
                {
                    break;
                }

                if (batch == 0)
                {
                    await Task.Delay(Idle, cancellationToken).ConfigureAwait(false);
                }
            }

            done = extracted + await crawling.ConfigureAwait(false);
        }
        while (done > 0);
    }

    private async Task<int> RunBatchAsync(string stage, int atOnce, Func<WorkItem, CancellationToken, Task<string?>> run, CancellationToken cancellationToken)
    {
        var items = await inbox.TakeAsync(stage, Batch, cancellationToken).ConfigureAwait(false);
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(items, options, async (item, token) => await RunOneAsync(item, run, token).ConfigureAwait(false)).ConfigureAwait(false);
        return items.Count;
    }

    private async Task RunOneAsync(WorkItem item, Func<WorkItem, CancellationToken, Task<string?>> run, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await run(item, cancellationToken).ConfigureAwait(false);
            await inbox.CompleteAsync(item, outcome, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception strange) when (strange is PageNotUnderstoodException or SourceDefinitionException)
        {
            progress.Problem($"{item.Id}: {strange.Message}");
            await inbox.FailAsync(item, strange.Message, poison: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !DiskFull.Is(failure))
        {
            progress.Problem($"{item.Stage} {item.Id}, try {item.Attempt} of {Stages.MaxAttempts}: {failure.Message}");
            await inbox.FailAsync(item, failure.Message, poison: false, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string?> CrawlAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var job = JsonSerializer.Deserialize(item.Message, WildlifeJson.Default.CrawlJob)!;
        var outcome = await crawl.RunAsync(job, cancellationToken).ConfigureAwait(false);
        if (outcome.NotBefore is { } notBefore)
        {
            progress.Problem(string.Create(CultureInfo.InvariantCulture, $"{job.Source} is left alone until {notBefore.UtcDateTime:yyyy-MM-dd HH:mm} UTC; 'run' goes on then"));
        }
        else if (outcome.MoreDue)
        {
            // Asked for while taken: the inbox gives the job out once more.
            await inbox.EnqueueAsync(item.Stage, item.Id, item.Message, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task<string?> ExtractAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var outcome = await extract.RunAsync(item.Id, cancellationToken).ConfigureAwait(false);
        progress.Page(outcome.Kind);
        return JsonSerializer.Serialize(outcome, WildlifeJson.Readable.ExtractOutcome);
    }

    private async Task<string?> ClassifyAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await classify.RunAsync(item.Id, cancellationToken).ConfigureAwait(false);
        progress.Classified();
        return null;
    }
}
