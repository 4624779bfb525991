namespace Wildlife.Extract;

/// <summary>Tells a page's other amounts from the price asked: old prices, postage, instalments, baskets, savings.</summary>
internal static class PriceMarks
{
    private static readonly string[] OtherMarks =
        ["old", "was-", "strike", "crossed", "regular-price", "list-price", "rrp", "msrp", "shipping", "delivery", "versand", "livraison", "cart-total", "shopping-cart", "cart-summary", "minicart", "mini-cart", "saving", "discount", "instal", "monthly", "related", "recommend", "similar", "carousel", "upsell", "cross-sell", "breadcrumb", "filter", "facet", "footer", "header-", "subtotal", "unit-price", "per-unit", "previous"];

    private static readonly string[] OtherWords =
        ["shipping", "delivery", "versand", "livraison", "verzend", "szállítás", "port", "save ", "you save", "sparen", "économisez", "ersparnis", "was ", "rrp", "uvp", "statt", "au lieu de", "list price", "/mo", "per month", "pro monat", "par mois", "per maand", "havonta", "/kg", "/ 100", "/l", "from order", "over ", "free ", "ab einem", "dès ", "vanaf € ", "rate"];

    /// <summary>True where the classes around a price speak of something else than the price asked.</summary>
    public static bool IsOther(string marks) => BlockJudge.Contains(marks, OtherMarks);

    /// <summary>True where the words beside the amount do.</summary>
    public static bool IsOtherText(string text) => BlockJudge.Contains(text.ToLowerInvariant(), OtherWords);

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
