using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Wildlife.Crawl;
using Wildlife.Evidence;

namespace Wildlife.Tests.Crawl;

/// <summary>An evidence store in memory.</summary>
internal sealed class MemoryEvidence : IEvidenceStore
{
    public ConcurrentDictionary<string, ReadOnlyMemory<byte>> Objects { get; } = new();

    public Task<bool> TryCreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Task.FromResult(Objects.TryAdd($"{container}/{name}", content));

    public Task<ReadOnlyMemory<byte>?> ReadAsync(string container, string name, CancellationToken cancellationToken) =>
        Task.FromResult(Objects.TryGetValue($"{container}/{name}", out ReadOnlyMemory<byte> content) ? content : (ReadOnlyMemory<byte>?)null);

    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken) => Task.FromResult(Objects.TryRemove($"{container}/{name}", out _));

    public async IAsyncEnumerable<string> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        string start = $"{container}/";
        foreach (string name in Objects.Keys.Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(start + prefix, StringComparison.Ordinal))
                yield return name[start.Length..];
        }
    }
}

/// <summary>A frontier in memory.</summary>
internal sealed class MemoryFrontier : IFrontier
{
    private readonly Lock _gate = new();

    public (CrawlJob Job, DateTimeOffset Until)? Deferred { get; private set; }

    public SortedDictionary<string, (int Depth, FrontierOutcome? Outcome)> Urls { get; } = new(StringComparer.Ordinal);

    public Task<int> AddAsync(string source, IReadOnlyList<FrontierUrl> urls, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(urls.Count(url => Urls.TryAdd(url.Url, (url.Depth, null))));
    }

    public Task<IReadOnlyList<FrontierUrl>> TakeDueAsync(string source, DateTimeOffset plannedAt, int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<FrontierUrl>>([.. Urls
                .Where(url => url.Value.Outcome is null || url.Value.Outcome.PlannedAt < plannedAt)
                .OrderBy(url => url.Value.Depth).Take(count).Select(url => new FrontierUrl(url.Key, url.Value.Depth))]);
        }
    }

    public Task<int> CountReadAsync(string source, DateTimeOffset plannedAt, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(Urls.Values.Count(url => url.Outcome?.PlannedAt == plannedAt));
    }

    public Task RecordAsync(string source, string url, FrontierOutcome outcome, CancellationToken cancellationToken)
    {
        lock (_gate)
            Urls[url] = (Urls[url].Depth, outcome);
        return Task.CompletedTask;
    }

    public Task<int> CountDayAsync(string source, DateOnly day, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(Urls.Values.Count(url => url.Outcome?.AskedOn == day));
    }

    public Task WakeAsync(string source, DateTimeOffset plannedAt, IReadOnlyCollection<string> urls, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeferAsync(CrawlJob job, DateTimeOffset? notBefore, CancellationToken cancellationToken)
    {
        Deferred = notBefore is { } until ? (job, until) : null;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<CrawlJob>> ListDeferredAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CrawlJob>>(Deferred is { } deferred && deferred.Until <= now ? [deferred.Job] : []);

    public Task RecordKindAsync(string source, string url, DateTimeOffset plannedAt, string kind, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<FrontierSummary?> SummariseAsync(string source, CancellationToken cancellationToken) => Task.FromResult<FrontierSummary?>(null);
}
