using Microsoft.Extensions.Logging;
using Wildlife.Evidence;
using Wildlife.Sources;

namespace Wildlife.Crawl;

/// <summary>Reads single URLs for one slice of a job: scope, robots.txt, stored pages, then the network; then store, then record.</summary>
internal sealed class CrawlReader(
    CrawlJob job,
    SourceDefinition source,
    CrawlScope scope,
    StoredPages stored,
    IFrontier frontier,
    IEvidenceStore store,
    PageFetcher fetcher,
    RobotsCache robots,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>The status recorded for a URL that robots.txt disallows.</summary>
    public const int DisallowedStatus = 999;

    private readonly CrawlOptions options = fetcher.Options;

    public CrawlTally Tally { get; } = new();

    public async Task ReadAsync(FrontierUrl url, CancellationToken cancellationToken)
    {
        if (!scope.Includes(url.Url, url.Depth))
        {
            Tally.Add(slice => slice with { OutOfScope = slice.OutOfScope + 1 });
            await RecordAsync(url, 0, cancellationToken);
            return;
        }

        if (stored.Find(url.Url) is { } name)
        {
            await ReuseAsync(url, name, cancellationToken);
            return;
        }

        var rules = await RobotsAsync(url.Url, cancellationToken);
        if (!rules.Reachable)
        {
            Tally.LeaveAlone(rules.Until);
        }
        else if (!rules.Rules.IsAllowed(options.Agent, url.Url))
        {
            await DisallowAsync(url, cancellationToken);
        }
        else
        {
            await FetchAsync(url, Delay(rules.Rules), cancellationToken);
        }
    }

    private async Task FetchAsync(FrontierUrl url, TimeSpan delay, CancellationToken cancellationToken)
    {
        var conditions = PageConditions.Headers(url.Known, job.PlannedAt);
        var answer = await fetcher.FetchAsync(url.Url, delay, conditions, MayFollowAsync, cancellationToken);
        if (answer.NotBefore is { } until)
        {
            Tally.LeaveAlone(until);
            return;
        }

        var page = new PageRecord(source.Id, url.Url, job.PlannedAt, url.Depth, answer.Status, answer.Headers, answer.Body)
        {
            Redirects = answer.Redirects,
            Failure = answer.Failure,
            Fetch = answer.Fetch ?? new FetchCircumstances { Agent = options.UserAgent, Clock = options.ClockSource },
            RevisitOf = answer.Status == 304 && url.Known is { } known && conditions.Count > 0 ? new RevisitOf(known.BlobName, known.ObservedAt) : null,
        };
        var name = PageBlob.Name(page);
        var sent = page.Redirects.Count == 0 ? [.. fetcher.RequestHeaders, .. conditions] : fetcher.RequestHeaders;
        await store.TryCreateAsync(Containers.RawPages, name, PageBlob.Write(page, sent), cancellationToken);
        await RecordAsync(url, page, name, cancellationToken);
        Report(page);

        async ValueTask<bool> MayFollowAsync(string target) =>
            scope.IsOnHosts(target)
            && (await RobotsAsync(target, cancellationToken)) is { Reachable: true } there
            && there.Rules.IsAllowed(options.Agent, target);
    }

    private void Report(PageRecord page)
    {
        var urlHash = CanonicalUrl.Hash(page.Url);
        if (page.Failure is not null)
        {
            CrawlLog.PageFailed(logger, source.Id, urlHash, page.Failure);
        }
        else
        {
            CrawlLog.PageStored(logger, source.Id, urlHash, page.Status, page.Body.Length);
        }

        CrawlTelemetry.Count(source.Id, IsFailure(page.Status) ? "failed" : "stored", page.Body.Length);
        Tally.Add(Counted(page.Status));
    }

    private static bool IsFailure(int status) => status is 0 or 429 or >= 500;

    private static Func<CrawlSlice, CrawlSlice> Counted(int status) => slice =>
        IsFailure(status) ? slice with { Failed = slice.Failed + 1 } : slice with { Pages = slice.Pages + 1 };

    private async Task ReuseAsync(FrontierUrl url, string name, CancellationToken cancellationToken)
    {
        var content = await store.ReadAsync(Containers.RawPages, name, cancellationToken)
            ?? throw new InvalidOperationException($"the stored page {name} was listed but cannot be read");
        var page = PageBlob.Read(content);
        await RecordAsync(url, page, name, cancellationToken);
        CrawlLog.PageReused(logger, source.Id, CanonicalUrl.Hash(url.Url));
        CrawlTelemetry.Count(source.Id, "reused", 0);
        Tally.Add(Counted(page.Status));
    }

    private async Task DisallowAsync(FrontierUrl url, CancellationToken cancellationToken)
    {
        await RecordAsync(url, DisallowedStatus, cancellationToken);
        CrawlLog.PageDisallowed(logger, source.Id, CanonicalUrl.Hash(url.Url));
        CrawlTelemetry.Count(source.Id, "disallowed", 0);
        Tally.Add(slice => slice with { Disallowed = slice.Disallowed + 1 });
    }

    private Task<RobotsAnswer> RobotsAsync(string url, CancellationToken cancellationToken) =>
        robots.GetAsync(url, Delay(null), scope.IsOnHosts, cancellationToken);

    private TimeSpan Delay(RobotsRules? rules)
    {
        TimeSpan own = TimeSpan.FromMilliseconds(source.Crawl.DelayMilliseconds);
        return rules?.CrawlDelay(options.Agent) is { } asked && asked > own ? asked : own;
    }

    private Task RecordAsync(FrontierUrl url, int status, CancellationToken cancellationToken) =>
        frontier.RecordAsync(source.Id, url.Url, new FrontierOutcome(job.PlannedAt, status, null), cancellationToken);

    private Task RecordAsync(FrontierUrl url, PageRecord page, string name, CancellationToken cancellationToken)
    {
        var unchanged = RecrawlRules.Unchanged(page, name, url);
        var outcome = new FrontierOutcome(job.PlannedAt, page.Status, name)
        {
            Known = PageConditions.After(page, name, url.Known),
            Unchanged = unchanged,
            Rest = RecrawlRules.Rest(unchanged, scope.AdId(url.Url) is not null, source.Crawl.EveryPass),
            AskedOn = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        };
        return frontier.RecordAsync(source.Id, url.Url, outcome, cancellationToken);
    }
}
