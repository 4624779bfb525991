using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds the article number a page shows beside its label.</summary>
internal static partial class SkuFinder
{
    /// <summary>The number; null where the page shows none.</summary>
    public static string? Find(HtmlPage page)
    {
        for (int i = 0; i < page.Runs.Count; i++)
        {
            string text = page.Runs[i].Text.Trim();
            if (text.Length is < 3 or > 120 || !Label().IsMatch(text))
            {
                continue;
            }

            string joined = text + " " + string.Join(' ', page.Runs.Skip(i + 1).Take(2).Select(r => r.Text.Trim()));
            if (LabelAndValue().Match(joined) is { Success: true } match && match.Groups["v"].Value.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            {
                return match.Groups["v"].Value.TrimEnd('.', '-', '/');
            }
        }

        return null;
    }

    private const string Labels = @"(sku|asin|item (no|number|id|code|#)|article (no|number)|art\.?[ -]?(nr|no|nº|n°)|artikel[ -]?(nr|nummer|nº)|artikelnummer|product (code|id|no|number|ref)|produktnummer|produktcode|productcode|bestell-?(nr|nummer)|référence( produit)?|réf|ref\.?|model (no|number)|catalog(ue)? (no|number)|cikkszám|termékkód|id produktu|kod produktu|kód|codice( articolo| prodotto)?|código|referencia|cod( produs)?|артикул|код товара|ad id|anzeigen-?(id|nr|nummer)|objekt-?(id|nr|nummer)|id annonce|advertentienummer|hirdetéskód|n° annonce|annonce n°|post id|ebay item number)";

    [GeneratedRegex("^" + Labels + "\\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex("^" + Labels + @"[.:#°º \-\u200e\u200f\u00a0]*(?<v>[a-z0-9][a-z0-9._/\-]{2,40})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LabelAndValue();
}
