using Microsoft.Azure.Cosmos;
using Wildlife.Crawl;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// The counts of one shard. They change by increments in the batch of the URL that is counted: either both are written or neither, and a repeated
/// reading, which changes no URL, counts nothing.
/// </summary>
/// <param name="partition">The shard.</param>
/// <param name="planned">The pass, Unix milliseconds.</param>
/// <param name="day">The day whose budget is used; null where none is.</param>
internal sealed class FrontierCounts(string partition, long planned, DateOnly? day)
{
    // The kind of pages whose rest is counted.
    private const string Advert = "listing";

    private readonly List<PatchOperation> ofPass = [];
    private readonly List<PatchOperation> ofShard = [];

    /// <summary>Counts a reading of a URL.</summary>
    public FrontierCounts Record(UrlDocument before, FrontierOutcome outcome)
    {
        ofPass.Add(PatchOperation.Increment("/recorded", 1));
        if (outcome.Status == FrontierOutcome.Disallowed)
        {
            ofPass.Add(PatchOperation.Increment("/disallowed", 1));
        }
        else if (outcome.Status is 0 or (>= 500 and < 600))
        {
            ofPass.Add(PatchOperation.Increment("/failed", 1));
        }

        return MoveRest(before, after: null);
    }

    /// <summary>Counts what a page turned out to be.</summary>
    public FrontierCounts Recognise(UrlDocument before, UrlDocument after)
    {
        ofPass.Add(PatchOperation.Increment($"/kinds/{after.Kind}", 1));
        if (before.Kind is not null)
        {
            ofPass.Add(PatchOperation.Increment($"/kinds/{before.Kind}", -1));
        }

        return MoveRest(before, after);
    }

    /// <summary>Counts in which pass an advert is due.</summary>
    public FrontierCounts MoveRest(UrlDocument before, UrlDocument? after)
    {
        if (before.Kind == Advert)
        {
            ofShard.Add(PatchOperation.Increment($"/due/{before.Due}", -1));
        }

        if (after?.Kind == Advert)
        {
            ofShard.Add(PatchOperation.Increment($"/due/{after.Due}", 1));
        }

        return this;
    }

    public void AddTo(TransactionalBatch batch)
    {
        if (ofPass.Count > 0)
        {
            batch.PatchItem(PassCountDocument.IdOf(planned), ofPass);
        }

        if (ofShard.Count > 0)
        {
            batch.PatchItem(ShardDocument.ShardId, ofShard);
        }

        if (day is { } used)
        {
            batch.PatchItem(DayCountDocument.IdOf(used), [PatchOperation.Increment("/pages", 1)]);
        }
    }

    /// <summary>Makes the counts where they are missing: the first reading of a shard, a pass or a day finds none.</summary>
    public async Task EnsureAsync(CosmosContainer frontier, CancellationToken cancellationToken)
    {
        await frontier.CreateAsync(partition, ShardDocument.Empty(partition), CosmosJson.Default.ShardDocument, cancellationToken).ConfigureAwait(false);
        await frontier.CreateAsync(partition, PassCountDocument.Empty(partition, planned), CosmosJson.Default.PassCountDocument, cancellationToken).ConfigureAwait(false);
        if (day is { } used)
        {
            await frontier.CreateAsync(partition, DayCountDocument.Empty(partition, used), CosmosJson.Default.DayCountDocument, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Adverts that were not asked for in a pass because they rest.</summary>
    public static int Resting(IReadOnlyCollection<ShardDocument> shards, IReadOnlyCollection<PassCountDocument> counts, long number)
    {
        var dueLater = shards.Sum(shard => shard.Due.Where(due => long.Parse(due.Key, System.Globalization.CultureInfo.InvariantCulture) > number).Sum(due => due.Value));
        return dueLater - counts.Sum(count => count.Kinds.GetValueOrDefault(Advert));
    }
}
