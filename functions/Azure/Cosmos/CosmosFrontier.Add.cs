using System.Net;
using Microsoft.Azure.Cosmos;
using Wildlife.Crawl;

namespace Wildlife.OnAzure.Cosmos;

public sealed partial class CosmosFrontier
{
    // A batch holds 100 operations: these and the shard's count.
    private const int Chunk = 90;

    /// <inheritdoc/>
    public async Task<int> AddAsync(string source, IReadOnlyList<FrontierUrl> urls, CancellationToken cancellationToken)
    {
        var chunks = urls
            .GroupBy(url => url.Url, (_, same) => same.MinBy(url => url.Depth)!, StringComparer.Ordinal)
            .GroupBy(url => FrontierShards.PartitionOf(source, url.Url))
            .SelectMany(shard => shard.Chunk(Chunk).Select(chunk => AddAsync(shard.Key, chunk, cancellationToken)));
        return (await Task.WhenAll(chunks).ConfigureAwait(false)).Sum();
    }

    // One look-up tells which are known, which is most; one batch adds the others with their count.
    private async Task<int> AddAsync(string partition, FrontierUrl[] urls, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var known = await FindKnownAsync(partition, urls, cancellationToken).ConfigureAwait(false);
            var added = urls.Where(url => !known.ContainsKey(url.Url)).ToList();
            var nearer = urls.Where(url => known.TryGetValue(url.Url, out var before) && url.Depth < before.Depth).ToList();
            if (added.Count + nearer.Count == 0)
            {
                return 0;
            }

            var answer = await frontier.WriteBatchAsync(partition, batch => Fill(batch, partition, added, nearer, known), cancellationToken).ConfigureAwait(false);

            // A conflict after a try without an answer may be with this very write. They count as new then: a crawl job too many does no harm, one too few loses links.
            if (answer.IsDone || (answer.IsRepeated && answer.Status == HttpStatusCode.Conflict && added.Count > 0))
            {
                return added.Count;
            }

            if (answer.Status == HttpStatusCode.NotFound)
            {
                await frontier.CreateAsync(partition, ShardDocument.Empty(partition), CosmosJson.Default.ShardDocument, cancellationToken).ConfigureAwait(false);
            }
        }

        throw new InvalidOperationException($"URLs of {partition} changed {Tries} times while some were added; the work is tried again later");
    }

    private async Task<Dictionary<string, UrlDocument>> FindKnownAsync(string partition, FrontierUrl[] urls, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition(FrontierQueries.KnownOf(urls.Length));
        foreach (var (number, url) in urls.Index())
        {
            query.WithParameter($"@id{number}", UrlDocument.IdOf(url.Url));
        }

        return await frontier.QueryAsync(query, partition, urls.Length, CosmosJson.Default.UrlDocument, cancellationToken)
            .ToDictionaryAsync(known => known.Url, StringComparer.Ordinal, cancellationToken)
            .ConfigureAwait(false);
    }

    private static void Fill(TransactionalBatch batch, string partition, List<FrontierUrl> added, List<FrontierUrl> nearer, Dictionary<string, UrlDocument> known)
    {
        foreach (var url in added)
        {
            batch.Create(new UrlDocument { Id = UrlDocument.IdOf(url.Url), Pk = partition, Url = url.Url, Depth = url.Depth, Due = 0 }, CosmosJson.Readable.UrlDocument);
        }

        foreach (var url in nearer)
        {
            var before = known[url.Url];
            batch.Replace(before.Id, before with { Depth = url.Depth, ETag = null }, CosmosJson.Readable.UrlDocument, before.ETag!);
        }

        if (added.Count > 0)
        {
            batch.PatchItem(ShardDocument.ShardId, [PatchOperation.Increment("/known", added.Count)]);
        }
    }

    /// <inheritdoc/>
    public async Task<FrontierSummary?> SummariseAsync(string source, CancellationToken cancellationToken)
    {
        await foreach (var pass in passes.ListAsync(source, cancellationToken).ConfigureAwait(false))
        {
            var counts = await ReadCountsAsync(source, pass.Planned, cancellationToken).ConfigureAwait(false);
            if (counts.Any(count => count.Recorded > 0))
            {
                var shards = await ReadShardsAsync(source, ShardDocument.ShardId, cancellationToken).ConfigureAwait(false);
                return Summarise(pass, shards.Select(answer => answer.Read(CosmosJson.Default.ShardDocument)).ToList(), counts);
            }
        }

        return null;
    }

    private static FrontierSummary Summarise(PassDocument pass, IReadOnlyCollection<ShardDocument> shards, IReadOnlyCollection<PassCountDocument> counts)
    {
        var disallowed = counts.Sum(count => count.Disallowed);
        return new FrontierSummary(
            DateTimeOffset.FromUnixTimeMilliseconds(pass.Planned),
            shards.Sum(shard => shard.Known),
            counts.Sum(count => count.Recorded) - disallowed,
            disallowed,
            counts.Sum(count => count.Failed),
            counts.SelectMany(count => count.Kinds).GroupBy(kind => kind.Key).ToDictionary(kind => kind.Key, kind => kind.Sum(count => count.Value)))
        {
            Resting = FrontierCounts.Resting(shards, counts, pass.Number),
        };
    }
}
