namespace Wildlife.Extract;

/// <summary>Finds what a page shows of whether the goods can be had: words beside the advert, then a button to buy them.</summary>
internal static class StockFinder
{
    private static readonly string[] Marks = ["availab", "stock", "sold", "verfuegbar", "verfügbar", "lager", "dispo", "voorraad", "keszlet", "készlet", "delivery-status", "outofstock", "item-status", "badge"];

    /// <summary>The state; null where the page shows none.</summary>
    public static Availability? Find(PageReading reading)
    {
        HtmlPage page = reading.Page;
        Availability? found = null;
        foreach (PageNode node in page.Nodes)
        {
            if (node.Mark.Length == 0 || node.Hidden || node.EndRun - node.FirstRun is 0 or > 6 || !BlockJudge.Contains(node.Mark, Marks))
            {
                continue;
            }

            string text = VisibleText.Fold(VisibleText.Join(page.Runs, node.FirstRun, node.EndRun, 160));
            found ??= text.Length is > 2 and < 120 ? StockWords.Read(text) : null;
        }

        return found ?? (reading.BuyButton ? Availability.InStock : null);
    }
}
