using System.Text.Json;
using Microsoft.Data.Sqlite;
using Wildlife.Cases;

namespace Wildlife.Embedded;

/// <summary>Small versioned documents in SQLite.</summary>
/// <param name="database">The installation's database.</param>
/// <param name="time">Says what has expired.</param>
public sealed class SqliteRecordStore(SqliteDatabase database, TimeProvider time) : IRecordStore
{
    /// <inheritdoc/>
    public Task<Stored<T>?> GetAsync<T>(RecordKind<T> kind, RecordKey key, CancellationToken cancellationToken) where T : class =>
        database.ReadAsync(
            connection => connection.Query(
                "SELECT document, version FROM records WHERE kind = $kind AND partition = $partition AND id = $id AND (expires IS NULL OR expires > $now);",
                row => Read(kind, row),
                ("$kind", kind.Name), ("$partition", key.Partition), ("$id", key.Id), ("$now", Now)).FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc/>
    public Task<string?> TrySaveAsync<T>(RecordKind<T> kind, RecordWrite<T> write, string? etag, CancellationToken cancellationToken) where T : class =>
        database.WriteAsync(
            connection =>
            {
                var version = etag is null ? Create(connection, kind, write) : Replace(connection, kind, write, etag);
                if (version is null)
                {
                    return null;
                }

                WriteTags(connection, kind.Name, write.Key, write.Tags);
                return $"\"{version}\"";
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<StorePage<Stored<T>>> ListAsync<T>(RecordKind<T> kind, RecordQuery query, CancellationToken cancellationToken) where T : class
    {
        // With a tag its own index gives the order, so the tag's rows lead and the documents are looked up.
        var lead = query.Tag is null ? "r" : "t";
        var table = query.Tag is null
            ? "records r"
            : "record_tags t CROSS JOIN records r ON r.kind = t.kind AND r.partition = t.partition AND r.id = t.id";
        var select = new KeysetSelect(table, "r.document, r.version", [$"{lead}.partition", $"{lead}.id"]);
        select.Where($"{lead}.kind = $kind", "$kind", kind.Name);
        select.Where("t.tag = $tag", "$tag", query.Tag);
        select.Where($"{lead}.partition = $partition", "$partition", query.Partition);
        select.Where("(r.expires IS NULL OR r.expires > $now)", "$now", Now);
        return database.ReadAsync(connection => select.Page(connection, row => Read(kind, row), query.Limit, query.Continuation), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> TryDeleteAsync<T>(RecordKind<T> kind, RecordKey key, string etag, CancellationToken cancellationToken) where T : class =>
        database.WriteAsync(
            connection => connection.Execute(
                "DELETE FROM records WHERE kind = $kind AND partition = $partition AND id = $id AND version = $version;",
                ("$kind", kind.Name), ("$partition", key.Partition), ("$id", key.Id), ("$version", VersionOf(etag))) == 1,
            cancellationToken);

    /// <summary>Deletes what has expired: the daily sweep's part, since SQLite does not do it by itself.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many records it deleted.</returns>
    public Task<int> DeleteExpiredAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.Execute("DELETE FROM records WHERE expires <= $now;", ("$now", Now)), cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    // A record that has expired is gone for everybody: its key is free.
    private long? Create<T>(SqliteConnection connection, RecordKind<T> kind, RecordWrite<T> write) where T : class =>
        (long?)connection.Scalar(
            """
            INSERT INTO records (kind, partition, id, version, document, expires) VALUES ($kind, $partition, $id, 1, $document, $expires)
            ON CONFLICT DO UPDATE SET version = version + 1, document = excluded.document, expires = excluded.expires WHERE expires <= $now
            RETURNING version;
            """,
            [.. Parameters(kind, write), ("$now", Now)]);

    private long? Replace<T>(SqliteConnection connection, RecordKind<T> kind, RecordWrite<T> write, string etag) where T : class =>
        (long?)connection.Scalar(
            """
            UPDATE records SET version = version + 1, document = $document, expires = $expires
            WHERE kind = $kind AND partition = $partition AND id = $id AND version = $version AND (expires IS NULL OR expires > $now)
            RETURNING version;
            """,
            [.. Parameters(kind, write), ("$now", Now), ("$version", VersionOf(etag))]);

    private static (string, object?)[] Parameters<T>(RecordKind<T> kind, RecordWrite<T> write) where T : class =>
    [
        ("$kind", kind.Name), ("$partition", write.Key.Partition), ("$id", write.Key.Id),
        ("$document", JsonSerializer.Serialize(write.Document, kind.TypeInfo)), ("$expires", write.ExpiresAt?.ToUnixTimeMilliseconds()),
    ];

    private static void WriteTags(SqliteConnection connection, string kind, RecordKey key, IReadOnlyList<string> tags)
    {
        connection.Execute("DELETE FROM record_tags WHERE kind = $kind AND partition = $partition AND id = $id;", ("$kind", kind), ("$partition", key.Partition), ("$id", key.Id));
        foreach (var tag in tags.Distinct(StringComparer.Ordinal))
        {
            connection.Execute(
                "INSERT INTO record_tags (kind, tag, partition, id) VALUES ($kind, $tag, $partition, $id);",
                ("$kind", kind), ("$tag", tag), ("$partition", key.Partition), ("$id", key.Id));
        }
    }

    private static Stored<T> Read<T>(RecordKind<T> kind, SqliteDataReader row) where T : class =>
        new(JsonSerializer.Deserialize(row.GetString(0), kind.TypeInfo)!, $"\"{row.GetInt64(1)}\"");

    private static long VersionOf(string etag) => long.TryParse(etag.Trim('"'), out var version) ? version : -1;
}
