using Microsoft.Extensions.Logging;
using Wildlife.Crawl;
using Wildlife.Sources;

namespace Wildlife.Pictures;

/// <summary>Asks for what belongs to adverts beside their pages, under the manners of the crawl: the source's own hosts and its media hosts only, robots.txt, one pace per host.</summary>
/// <param name="fetcher">Asks.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Hears of robots.txt.</param>
public sealed class MediaFetcher(PageFetcher fetcher, TimeProvider time, ILogger logger)
{
    private readonly RobotsCache robots = new(fetcher, time, logger);

    /// <summary>The headers of every request.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RequestHeaders => fetcher.RequestHeaders;

    /// <summary>The hosts that are samples and not sites.</summary>
    public CrawlOptions Options => fetcher.Options;

    /// <summary>Asks for a URL.</summary>
    /// <param name="source">The source that the advert stands on.</param>
    /// <param name="url">The canonical URL.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Null where robots.txt or the source file does not allow it.</returns>
    public async Task<FetchAnswer?> FetchAsync(SourceDefinition source, string url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        var own = TimeSpan.FromMilliseconds(source.Crawl.DelayMilliseconds);
        return PictureHosts.Allow(source, url) && await MayReadAsync(url).ConfigureAwait(false)
            ? await fetcher.FetchAsync(url, own, MayReadAsync, cancellationToken).ConfigureAwait(false)
            : null;

        async ValueTask<bool> MayReadAsync(string target)
        {
            var rules = await robots.GetAsync(target, own, other => PictureHosts.Allow(source, other), cancellationToken).ConfigureAwait(false);
            return PictureHosts.Allow(source, target) && rules.Reachable && rules.Rules.IsAllowed(fetcher.Options.Agent, target);
        }
    }
}
