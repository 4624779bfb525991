using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds the article numbers a page shows beside their labels.</summary>
internal static partial class SkuFinder
{
    private const int Most = 12;

    /// <summary>The numbers in page order.</summary>
    public static List<string> Find(HtmlPage page)
    {
        var found = new List<string>();
        for (int i = 0; i < page.Runs.Length && found.Count < Most; i++)
        {
            string text = page.Runs[i].Text;
            if (text.Length is < 3 or > 160 || !Label().IsMatch(text))
            {
                continue;
            }

            string joined = VisibleText.Fold($"{text} {TextAt(page, i + 1)} {TextAt(page, i + 2)}");
            if (LabelAndValue().Match(joined) is { Success: true } match && match.Groups["v"].Value.TrimEnd('.', '-', '/') is { Length: >= 3 } value
                && value.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && !found.Contains(value))
            {
                found.Add(value);
            }
        }

        AddMarked(page, found);
        return found;
    }

    private static string TextAt(HtmlPage page, int run) => run < page.Runs.Length ? page.Runs[run].Text : "";

    /// <summary>Short codes in elements that are marked as the article's number, without a label in words.</summary>
    private static void AddMarked(HtmlPage page, List<string> found)
    {
        for (int i = 0; i < page.Nodes.Length; i++)
        {
            PageNode node = page.Nodes[i];
            if (node.EndRun - node.FirstRun != 1 || page.Runs[node.FirstRun].Text.Length is < 3 or > 40 || node.EndAttribute == node.FirstAttribute)
            {
                continue;
            }

            string text = VisibleText.Fold(page.Runs[node.FirstRun].Text);
            bool code = text.Length is >= 3 and <= 24 && !text.Contains(' ', StringComparison.Ordinal) && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && !text.Contains('€', StringComparison.Ordinal);
            if (code && found.Count < Most && !found.Contains(text) && page.Attributes(i).Any(a => a.Name is not ("href" or "content" or "src" or "title") && NumberMarks().IsMatch(a.Value)))
            {
                found.Add(text);
            }
        }
    }

    [GeneratedRegex(@"(^|[ _-])(product-?reference|sku|cat-?number|product-?code|product-?number|article-?(number|code)|artikel-?(nr|nummer)|item-?number)($|[ _-])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex NumberMarks();

    /// <summary>
    /// The best of all that a page calls an article number: one that its address holds too, then one a visitor is shown, then the structured one.
    /// </summary>
    public static string? Choose(IReadOnlyList<string> shown, string? structured, Uri? url, string? inAddress)
    {
        string address = Bare(url?.PathAndQuery ?? "");
        string? confirmed = shown.FirstOrDefault(s => Bare(s).Length >= 4 && address.Contains(Bare(s), StringComparison.Ordinal));
        if (confirmed is not null || shown.Count > 0)
        {
            return confirmed ?? shown[0];
        }

        // A number with words in it is a model's name.
        if (structured is not null && structured.Contains(' ', StringComparison.Ordinal) && inAddress is not null)
        {
            return inAddress;
        }

        // A variant's number often is the article's with a suffix; the address holds the article's.
        bool isVariant = structured is not null && inAddress is not null && structured.Length > inAddress.Length && structured.StartsWith(inAddress, StringComparison.OrdinalIgnoreCase);
        return isVariant ? inAddress : structured ?? inAddress;
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private const string Labels = @"(sku|asin|item ?(no|number|id|code|#)|article ?(no|number)|art\.?[ -]?(nr|no|nº|n°)|artikel[ -]?(nr|nummer|nº)|artikelnummer|product ?(code|id|no|number|ref)|produkt ?(nummer|code|nr)|productcode|bestell-?(nr|nummer)|référence|réf\.?|ref\.?|catalog(ue)? (no|number)|cikkszám|termékkód|id produktu|kod produktu|kód( produktu| tovaru)?|codice( articolo| prodotto)?|código( do produto)?|referencia|cod( produs)?|артикул|код( товара)?|šifra( artikla)?|tootekood|ad id|anzeigen-?(id|nr|nummer)|objekt-?(id|nr|nummer)|id annonce|advertentienummer|hirdetéskód|n° annonce|annonce n°|post id|ebay item number|numéro de l'objet|artikelnummer|objektnummer|web code|style no|item)";

    [GeneratedRegex(@"^[\s\u200e]*" + Labels + "\\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[\s\u200e]*" + Labels + @"[.:#°º \-\u200e\u200f\u00a0]*(?<v>[a-z0-9][a-z0-9._/\-]{2,40})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LabelAndValue();
}
