using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Recognises headings of result lists: <c>1 712 annonces</c>, <c>Items for sale</c>, <c>230 Ergebnisse für …</c>.</summary>
internal static partial class CountedResults
{
    /// <summary>True where the words are those of a result list.</summary>
    public static bool IsIn(string? heading) => !string.IsNullOrEmpty(heading) && Words().IsMatch(heading);

    [GeneratedRegex(@"[0-9][0-9., ]* ?\+? ?(annonces?|résultats?|resultaten|zoekertjes|advertenties|ergebnisse|treffer|anzeigen|angebote|objekte|immobilien|wohnungen|results?|ads|listings|items|találat|hirdetés|wyników|ogłoszeń|ofert|resultados|risultati|annunci)|nos annonces|^annonces | for sale( \||$)|search results|suchergebnis|annonces véhicules|best sellers", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
