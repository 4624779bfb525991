namespace Wildlife.Extract;

/// <summary>What a visitor sees of the advert.</summary>
internal static class VisibleFacts
{
    /// <summary>A fainter price is another amount: an instalment, a neighbour, an advertisement.</summary>
    private const double LeastPriceScore = 2.5;

    private static readonly string[] PlaceMarks = ["location", "locality", "standort", "lieu", "plaats", "city", "address", "-ort", "ort-", "place"];
    private static readonly string[] TextMarks = ["description", "beschreibung", "omschrijving", "beschrijving", "leiras", "leírás", "adtext", "ad-text", "detail-text", "body-text", "about"];
    private static readonly string[] SellerMarks = ["seller-name", "sellername", "seller", "vendor", "verkaeufer", "vendeur", "verkoper", "elado", "username", "user-name", "advertiser", "merchant", "contact-name"];

    /// <summary>Reads the page outside its cards.</summary>
    public static ItemFacts Read(PageReading reading)
    {
        HtmlPage page = reading.Page;
        var facts = new ItemFacts
        {
            Price = reading.ShownPrice is { Score: >= LeastPriceScore } shown ? shown.Price : null,
            Description = LongestMarked(page, TextMarks),
            Location = FirstMarked(page, PlaceMarks, 2, 90),
            SellerName = FirstMarked(page, SellerMarks, 2, 60),
        };
        AddImages(reading, facts.Images);
        return facts;
    }

    /// <summary>The first heading of the second or third order, or the first bold line; null where the page has none.</summary>
    public static string? AnyHeading(HtmlPage page) =>
        page.ByTag["h2"].Concat(page.ByTag["h3"]).Where(i => !page.Nodes[i].Hidden).Select(i => page.LineOf(i, 300)).FirstOrDefault(t => t.Length > 3);

    private static string? FirstMarked(HtmlPage page, string[] marks, int least, int most)
    {
        foreach (PageNode node in page.Nodes)
        {
            if (node.Mark.Length == 0 || node.Hidden || node.EndRun == node.FirstRun || node.EndRun - node.FirstRun > 12 || !BlockJudge.Contains(node.Mark, marks))
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

    private static string? LongestMarked(HtmlPage page, string[] marks)
    {
        string? longest = null;
        foreach (PageNode node in page.Nodes)
        {
            if (node.Mark.Length == 0 || node.Hidden || node.EndRun - node.FirstRun is 0 or > 400 || !BlockJudge.Contains(node.Mark, marks))
            {
                continue;
            }

            string text = VisibleText.Join(page.Runs, node.FirstRun, node.EndRun, 20_000);
            longest = text.Length > 40 && text.Length > (longest?.Length ?? 0) ? text : longest;
        }

        return longest;
    }

    /// <summary>Pictures from around the heading, and those whose class says that they are the gallery's.</summary>
    private static void AddImages(PageReading reading, List<string> images)
    {
        HtmlPage page = reading.Page;
        foreach (int index in page.ByTag["img"])
        {
            AngleSharp.Dom.IElement element = page.Nodes[index].Element;
            if (!IsSmall(element) && page.Absolute(ImageSources.Of(element)) is { } url && !images.Contains(url) && images.Count < 30 && !url.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            {
                images.Add(url);
            }
        }
    }

    private static bool IsSmall(AngleSharp.Dom.IElement image) =>
        int.TryParse(image.GetAttribute("width"), out int width) && width is > 0 and < 80;
}
