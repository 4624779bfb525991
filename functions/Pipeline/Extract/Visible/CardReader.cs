namespace Wildlife.Extract;

/// <summary>Reads one card of an index page.</summary>
internal sealed class CardReader(HtmlPage page, PriceRuns prices, string? currency, PageSelector? linkSelector)
{
    private static readonly string[] PlaceMarks = ["location", "ort", "place", "city", "lieu", "locality", "address", "region", "plaats", "town"];

    /// <summary>The card, or null where it leads nowhere.</summary>
    public ListingCard? Read(int index)
    {
        PageNode node = page.Nodes[index];
        int link = BestLink(index);
        string? url = link < 0 ? null : page.Absolute(page.Attribute(link, "href"));
        return url is null ? null : new ListingCard(url, Title(index, link), Price(node), Place(index), Image(index));
    }

    private int BestLink(int index)
    {
        int best = -1;
        int bestScore = -1;
        for (int i = index; i < page.Nodes[index].End; i++)
        {
            if (page.Nodes[i].Tag != "a" || page.Absolute(page.Attribute(i, "href")) is null)
            {
                continue;
            }

            int letters = Math.Min(80, page.LineOf(i, 200).Length);
            if (linkSelector is not null && linkSelector.Matches(page, i))
            {
                return i;
            }

            bool heading = UnderHeading(index, i);
            int score = letters + (heading ? 200 : 0) + (best < 0 ? 20 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    private bool UnderHeading(int card, int link)
    {
        for (int at = page.Nodes[link].Parent; at >= card; at = page.Nodes[at].Parent)
        {
            if (page.Nodes[at].Tag is "h1" or "h2" or "h3" or "h4" or "h5")
            {
                return true;
            }
        }

        return false;
    }

    private string? Title(int index, int link)
    {
        for (int i = index; i < page.Nodes[index].End; i++)
        {
            PageNode node = page.Nodes[i];
            if ((node.Tag is "h1" or "h2" or "h3" or "h4" or "h5" || node.Mark.Contains("title", StringComparison.Ordinal)) && page.LineOf(i, 300) is { Length: > 2 } heading)
            {
                return heading;
            }
        }

        string? named = page.Attribute(link, "title") ?? page.Attribute(link, "aria-label");
        string text = page.LineOf(link, 300);
        string? alt = text.Length > 0 ? null : Enumerable.Range(index, page.Nodes[index].End - index).Where(i => page.Nodes[i].Tag == "img")
            .Select(i => page.Attribute(i, "alt")).FirstOrDefault(a => !string.IsNullOrWhiteSpace(a));
        return !string.IsNullOrWhiteSpace(named) ? VisibleText.Fold(named) : text.Length > 0 ? text : alt;
    }

    private ListingPrice? Price(PageNode node)
    {
        int run = prices.First(node.FirstRun, node.EndRun);
        if (run < 0)
        {
            return null;
        }

        string text = VisibleText.Join(page.Runs, run, run + 1, 200);
        if (!PriceRuns.NamesCurrency(text))
        {
            // The sign stands in a neighbouring run.
            text = PriceElement.Around(page, run).Text;
        }

        ListingPrice price = PriceParser.Parse(text, currency);
        return price.Kind == PriceKind.None ? null : price;
    }

    private string? Place(int index)
    {
        for (int i = index + 1; i < page.Nodes[index].End; i++)
        {
            if (Array.Exists(PlaceMarks, m => page.Nodes[i].Mark.Contains(m, StringComparison.Ordinal)) && page.LineOf(i, 200) is { Length: > 1 and < 120 } place)
            {
                return place;
            }
        }

        return null;
    }

    private string? Image(int index)
    {
        for (int i = index; i < page.Nodes[index].End; i++)
        {
            if (page.Nodes[i].Tag == "img" && page.Absolute(ImageSources.Of(page, i)) is { } url)
            {
                return url;
            }
        }

        return null;
    }
}
