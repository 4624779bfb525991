using System.Text.RegularExpressions;
using Wildlife.Sources;

namespace Wildlife.Crawl;

/// <summary>Which URLs belong to a source: on its hosts, matching its patterns, not too deep.</summary>
public sealed class CrawlScope
{
    private readonly SourceDefinition source;
    private readonly HashSet<string> hosts;
    private readonly HashSet<string> start;
    private readonly Regex listing;
    private readonly Regex? follow;

    /// <summary>Prepares a source's patterns.</summary>
    /// <param name="source">The source.</param>
    public CrawlScope(SourceDefinition source)
    {
        ArgumentNullException.ThrowIfNull(source);
        this.source = source;
        hosts = source.Hosts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        start = StartUrls.ToHashSet(StringComparer.Ordinal);
        listing = Pattern(source.Urls.Listing);
        follow = source.Urls.Follow is null ? null : Pattern(source.Urls.Follow);
    }

    /// <summary>The source's start URLs, canonical.</summary>
    public IEnumerable<string> StartUrls => source.Start.Select(url => CanonicalUrl.TryCanonicalize(url)).OfType<string>();

    /// <summary>A link as the frontier keeps it: canonical, without the parameters that the source ignores; null where it is no web address.</summary>
    /// <param name="url">A link found on a page.</param>
    public string? Canonicalize(string url)
    {
        var canonical = CanonicalUrl.TryCanonicalize(url);
        if (canonical is null || source.Urls.Ignore is not { Count: > 0 } ignored || canonical.IndexOf('?', StringComparison.Ordinal) is not (>= 0 and var mark))
        {
            return canonical;
        }

        var kept = canonical[(mark + 1)..].Split('&').Where(part => !ignored.Contains(part.Split('=')[0], StringComparer.OrdinalIgnoreCase)).ToList();
        return kept.Count == 0 ? canonical[..mark] : $"{canonical[..mark]}?{string.Join('&', kept)}";
    }

    /// <summary>Whether a URL may be read for the source.</summary>
    /// <param name="canonicalUrl">A canonical URL.</param>
    /// <param name="depth">Links from a start URL.</param>
    public bool Includes(string canonicalUrl, int depth)
    {
        if (depth > source.Crawl.MaxDepth || !IsOnHosts(canonicalUrl))
        {
            return false;
        }

        var target = new Uri(canonicalUrl).PathAndQuery;
        return start.Contains(canonicalUrl) || listing.IsMatch(target) || follow?.IsMatch(target) == true;
    }

    /// <summary>Whether a URL is on one of the source's hosts, with http or https on the usual port.</summary>
    /// <param name="canonicalUrl">A canonical URL.</param>
    public bool IsOnHosts(string canonicalUrl) =>
        Uri.TryCreate(canonicalUrl, UriKind.Absolute, out var uri) && uri.IsDefaultPort && hosts.Contains(uri.Host);

    /// <summary>The site's own advert id in a URL, by the group <c>id</c> of the listing pattern; null where it is no advert's URL.</summary>
    /// <param name="canonicalUrl">A canonical URL.</param>
    public string? AdId(string canonicalUrl)
    {
        if (!IsOnHosts(canonicalUrl))
        {
            return null;
        }

        var match = listing.Match(new Uri(canonicalUrl).PathAndQuery);
        return match.Success && match.Groups["id"] is { Success: true, Length: > 0 } id ? id.Value : null;
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
