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

    /// <summary>
    /// URLs due for the planned instant and not yet read for it: those waiting longest first (new ones before all), then the smallest depth, then
    /// by URL. Taking does not mark them: a killed job finds them again. The first taking for an instant opens the source's next pass.
    /// </summary>
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

    /// <summary>How many pages of a source were asked for on a day, whatever the pass: the daily budget counts these.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="day">The day, UTC.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<int> CountDayAsync(string source, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Makes URLs due in the pass of a planned instant even where they were to rest; unknown ones are passed over.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="plannedAt">The job's planned instant.</param>
    /// <param name="urls">Canonical URLs.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task WakeAsync(string source, DateTimeOffset plannedAt, IReadOnlyCollection<string> urls, CancellationToken cancellationToken);

    /// <summary>Notes that a job must not go on before an instant, or, with null, that it may: the plan stage queues it again then.</summary>
    /// <param name="job">The job.</param>
    /// <param name="notBefore">The instant.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task DeferAsync(CrawlJob job, DateTimeOffset? notBefore, CancellationToken cancellationToken);

    /// <summary>Deferred jobs whose instant has come and whose source has had no later pass.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IReadOnlyList<CrawlJob>> ListDeferredAsync(DateTimeOffset now, CancellationToken cancellationToken);

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
