using System.Buffers;

namespace Wildlife.Extract;

/// <summary>Finds what a page shows of whether the goods can be had.</summary>
internal static class StockFinder
{
    /// <summary>How far from the heading, in text runs, a notice belongs to the advert.</summary>
    private const int Near = 120;

    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["availab", "stock", "sold", "verfuegbar", "verfügbar", "lager", "dispo", "voorraad", "keszlet", "készlet", "delivery-status", "item-status"], StringComparison.Ordinal);

    /// <summary>
    /// A notice that stands alone by the heading wins: sites forget to change their structured data when a thing is sold.
    /// Then the structured data, words in an element marked for them, and a button to buy or to answer. Null where nothing tells.
    /// </summary>
    public static Availability? Decide(PageReading reading, Availability? structured)
    {
        if (structured == Availability.OutOfStock || IsSoldByHeading(reading))
        {
            return Availability.OutOfStock;
        }

        return structured ?? Marked(reading) ?? (reading.BuyButton ? Availability.InStock : null);
    }

    /// <summary>True where 'sold', 'vendu', 'verkocht', 'currently unavailable' … is the whole of a text by the heading.</summary>
    public static bool IsSoldByHeading(PageReading reading)
    {
        HtmlPage page = reading.Page;
        int heading = reading.Main.Heading < 0 ? 0 : page.Nodes[reading.Main.Heading].FirstRun;
        int end = Math.Min(page.Runs.Length, heading + Near);
        for (int i = Math.Max(0, heading - 10); i < end; i++)
        {
            string text = page.Runs[i].Text;
            if (text.Length is < 4 or > 60 || page.Nodes[page.Runs[i].Node].Tag is "option" or "label" or "a")
            {
                continue;
            }

            bool alone = page.Runs[i].Break && (i + 1 == page.Runs.Length || page.Runs[i + 1].Break);
            string bare = text.Trim(' ', '\n', '\r', '\t', '.', '!', '•', '(', ')', '*').ToLowerInvariant();
            if (alone && PageWords.SoldNotices.Contains(bare) && (!reading.BuyButton || PageWords.SoldForGood.Contains(bare)))
            {
                return true;
            }
        }

        return false;
    }

    private static Availability? Marked(PageReading reading)
    {
        HtmlPage page = reading.Page;
        var isStock = new MarkQuestion(page, mark => BlockJudge.Contains(mark, Marks));
        for (int i = 0; i < page.Nodes.Length; i++)
        {
            ref readonly PageNode node = ref page.Nodes[i];
            if (node.Hidden || node.EndRun - node.FirstRun is 0 or > 6 || !isStock[i])
            {
                continue;
            }

            string text = VisibleText.Fold(VisibleText.Join(page.Runs, node.FirstRun, node.EndRun, 160));
            if (text.Length is > 2 and < 120 && StockWords.Read(text) is { } state && (state == Availability.InStock || !reading.BuyButton || PriceWords.HasWord(text.ToLowerInvariant(), PageWords.SoldForGood)))
            {
                return state;
            }
        }

        return null;
    }
}
