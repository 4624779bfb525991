namespace Wildlife.Crawl;

/// <summary>The URLs known of each source and when each was last read. SQLite in Local, Cosmos DB in Azure.</summary>
public interface IFrontier
{
    /// <summary>Adds URLs that are not known yet; a known URL only gets the smaller depth.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="urls">Canonical URLs with their depth.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many were new.</returns>
    Task<int> AddAsync(string source, IReadOnlyList<FrontierUrl> urls, CancellationToken cancellationToken);

    /// <summary>URLs not yet read for the planned instant, smallest depth first, then by URL. Taking does not mark them: a killed job finds them again.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="plannedAt">The job's planned instant.</param>
    /// <param name="count">At the most so many.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IReadOnlyList<FrontierUrl>> TakeDueAsync(string source, DateTimeOffset plannedAt, int count, CancellationToken cancellationToken);

    /// <summary>How many URLs were read for the planned instant: the page budget counts these.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="plannedAt">The job's planned instant.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<int> CountReadAsync(string source, DateTimeOffset plannedAt, CancellationToken cancellationToken);

    /// <summary>Records the outcome of reading a URL for a planned instant. Recording it again changes nothing.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="url">The canonical URL.</param>
    /// <param name="outcome">What came.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task RecordAsync(string source, string url, FrontierOutcome outcome, CancellationToken cancellationToken);
}

/// <summary>A URL to read.</summary>
/// <param name="Url">The canonical URL.</param>
/// <param name="Depth">Links from a start URL.</param>
public sealed record FrontierUrl(string Url, int Depth);

/// <summary>What came of reading a URL.</summary>
/// <param name="PlannedAt">The job's planned instant.</param>
/// <param name="Status">The HTTP status; 0 where no answer came; 999 where robots.txt disallows it.</param>
/// <param name="BlobName">The stored page; null where nothing was stored.</param>
public sealed record FrontierOutcome(DateTimeOffset PlannedAt, int Status, string? BlobName);
