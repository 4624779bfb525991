using System.Text.Json.Serialization.Metadata;
using Wildlife.Cases;

namespace Wildlife;

/// <summary>
/// Small documents beside cases and listings, each with a version: keys, notices, operations, webhooks, screenings, decisions. They are found by kind,
/// partition and id, or by a tag; what needs a richer query has a store of its own. SQLite in Local, Cosmos DB in Azure.
/// </summary>
public interface IRecordStore
{
    /// <summary>One record with its version; null where there is none, or it has expired.</summary>
    /// <typeparam name="T">The document's type.</typeparam>
    /// <param name="kind">What it is.</param>
    /// <param name="key">Which one.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<Stored<T>?> GetAsync<T>(RecordKind<T> kind, RecordKey key, CancellationToken cancellationToken) where T : class;

    /// <summary>Writes a record if it still has the version that was read.</summary>
    /// <typeparam name="T">The document's type.</typeparam>
    /// <param name="kind">What it is.</param>
    /// <param name="write">The document with its key, tags and end.</param>
    /// <param name="etag">The version read; null creates, and fails where one is there.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The new version; null where somebody else was faster, and nothing was written.</returns>
    Task<string?> TrySaveAsync<T>(RecordKind<T> kind, RecordWrite<T> write, string? etag, CancellationToken cancellationToken) where T : class;

    /// <summary>A page of records, in the ordinal order of partition and id.</summary>
    /// <typeparam name="T">The document's type.</typeparam>
    /// <param name="kind">What they are.</param>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="ContinuationException">The continuation was not made by this list.</exception>
    Task<StorePage<Stored<T>>> ListAsync<T>(RecordKind<T> kind, RecordQuery query, CancellationToken cancellationToken) where T : class;

    /// <summary>Deletes a record if it still has the version that was read.</summary>
    /// <typeparam name="T">The document's type.</typeparam>
    /// <param name="kind">What it is.</param>
    /// <param name="key">Which one.</param>
    /// <param name="etag">The version read.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>False where it is gone or has another version.</returns>
    Task<bool> TryDeleteAsync<T>(RecordKind<T> kind, RecordKey key, string etag, CancellationToken cancellationToken) where T : class;
}

/// <summary>A kind of record: where it lies and how it is written.</summary>
/// <typeparam name="T">The document's type.</typeparam>
/// <param name="Name">Its name, e.g. <c>notice</c>: the kind of all its records.</param>
/// <param name="Container">The container that holds it in Cosmos DB, e.g. <c>notices</c>; several kinds may share one.</param>
/// <param name="TypeInfo">Reads and writes it.</param>
public sealed record RecordKind<T>(string Name, string Container, JsonTypeInfo<T> TypeInfo) where T : class;

/// <summary>Which record of a kind.</summary>
/// <param name="Partition">What it belongs to, e.g. a case's id: records of one partition are read together cheaply.</param>
/// <param name="Id">Its id within kind and partition.</param>
public sealed record RecordKey(string Partition, string Id);

/// <summary>A record to write.</summary>
/// <typeparam name="T">The document's type.</typeparam>
/// <param name="Key">Which one.</param>
/// <param name="Document">The document.</param>
public sealed record RecordWrite<T>(RecordKey Key, T Document) where T : class
{
    /// <summary>What it is also found by, e.g. <c>state:draft</c> or <c>source:kleinanzeigen</c>. A write replaces all tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>From then on it is not found any more, and is deleted some time after; null keeps it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>Which records. A null filter takes all.</summary>
/// <param name="Limit">At the most so many.</param>
public sealed record RecordQuery(int Limit)
{
    /// <summary>Only this partition.</summary>
    public string? Partition { get; init; }

    /// <summary>Only records with this tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? Continuation { get; init; }
}
