using System.Collections.Immutable;

namespace Wildlife.Embedded;

/// <summary>
/// The ledger: every object with the hash of its bytes. A new object's row and the inbox row of the stage that reads it are committed together, so that
/// no kill leaves one without the other.
/// </summary>
/// <param name="database">The installation's database.</param>
public sealed class ObjectLedger(SqliteDatabase database)
{
    /// <summary>The containers whose objects are in the ledger.</summary>
    public static ImmutableArray<string> Containers { get; } = [Evidence.Containers.RawPages, Evidence.Containers.RawMedia, Evidence.Containers.Listings, Evidence.Containers.Evidence];

    /// <summary>Notes an object and tells the stage that reads it. Again changes nothing.</summary>
    /// <param name="container">The object's container.</param>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes, as they are stored.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task AnnounceAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var sha256 = Sha256Hex.Of(content.Span);
        return database.WriteAsync(
            connection =>
            {
                var added = connection.Execute(
                    "INSERT INTO objects (container, name, sha256, length) VALUES ($container, $name, $sha256, $length) ON CONFLICT DO NOTHING;",
                    ("$container", container), ("$name", name), ("$sha256", sha256), ("$length", content.Length));
                if (added == 1 && Stages.ReaderOf(container) is { } stage)
                {
                    SqliteInbox.Add(connection, stage, name, "");
                }

                return added;
            },
            cancellationToken);
    }

    /// <summary>Takes a deleted object out.</summary>
    /// <param name="container">The object's container.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task RemoveAsync(string container, string name, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute("DELETE FROM objects WHERE container = $container AND name = $name;", ("$container", container), ("$name", name)),
            cancellationToken);

    /// <summary>The names of a container's known objects.</summary>
    /// <param name="container">The container.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<HashSet<string>> ListNamesAsync(string container, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query("SELECT name FROM objects WHERE container = $container;", row => row.GetString(0), ("$container", container)).ToHashSet(StringComparer.Ordinal),
            cancellationToken);

    /// <summary>Every object, by container and name.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<LedgerEntry>>(
            connection => connection.Query(
                "SELECT container, name, sha256, length FROM objects ORDER BY container, name;",
                row => new LedgerEntry(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3))),
            cancellationToken);
}

/// <summary>One object of the evidence store.</summary>
/// <param name="Container">Its container.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">The hash of its bytes when it was written.</param>
/// <param name="Length">Their number.</param>
public sealed record LedgerEntry(string Container, string Name, string Sha256, long Length);
