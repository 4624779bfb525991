using System.Net;
using System.Text.Json;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>Small versioned documents in Cosmos DB, each in the container that its kind names.</summary>
/// <param name="database">The database.</param>
/// <param name="time">Says what has expired.</param>
public sealed class CosmosRecordStore(CosmosDatabase database, TimeProvider time) : IRecordStore
{
    /// <inheritdoc/>
    public async Task<Stored<T>?> GetAsync<T>(RecordKind<T> kind, RecordKey key, CancellationToken cancellationToken) where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(key);
        var record = await ReadAsync(kind.Container, kind.Name, key, cancellationToken).ConfigureAwait(false);
        return record is null || HasExpired(record) ? null : new Stored<T>(record.Document.Deserialize(kind.TypeInfo)!, record.ETag!);
    }

    /// <inheritdoc/>
    public async Task<string?> TrySaveAsync<T>(RecordKind<T> kind, RecordWrite<T> write, string? etag, CancellationToken cancellationToken) where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(write);
        var record = RecordDocument.Of(kind, write, time.GetUtcNow());
        var answer = etag is null
            ? await CreateAsync(kind.Container, record, cancellationToken).ConfigureAwait(false)
            : await ReplaceAsync(kind.Container, kind.Name, write.Key, record, etag, cancellationToken).ConfigureAwait(false);
        if (answer.IsDone)
        {
            return answer.ETag;
        }

        // After a try without an answer the refusal may be due to this very write: then it was made.
        return answer.IsRepeated && await ReadAsync(kind.Container, kind.Name, write.Key, cancellationToken).ConfigureAwait(false) is { } found && IsSame(found, record)
            ? found.ETag
            : null;
    }

    /// <inheritdoc/>
    public async Task<StorePage<Stored<T>>> ListAsync<T>(RecordKind<T> kind, RecordQuery query, CancellationToken cancellationToken) where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(query);
        var list = $"records/{kind.Name}";
        var start = query.Partition is { } partition ? RecordDocument.PlaceOf(kind.Name, partition) : RecordDocument.PlaceOf(kind.Name);
        var select = new ListQuery(RecordQueries.List, RecordQueries.Order)
            .With("@after", query.Continuation is null ? start : ListPosition.Read(list, query.Continuation))
            .With("@end", start + SortKey.End)
            .With("@now", time.GetUtcNow().ToUnixTimeMilliseconds())
            .Where(RecordQueries.WithTag, "@tag", query.Tag);
        var page = await select.PageAsync(database.Container(kind.Container), query.Partition, list, query.Limit, cancellationToken).ConfigureAwait(false);
        return new StorePage<Stored<T>>(page.Items.Select(item => new Stored<T>(item.Document.Deserialize(kind.TypeInfo)!, item.ETag!)).ToList(), page.Continuation);
    }

    /// <inheritdoc/>
    public async Task<bool> TryDeleteAsync<T>(RecordKind<T> kind, RecordKey key, string etag, CancellationToken cancellationToken) where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(key);
        var answer = await database.Container(kind.Container).DeleteAsync(key.Partition, RecordDocument.IdOf(kind.Name, key), etag, cancellationToken).ConfigureAwait(false);
        return answer.IsDone || (answer.IsRepeated && answer.Status == HttpStatusCode.NotFound);
    }

    // A record that has expired is gone for everybody: its key is free.
    private async Task<CosmosAnswer> CreateAsync(string container, RecordDocument record, CancellationToken cancellationToken)
    {
        var records = database.Container(container);
        var created = await records.CreateAsync(record.Pk, record, CosmosJson.Readable.RecordDocument, cancellationToken).ConfigureAwait(false);
        if (created.IsDone || await records.ReadAsync(record.Pk, record.Id, cancellationToken).ConfigureAwait(false) is not { } read)
        {
            return created;
        }

        var found = read.Read(CosmosJson.Default.RecordDocument);
        return HasExpired(found)
            ? await records.ReplaceAsync(record.Pk, record.Id, record, CosmosJson.Readable.RecordDocument, found.ETag!, cancellationToken).ConfigureAwait(false)
            : created;
    }

    private async Task<CosmosAnswer> ReplaceAsync(string container, string kind, RecordKey key, RecordDocument record, string etag, CancellationToken cancellationToken)
    {
        // The version alone does not say that the record has expired meanwhile.
        var found = await ReadAsync(container, kind, key, cancellationToken).ConfigureAwait(false);
        return found is null || HasExpired(found)
            ? new CosmosAnswer(HttpStatusCode.NotFound, null, default)
            : await database.Container(container).ReplaceAsync(record.Pk, record.Id, record, CosmosJson.Readable.RecordDocument, etag, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RecordDocument?> ReadAsync(string container, string kind, RecordKey key, CancellationToken cancellationToken)
    {
        var answer = await database.Container(container).ReadAsync(key.Partition, RecordDocument.IdOf(kind, key), cancellationToken).ConfigureAwait(false);
        return answer?.Read(CosmosJson.Default.RecordDocument);
    }

    private bool HasExpired(RecordDocument record) => record.Expires <= time.GetUtcNow().ToUnixTimeMilliseconds();

    private static bool IsSame(RecordDocument one, RecordDocument other) =>
        one.Expires == other.Expires && one.Tags.SequenceEqual(other.Tags) && JsonElement.DeepEquals(one.Document, other.Document);
}
