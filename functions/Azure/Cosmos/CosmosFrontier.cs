using System.Net;
using Microsoft.Azure.Cosmos;
using Wildlife.Crawl;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// The frontier in Cosmos DB. A source's URLs lie in a few shards; each carries its turn (the pass in which it is due, its depth, itself) as one indexed
/// key, so that taking costs the same among a thousand URLs and among a million. What is counted is counted in the batch that changes it.
/// </summary>
/// <param name="database">The database.</param>
public sealed partial class CosmosFrontier(CosmosDatabase database) : IFrontier
{
    private const int Tries = 20;

    private readonly CosmosContainer frontier = database.Container(CosmosContainers.Frontier);
    private readonly CosmosPasses passes = new(database.Container(CosmosContainers.Frontier));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FrontierUrl>> TakeDueAsync(string source, DateTimeOffset plannedAt, int count, CancellationToken cancellationToken)
    {
        var number = await passes.OpenAsync(source, plannedAt, cancellationToken).ConfigureAwait(false);
        var query = new QueryDefinition(FrontierQueries.Due).WithParameter("@end", UrlDocument.TurnsBefore(number + 1));
        var due = await Task.WhenAll(FrontierShards.PartitionsOf(source).Select(partition =>
            frontier.QueryAsync(query, partition, count, CosmosJson.Default.UrlDocument, cancellationToken).Take(count).ToListAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        return due.SelectMany(shard => shard).OrderBy(url => url.Turn, StringComparer.Ordinal).Take(count).Select(url => url.ToFrontierUrl()).ToList();
    }

    /// <inheritdoc/>
    public async Task<int> CountReadAsync(string source, DateTimeOffset plannedAt, CancellationToken cancellationToken) =>
        (await ReadCountsAsync(source, plannedAt.ToUnixTimeMilliseconds(), cancellationToken).ConfigureAwait(false)).Sum(count => count.Recorded);

    /// <inheritdoc/>
    public async Task<int> CountDayAsync(string source, DateOnly day, CancellationToken cancellationToken)
    {
        var shards = await ReadShardsAsync(source, DayCountDocument.IdOf(day), cancellationToken).ConfigureAwait(false);
        return shards.Sum(answer => answer.Read(CosmosJson.Default.DayCountDocument).Pages);
    }

    /// <inheritdoc/>
    public async Task RecordAsync(string source, string url, FrontierOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var number = await passes.OpenAsync(source, outcome.PlannedAt, cancellationToken).ConfigureAwait(false);
        var planned = outcome.PlannedAt.ToUnixTimeMilliseconds();
        await ChangeAsync(
            FrontierShards.PartitionOf(source, url),
            url,
            before => before.ReadFor >= planned ? null : Read(before, outcome, number),
            (before, _) => new FrontierCounts(before.Pk, planned, outcome.AskedOn).Record(before, outcome),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task WakeAsync(string source, DateTimeOffset plannedAt, IReadOnlyCollection<string> urls, CancellationToken cancellationToken)
    {
        var number = await passes.OpenAsync(source, plannedAt, cancellationToken).ConfigureAwait(false);
        var planned = plannedAt.ToUnixTimeMilliseconds();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(urls, parallel, async (url, token) => await ChangeAsync(
            FrontierShards.PartitionOf(source, url),
            url,
            before => before.Due > number && !(before.ReadFor >= planned) ? before with { Due = number } : null,
            (before, after) => new FrontierCounts(before.Pk, planned, null).MoveRest(before, after),
            token).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task DeferAsync(CrawlJob job, DateTimeOffset? notBefore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        return passes.DeferAsync(job, notBefore, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CrawlJob>> ListDeferredAsync(DateTimeOffset now, CancellationToken cancellationToken) => passes.ListDeferredAsync(now, cancellationToken);

    /// <inheritdoc/>
    public Task RecordKindAsync(string source, string url, DateTimeOffset plannedAt, string kind, CancellationToken cancellationToken)
    {
        var planned = plannedAt.ToUnixTimeMilliseconds();
        return ChangeAsync(
            FrontierShards.PartitionOf(source, url),
            url,
            before => before.ReadFor == planned && before.Kind != kind ? before with { Kind = kind } : null,
            (before, after) => new FrontierCounts(before.Pk, planned, null).Recognise(before, after),
            cancellationToken);
    }

    // Reads a URL, changes it and writes it with its counts, if nobody else has changed it meanwhile; else again. Null leaves it as it is.
    private async Task ChangeAsync(
        string partition, string url, Func<UrlDocument, UrlDocument?> change, Func<UrlDocument, UrlDocument, FrontierCounts> count, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var read = await frontier.ReadAsync(partition, UrlDocument.IdOf(url), cancellationToken).ConfigureAwait(false);
            if (read?.Read(CosmosJson.Default.UrlDocument) is not { } before || change(before) is not { } after)
            {
                return;
            }

            var counts = count(before, after);
            var answer = await frontier.WriteBatchAsync(partition, batch => Fill(batch, before, after, counts), cancellationToken).ConfigureAwait(false);
            if (answer.IsDone)
            {
                return;
            }

            if (answer.Status == HttpStatusCode.NotFound)
            {
                await counts.EnsureAsync(frontier, cancellationToken).ConfigureAwait(false);
            }
        }

        throw new InvalidOperationException($"a URL of {partition} changed {Tries} times while it was written; the work is tried again later");
    }

    private static void Fill(TransactionalBatch batch, UrlDocument before, UrlDocument after, FrontierCounts counts)
    {
        batch.Replace(before.Id, after with { ETag = null }, CosmosJson.Readable.UrlDocument, before.ETag!);
        counts.AddTo(batch);
    }

    private static UrlDocument Read(UrlDocument before, FrontierOutcome outcome, long number) => before with
    {
        ReadFor = outcome.PlannedAt.ToUnixTimeMilliseconds(),
        Status = outcome.Status,
        Blob = outcome.BlobName,
        Kind = null,
        Due = number + Math.Max(1, outcome.Rest),
        Unchanged = outcome.Unchanged,
        Known = KnownPageDocument.Of(outcome.Known),
    };

    private async Task<IReadOnlyList<PassCountDocument>> ReadCountsAsync(string source, long planned, CancellationToken cancellationToken)
    {
        var shards = await ReadShardsAsync(source, PassCountDocument.IdOf(planned), cancellationToken).ConfigureAwait(false);
        return shards.Select(answer => answer.Read(CosmosJson.Default.PassCountDocument)).ToList();
    }

    private async Task<IEnumerable<CosmosAnswer>> ReadShardsAsync(string source, string id, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(FrontierShards.PartitionsOf(source).Select(partition => frontier.ReadAsync(partition, id, cancellationToken))).ConfigureAwait(false);
        return answers.OfType<CosmosAnswer>();
    }
}
