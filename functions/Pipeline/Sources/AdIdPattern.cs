using System.Text.RegularExpressions;

namespace Wildlife.Sources;

/// <summary>Reads the site's own advert id from a URL, by the source file's pattern.</summary>
internal static class AdIdPattern
{
    /// <summary>The ad id; null where the URL is not an advert's.</summary>
    /// <param name="source">The source.</param>
    /// <param name="url">An absolute URL.</param>
    public static string? Match(SourceDefinition source, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || !source.Hosts.Contains(parsed.Host, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var match = Regex.Match(parsed.PathAndQuery, source.Urls.Listing, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return match.Success && match.Groups["id"] is { Success: true, Length: > 0 } id ? id.Value : null;
    }
}
