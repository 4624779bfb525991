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

    /// <summary>Records what a page read for a planned instant turned out to be: source health counts these.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="url">The canonical URL.</param>
    /// <param name="plannedAt">The job's planned instant.</param>
    /// <param name="kind">The page's kind by its wire name, or <see cref="FrontierSummary.NotUnderstood"/>.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task RecordKindAsync(string source, string url, DateTimeOffset plannedAt, string kind, CancellationToken cancellationToken);

    /// <summary>What the latest pass over a source gave; null where it was never read.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<FrontierSummary?> SummariseAsync(string source, CancellationToken cancellationToken);
}

/// <summary>What the latest pass over a source gave.</summary>
/// <param name="PlannedAt">The pass's planned instant.</param>
/// <param name="Known">URLs known.</param>
/// <param name="Read">Pages read in the pass.</param>
/// <param name="Disallowed">URLs that robots.txt disallows, never fetched.</param>
/// <param name="Failed">URLs that gave no answer, or an error of the server.</param>
/// <param name="Kinds">How many pages were of each kind.</param>
public sealed record FrontierSummary(DateTimeOffset PlannedAt, int Known, int Read, int Disallowed, int Failed, IReadOnlyDictionary<string, int> Kinds)
{
    /// <summary>The kind of a page that contradicts its source file.</summary>
    public const string NotUnderstood = "not-understood";

    /// <summary>How many pages were of a kind.</summary>
    /// <param name="kind">The kind's wire name.</param>
    public int Count(string kind) => Kinds.GetValueOrDefault(kind);
}

/// <summary>A URL to read.</summary>
/// <param name="Url">The canonical URL.</param>
/// <param name="Depth">Links from a start URL.</param>
public sealed record FrontierUrl(string Url, int Depth);

/// <summary>What came of reading a URL.</summary>
/// <param name="PlannedAt">The job's planned instant.</param>
/// <param name="Status">The HTTP status; 0 where no answer came; 999 where robots.txt disallows it.</param>
/// <param name="BlobName">The stored page; null where nothing was stored.</param>
public sealed record FrontierOutcome(DateTimeOffset PlannedAt, int Status, string? BlobName)
{
    /// <summary>The status of a URL that robots.txt disallows.</summary>
    public const int Disallowed = 999;
}
