using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Wildlife.Crawl;

/// <summary>The robots.txt of each host, kept for a day (an hour where it could not be read). Nothing of it is stored as a page.</summary>
/// <param name="fetcher">Asks for it.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Hears of each file read.</param>
public sealed class RobotsCache(PageFetcher fetcher, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan RetryUnreachable = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, RobotsAnswer> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);

    /// <summary>The rules of a URL's host.</summary>
    /// <param name="canonicalUrl">Any canonical URL there.</param>
    /// <param name="delay">Least time between two requests to the host.</param>
    /// <param name="mayFollow">Where a redirect of robots.txt may lead.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<RobotsAnswer> GetAsync(
        string canonicalUrl, TimeSpan delay, Func<string, bool> mayFollow, CancellationToken cancellationToken)
    {
        var origin = new Uri(canonicalUrl).GetLeftPart(UriPartial.Authority);
        if (Known(origin) is { } known)
        {
            return known;
        }
        // Pages of a host are read side by side; the first asks for all.
        var turn = turns.GetOrAdd(origin, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return Known(origin) ?? await ReadAsync(origin, delay, mayFollow, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private RobotsAnswer? Known(string origin) =>
        this.known.TryGetValue(origin, out var known) && time.GetUtcNow() < known.Until ? known : null;

    private async Task<RobotsAnswer> ReadAsync(string origin, TimeSpan delay, Func<string, bool> mayFollow, CancellationToken cancellationToken)
    {
        var answer = await fetcher.FetchAsync(
            origin + "/robots.txt", delay, target => ValueTask.FromResult(mayFollow(target)), cancellationToken);
        var read = Read(answer);
        var until = time.GetUtcNow() + (read.Reachable ? Fresh : RetryUnreachable);
        read = read with { Until = answer.NotBefore ?? until };
        known[origin] = read;
        CrawlLog.RobotsRead(logger, origin, answer.Status, answer.Failure, read.Rules.Sitemaps.Count);
        return read;
    }

    /// <summary>RFC 9309, 2.3.1: a missing file allows all, one that cannot be read now disallows all; 429 asks for patience, so it disallows too.</summary>
    private static RobotsAnswer Read(FetchAnswer answer)
    {
        if (answer.Status is >= 400 and < 500 and not 429)
        {
            return new RobotsAnswer(RobotsRules.AllowAll, Reachable: true);
        }

        if (answer.Status is < 200 or >= 300)
        {
            return new RobotsAnswer(RobotsRules.DisallowAll, Reachable: false);
        }

        try
        {
            return new RobotsAnswer(RobotsRules.Parse(ContentDecoding.Decode(answer.Headers, answer.Body).Span), Reachable: true);
        }
        catch (ContentDecodingException)
        {
            return new RobotsAnswer(RobotsRules.DisallowAll, Reachable: false);
        }
    }
}

/// <summary>A host's robots.txt.</summary>
/// <param name="Rules">The rules that hold.</param>
/// <param name="Reachable">False where it could not be read, and nothing may be until it can.</param>
public sealed record RobotsAnswer(RobotsRules Rules, bool Reachable)
{
    /// <summary>When it is asked for again.</summary>
    public DateTimeOffset Until { get; init; }
}
