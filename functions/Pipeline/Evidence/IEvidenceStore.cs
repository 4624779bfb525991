namespace Wildlife.Evidence;

/// <summary>
/// Bytes written once and named by hash. Files in Local, Blob Storage in Azure. A created object is announced to the stage
/// that reads its container: by the durable inbox in Local, by Event Grid in Azure.
/// </summary>
public interface IEvidenceStore
{
    /// <summary>Creates an object; never overwrites.</summary>
    /// <param name="container">The container, one of <see cref="Containers"/>.</param>
    /// <param name="name">The object's name below it, with forward slashes.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Stops the wait; a half-written object is never visible.</param>
    /// <returns>False where an object of that name exists already.</returns>
    Task<bool> TryCreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Reads an object whole; null where there is none.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<ReadOnlyMemory<byte>?> ReadAsync(string container, string name, CancellationToken cancellationToken);

    /// <summary>Deletes an object. Again changes nothing. What is erased by decision leaves a tombstone: <see cref="Wildlife.Privacy.EvidenceErasure"/>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task DeleteAsync(string container, string name, CancellationToken cancellationToken);

    /// <summary>Names that begin with a prefix, in ordinal order.</summary>
    /// <param name="container">The container.</param>
    /// <param name="prefix">The prefix; empty lists all.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellationToken);
}

/// <summary>The containers of the evidence store.</summary>
public static class Containers
{
    /// <summary>WARC files of fetched pages; kept 30 days.</summary>
    public const string RawPages = "raw-pages";

    /// <summary>Pictures as received; kept 30 days.</summary>
    public const string RawMedia = "raw-media";

    /// <summary>One JSON document per observation of a listing.</summary>
    public const string Listings = "listings";

    /// <summary>What cases need, kept for the retention of their state.</summary>
    public const string Evidence = "evidence";

    /// <summary>The operator's settings, laid over the shipped data. Local has a folder of that name instead.</summary>
    public const string Settings = "settings";
}
