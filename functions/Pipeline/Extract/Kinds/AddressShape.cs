using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Tells from an address alone what a page may be.</summary>
internal static partial class AddressShape
{
    /// <summary>A number of five digits or more, or a code of letters and digits, in the last two path segments or the query.</summary>
    public static bool IsAdvert(Uri? url) => url is not null && IdOf(url) is not null && !IsSearch(url);

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

        return best;
    }

    [GeneratedRegex(@"[0-9]{5,20}", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[?&](q|query|search|keyword|keywords|_nkw|s|text|suche|zoek|k)=|/(search|suche|recherche|zoeken|q|s|sch|kereses|offres|listado|busca|wyniki|results|suchergebnisse|ergebnis)(/|\.|\?|$|-)|/s-|/k0|Suchergebnisse", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex SearchWords();
}
