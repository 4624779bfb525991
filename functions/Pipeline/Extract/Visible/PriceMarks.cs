using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Tells a page's other amounts from the price asked: old prices, postage, instalments, baskets, savings.</summary>
internal static partial class PriceMarks
{
    private static readonly string[] OtherMarks =
        ["was-", "strike", "crossed", "regular-price", "list-price", "rrp", "msrp", "shipping", "delivery", "versand", "livraison", "cart-total", "shopping-cart", "cart-summary", "minicart", "mini-cart", "saving", "instal", "monthly", "related", "recommend", "similar", "carousel", "upsell", "cross-sell", "breadcrumb", "filter", "facet", "footer", "header-", "subtotal", "unit-price", "per-unit", "previous"];

    /// <summary>Stand as words beside amounts that are not asked for the goods alone, or not any more.</summary>
    private static readonly string[] OtherWords =
    [
        "shipping", "delivery", "versand", "versandkosten", "livraison", "verzendkosten", "verzending", "szállítás", "szállítási díj", "port", "porto", "save", "you save", "sparen", "économisez", "ersparnis", "was", "rrp", "uvp", "statt", "au lieu de", "list price",
        "per month", "pro monat", "par mois", "per maand", "havonta", "from order", "over", "free", "ab einem", "dès", "rate", "raten", "ratenzahlung",
    ];

    private static readonly string[] OtherSigns = ["/mo", "/kg", "/ 100", "/l", "vanaf € "];

    /// <summary>Stand beside what other sellers ask for the same thing.</summary>
    private static readonly string[] OtherSellers =
        ["new from", "used from", "new & used", "other sellers", "neufs", "d'occasion à partir", "autres vendeurs", "autres offres", "neu ab", "gebraucht ab", "weitere angebote", "andere verkäufer", "andere verkopers", "andere aanbieders", "nieuw vanaf", "további ajánlatok"];

    /// <summary>True where the classes around a price speak of something else than the price asked.</summary>
    public static bool IsOther(string marks) => BlockJudge.Contains(marks, OtherMarks) || IsDiscount(marks) || Old().IsMatch(marks);

    [GeneratedRegex(@"(^|[ _-])old([^e]|$)|old[_-]?(price|preis|prix|prijs|cena)|(price|preis|prix|prijs|cena)[_-]?old", RegexOptions.NonBacktracking)]
    private static partial Regex Old();

    /// <summary>What is taken off, not what is left to pay: <c>discount-badge</c>, and not <c>discountPrice</c>.</summary>
    private static bool IsDiscount(string marks) => marks.Contains("discount", StringComparison.Ordinal) && !DiscountedPrice().IsMatch(marks);

    [GeneratedRegex(@"discount(ed)?[_-]?price|price[_-]*(with-?)?discount", RegexOptions.NonBacktracking)]
    private static partial Regex DiscountedPrice();

    /// <summary>True where the words say that a tax is still to be added, and none is included.</summary>
    public static bool IsBeforeTax(string text) => text.Length <= 90 && BeforeTax().IsMatch(text);

    [GeneratedRegex(
        @"\b(ex(cl)?\.?|excluding|exclusive of|without|before) ?(vat|tax|btw|b\.t\.w|moms)\b|\bhors (taxe|tva)|\bH\.?T\b|\b(ohne|exkl\.?|ohne gesetzliche) ?(mwst|ust|mehrwertsteuer)|\bexclusief btw|\bnetto(preis|prijs)?\b|\bnettó|áfa nélkül|\+ ?áfa|\b(bez|brez) (dph|vat|ddv|pdv|pvn)|\b(sin|senza|sem) iva|iva esclusa|fără tva|без ндс|\bexkl\.? moms",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex BeforeTax();

    /// <summary>True where the words beside the amount do.</summary>
    public static bool IsOtherText(string text)
    {
        string lower = text.ToLowerInvariant();
        return PriceWords.HasWord(lower, OtherWords) || BlockJudge.Contains(lower, OtherSigns) || IsPerUnit(lower);
    }

    /// <summary>True for what other sellers ask, by the words of the amount's own line.</summary>
    public static bool IsOtherSeller(string line) => line.Length <= 90 && BlockJudge.Contains(line.ToLowerInvariant(), OtherSellers);

    /// <summary>In brackets with a stroke: <c>(8,82 € / Stück)</c> explains the price beside it.</summary>
    private static bool IsPerUnit(string text) => text[0] == '(' && text[^1] == ')' && text.Contains('/', StringComparison.Ordinal);

    /// <summary>True within struck-out text.</summary>
    public static bool IsOldPrice(HtmlPage page, int node)
    {
        for (int at = node, i = 0; at >= 0 && i < 4; at = page.Nodes[at].Parent, i++)
        {
            if (page.Nodes[at].Tag is "del" or "s" or "strike")
            {
                return true;
            }
        }

        return false;
    }
}
