using System.Buffers;

namespace Wildlife.Extract;

/// <summary>What a visitor sees of the advert.</summary>
internal static class VisibleFacts
{
    /// <summary>A fainter price is another amount: an instalment, a neighbour, an advertisement.</summary>
    private const double LeastPriceScore = 2.5;

    /// <summary>Short, marked as the price and near the heading.</summary>
    private const double ClearPriceScore = 6;

    private static readonly SearchValues<string> TextMarks = SearchValues.Create(
        ["description", "beschreibung", "omschrijving", "beschrijving", "leiras", "leírás", "adtext", "ad-text", "detail-text", "body-text", "about"], StringComparison.Ordinal);
    private static readonly SearchValues<string> SellerMarks = SearchValues.Create(
        ["seller-name", "sellername", "seller", "vendor", "verkaeufer", "vendeur", "verkoper", "elado", "username", "user-name", "advertiser", "merchant", "contact-name"], StringComparison.Ordinal);

    /// <summary>Reads the page outside its cards.</summary>
    public static ItemFacts Read(PageReading reading)
    {
        HtmlPage page = reading.Page;
        var facts = new ItemFacts
        {
            Price = Price(reading),
            Description = LongestMarked(reading, TextMarks),
            Location = PlaceFinder.Find(reading),
            PostedAt = PostedFinder.Find(reading),
            SellerName = FirstMarked(reading, SellerMarks, 2, 60),
        };
        if (facts.SellerName is null)
        {
            (facts.SellerName, facts.SellerUrl) = SellerFinder.Labelled(reading);
        }

        GalleryFinder.Add(reading, facts.Images);
        return facts;
    }

    /// <summary>
    /// The amount that looks most like the advert's own. Where its place holds words instead of an amount, those win over amounts from running text.
    /// </summary>
    private static ListingPrice? Price(PageReading reading)
    {
        ListingPrice? stated = reading.ShownPrice is { Score: >= ClearPriceScore } ? null : reading.PriceStated;
        ListingPrice? shown = reading.ShownPrice is { Score: >= LeastPriceScore } price ? price.Price : null;
        return stated is { Amount: null } ? stated : shown ?? stated;
    }

    /// <summary>The first heading of the second or third order, or the first bold line; null where the page has none.</summary>
    public static string? AnyHeading(HtmlPage page) =>
        page.ByTag["h2"].Concat(page.ByTag["h3"]).Where(i => !page.Nodes[i].Hidden).Select(i => page.LineOf(i, 300)).FirstOrDefault(t => t.Length > 3);

    private static string? FirstMarked(PageReading reading, SearchValues<string> marks, int least, int most)
    {
        HtmlPage page = reading.Page;
        var isMarked = new MarkQuestion(page, mark => BlockJudge.Contains(mark, marks));
        for (int i = 0; i < page.Nodes.Length; i++)
        {
            ref readonly PageNode node = ref page.Nodes[i];
            if (node.Hidden || node.EndRun == node.FirstRun || node.EndRun - node.FirstRun > 12 || !isMarked[i] || reading.Ground.IsOther(i))
            {
                continue;
            }

            string text = VisibleText.Fold(VisibleText.Join(page.Runs, node.FirstRun, node.EndRun, most + 40));
            if (text.Length >= least && text.Length <= most)
            {
                return text;
            }
        }

        return null;
    }

    private static string? LongestMarked(PageReading reading, SearchValues<string> marks)
    {
        HtmlPage page = reading.Page;
        string? longest = null;
        var isMarked = new MarkQuestion(page, mark => BlockJudge.Contains(mark, marks));
        for (int i = 0; i < page.Nodes.Length; i++)
        {
            ref readonly PageNode node = ref page.Nodes[i];
            if (node.Hidden || node.EndRun - node.FirstRun is 0 or > 400 || !isMarked[i] || reading.Ground.IsOther(i))
            {
                continue;
            }

            string text = VisibleText.Join(page.Runs, node.FirstRun, node.EndRun, 20_000);
            longest = text.Length > 20 && text.Length > (longest?.Length ?? 0) ? text : longest;
        }

        return longest;
    }
}
