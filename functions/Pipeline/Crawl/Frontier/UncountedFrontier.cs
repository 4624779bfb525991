namespace Wildlife.Crawl;

/// <summary>What a recheck records of its readings: nothing. It belongs to no pass, and must not move the passes of its source.</summary>
/// <param name="frontier">The frontier, which is only read.</param>
internal sealed class UncountedFrontier(IFrontier frontier) : IFrontier
{
    public Task RecordAsync(string source, string url, FrontierOutcome outcome, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<int> AddAsync(string source, IReadOnlyList<FrontierUrl> urls, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task<IReadOnlyList<FrontierUrl>> TakeDueAsync(string source, DateTimeOffset plannedAt, int count, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FrontierUrl>>([]);

    public Task<int> CountReadAsync(string source, DateTimeOffset plannedAt, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task<int> CountDayAsync(string source, DateOnly day, CancellationToken cancellationToken) => frontier.CountDayAsync(source, day, cancellationToken);

    public Task WakeAsync(string source, DateTimeOffset plannedAt, IReadOnlyCollection<string> urls, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeferAsync(CrawlJob job, DateTimeOffset? notBefore, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<CrawlJob>> ListDeferredAsync(DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CrawlJob>>([]);

    public Task RecordKindAsync(string source, string url, DateTimeOffset plannedAt, string kind, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<FrontierSummary?> SummariseAsync(string source, CancellationToken cancellationToken) => frontier.SummariseAsync(source, cancellationToken);
}
