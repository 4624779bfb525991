using Wildlife.Delivery;
using Wildlife.Evidence;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Tests.OnAzure.Flow;

/// <summary>
/// What the Functions host and Event Grid do around the stages: messages are delivered until they are done, events of new objects arrive in any order
/// and some of them twice, what fails is tried again and set aside in the end.
/// </summary>
internal sealed class FunctionsHost(StorageConnection connection, StageEntry entry, int seed)
{
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(5);
    private readonly BlobEvidenceStore evidence = new(connection);
    private readonly HashSet<string> delivered = new(StringComparer.Ordinal);
    private readonly Random random = new(seed);
    private int failures;

    /// <summary>How often a stage failed and was tried again.</summary>
    public int Failures => failures;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Works until there is nothing to do.</summary>
    /// <param name="isInOrder">True classifies by name, one after the other, as the embedded host does; false as events happen to come.</param>
    public async Task DrainAsync(bool isInOrder)
    {
        while (await RunJobsAsync(Stages.CrawlQueue, entry.CrawlAsync) + await RunObjectsAsync(Containers.RawPages, entry.ExtractAsync, isShuffled: true) > 0)
        {
        }

        while (await RunObjectsAsync(Containers.Listings, entry.ClassifyAsync, isShuffled: !isInOrder) > 0)
        {
        }

        while (await RunJobsAsync(Stages.PictureQueue, entry.KeepPictureAsync) > 0)
        {
        }
    }

    private async Task<int> RunJobsAsync(string queue, Func<string, CancellationToken, Task> run)
    {
        var reader = new StorageQueueReader(connection, queue);
        var messages = await reader.ReceiveAsync(32, Hidden, Cancel);
        await Parallel.ForEachAsync(messages, Cancel, async (message, token) =>
        {
            try
            {
                await run(message.Text, token);
                await reader.CompleteAsync(message, token);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Interlocked.Increment(ref failures);
                await reader.FailAsync(message, isPoison: false, TimeSpan.Zero, token);
            }
        });
        return messages.Count;
    }

    private async Task<int> RunObjectsAsync(string container, Func<string, CancellationToken, Task> run, bool isShuffled)
    {
        var created = await evidence.ListAsync(container, "", Cancel).Where(name => delivered.Add($"{container}/{name}")).ToListAsync(Cancel);
        var events = created.Concat(created.Where(_ => random.Next(5) == 0)).ToList();
        events.Sort(StringComparer.Ordinal);
        if (isShuffled)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(events));
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = isShuffled ? 8 : 1, CancellationToken = Cancel };
        await Parallel.ForEachAsync(events, parallel, async (name, token) => await TryAsync(name, run, token));
        return created.Count;
    }

    private async Task TryAsync(string name, Func<string, CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await run(name, cancellationToken);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException && attempt < Stages.MaxAttempts)
            {
                Interlocked.Increment(ref failures);
            }
        }
    }
}
