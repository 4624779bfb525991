using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Wildlife.Sources;

namespace Wildlife.Extract;

/// <summary>Matches addresses against a source's patterns, each compiled once.</summary>
internal static class SourceUrlPatterns
{
    /// <summary>A cache of a pure function: the same pattern always gives the same expression.</summary>
    private static readonly ConcurrentDictionary<string, Regex> Compiled = new(StringComparer.Ordinal);

    /// <summary>True where the address is that of an advert.</summary>
    public static bool IsListing(SourceDefinition source, Uri url) => Pattern(source.Urls.Listing).IsMatch(url.PathAndQuery);

    /// <summary>True where the address is worth following beside adverts.</summary>
    public static bool IsFollowed(SourceDefinition source, Uri url) => source.Urls.Follow is { } follow && Pattern(follow).IsMatch(url.PathAndQuery);

    /// <summary>The site's own advert id; null where the address is no advert's, or the pattern names none.</summary>
    public static string? AdId(SourceDefinition source, Uri url)
    {
        Match match = Pattern(source.Urls.Listing).Match(url.PathAndQuery);
        return match.Success && match.Groups["id"] is { Success: true, Value.Length: > 0 } id ? id.Value : null;
    }

    private static Regex Pattern(string pattern) =>
        Compiled.GetOrAdd(pattern, static p => new Regex(p, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
}
