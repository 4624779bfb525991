using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Tells from an address alone what a page may be.</summary>
internal static partial class AddressShape
{
    /// <summary>A number of five digits or more, or a code of letters and digits, in the last two path segments or the query.</summary>
    public static bool IsAdvert(Uri? url) => url is not null && IdOf(url) is not null && !IsSearch(url);

    /// <summary>True where the last path segment is the title of something: four words or more.</summary>
    public static bool HasLongSlug(Uri? url) => url is not null && !IsSearch(url) && url.AbsolutePath.TrimEnd('/').Split('/')[^1] is { Length: >= 20 } slug && slug.Count(c => c is '-' or '_') >= 3;

    /// <summary>A front page: no path, or only a language.</summary>
    public static bool IsRoot(Uri? url) => url is not null && url.Query.Length == 0 && url.AbsolutePath.Trim('/') is { Length: 0 or 2 } or { Length: 5 } and [_, _, '-' or '_' or '/', _, _];

    /// <summary>A search or a list by its words.</summary>
    public static bool IsSearch(Uri? url) => url is not null && SearchWords().IsMatch(url.PathAndQuery);

    /// <summary>The longest number of the address that stands alone; null where there is none.</summary>
    public static string? IdOf(Uri url)
    {
        string? best = null;
        foreach (ValueMatch match in Numbers().EnumerateMatches(url.PathAndQuery))
        {
            string number = url.PathAndQuery.Substring(match.Index, match.Length);
            best = best is null || number.Length > best.Length ? number : best;
        }

        return best ?? Codes().Match(url.AbsolutePath) switch { { Success: true } code => code.Value.Trim('/'), _ => null };
    }

    [GeneratedRegex(@"/[A-Z0-9]{2,6}[0-9][A-Z0-9]{3,10}(/|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Codes();

    [GeneratedRegex(@"[A-Z]{0,3}[0-9]{5,26}", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[?&](q|query|search|keyword|keywords|s|text|suche|zoek|recherche|keres)=|/(search|suche|recherche|zoeken|q|s|sch|kereses|offres|listado|busca|wyniki|results|suchergebnisse|ergebnis)(/|\.|\?|$|-)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex SearchWords();
}
