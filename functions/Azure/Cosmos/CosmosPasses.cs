using System.Collections.Concurrent;
using Microsoft.Azure.Cosmos;
using Wildlife.Crawl;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>The numbered passes of each source, and until when the latest waits.</summary>
internal sealed class CosmosPasses(CosmosContainer frontier)
{
    private const int Tries = 20;
    private const int PageSize = 10;
    private const int Remembered = 1000;

    // A pass keeps its number, so that it is asked for once per process.
    private readonly ConcurrentDictionary<(string Source, long Planned), long> numbers = new();

    /// <summary>The number of the pass of a planned instant; the first call makes it the source's next.</summary>
    public async Task<long> OpenAsync(string source, DateTimeOffset plannedAt, CancellationToken cancellationToken)
    {
        var key = (source, plannedAt.ToUnixTimeMilliseconds());
        if (numbers.TryGetValue(key, out var known))
        {
            return known;
        }

        if (numbers.Count > Remembered)
        {
            numbers.Clear();
        }

        return numbers[key] = await FindOrMakeAsync(source, key.Item2, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeferAsync(CrawlJob job, DateTimeOffset? notBefore, CancellationToken cancellationToken)
    {
        await OpenAsync(job.Source, job.PlannedAt, cancellationToken).ConfigureAwait(false);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var head = (await ReadHeadAsync(job.Source, cancellationToken).ConfigureAwait(false))!;
            var changed = head with { NotBefore = notBefore?.ToUnixTimeMilliseconds(), ETag = null };

            // A later pass takes up what an older one left, so that the older one has nothing to wait for.
            if (head.Latest != job.PlannedAt.ToUnixTimeMilliseconds() || head.NotBefore == changed.NotBefore
                || (await frontier.ReplaceAsync(head.Pk, head.Id, changed, CosmosJson.Default.SourceDocument, head.ETag!, cancellationToken).ConfigureAwait(false)).IsDone)
            {
                return;
            }
        }

        throw Busy(job.Source);
    }

    public async Task<IReadOnlyList<CrawlJob>> ListDeferredAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        await frontier.QueryAsync(new QueryDefinition(FrontierQueries.Deferred).WithParameter("@now", now.ToUnixTimeMilliseconds()), null, PageSize, CosmosJson.Default.SourceDocument, cancellationToken)
            .Select(head => new CrawlJob(head.Pk, DateTimeOffset.FromUnixTimeMilliseconds(head.Latest)))
            .OrderBy(job => job.Source, StringComparer.Ordinal)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

    /// <summary>The source's passes, latest planned instant first.</summary>
    public IAsyncEnumerable<PassDocument> ListAsync(string source, CancellationToken cancellationToken) =>
        frontier.QueryAsync(new QueryDefinition(FrontierQueries.Passes), source, PageSize, CosmosJson.Default.PassDocument, cancellationToken);

    private async Task<long> FindOrMakeAsync(string source, long planned, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var id = PassCountDocument.IdOf(planned);
            if (await frontier.ReadAsync(source, id, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found.Read(CosmosJson.Default.PassDocument).Number;
            }

            var head = await ReadHeadAsync(source, cancellationToken).ConfigureAwait(false);
            var pass = new PassDocument { Id = id, Pk = source, Number = (head?.Passes ?? 0) + 1, Planned = planned };
            if ((await frontier.WriteBatchAsync(source, batch => Fill(batch, pass, head), cancellationToken).ConfigureAwait(false)).IsDone)
            {
                return pass.Number;
            }
        }

        throw Busy(source);
    }

    private static void Fill(TransactionalBatch batch, PassDocument pass, SourceDocument? head)
    {
        var isLatest = head is null || pass.Planned > head.Latest;
        var changed = new SourceDocument
        {
            Id = SourceDocument.SourceId,
            Pk = pass.Pk,
            Passes = pass.Number,
            Latest = isLatest ? pass.Planned : head!.Latest,
            NotBefore = isLatest ? null : head!.NotBefore,
        };
        batch.Create(pass, CosmosJson.Default.PassDocument);
        _ = head is null
            ? batch.Create(changed, CosmosJson.Default.SourceDocument)
            : batch.Replace(changed.Id, changed, CosmosJson.Default.SourceDocument, head.ETag!);
    }

    private async Task<SourceDocument?> ReadHeadAsync(string source, CancellationToken cancellationToken) =>
        (await frontier.ReadAsync(source, SourceDocument.SourceId, cancellationToken).ConfigureAwait(false))?.Read(CosmosJson.Default.SourceDocument);

    private static InvalidOperationException Busy(string source) => new($"the passes of {source} changed {Tries} times while one was opened; the work is tried again later");
}
