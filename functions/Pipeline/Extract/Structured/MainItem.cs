namespace Wildlife.Extract;

/// <summary>Chooses the item a page is about among all it carries.</summary>
internal static class MainItem
{
    private const int MaximumDepth = 8;

    /// <summary>Goods and offers, outermost first; what stands in a list of others is left out.</summary>
    public static List<DataItem> Candidates(IEnumerable<DataItem> top)
    {
        var found = new List<DataItem>();
        foreach (DataItem item in top)
        {
            Collect(item, found, 0);
        }

        return found;
    }

    /// <summary>The best candidate, or null where several are alike and none is the page's own: a list.</summary>
    public static DataItem? Choose(IReadOnlyList<DataItem> candidates, string? heading, Uri? url)
    {
        DataItem? best = null;
        int bestScore = int.MinValue;
        int alike = 0;
        foreach (DataItem item in candidates)
        {
            if (IsListOfOffers(item))
            {
                continue;
            }

            int score = Score(item, heading, url);
            alike = score == bestScore ? alike + 1 : score > bestScore ? 1 : alike;
            if (score > bestScore)
            {
                (best, bestScore) = (item, score);
            }
        }

        return alike >= 3 && bestScore < 20 ? null : best;
    }

    /// <summary>Others that are the same thing by name: pages say it twice, and not always alike.</summary>
    public static IEnumerable<DataItem> Twins(IReadOnlyList<DataItem> candidates, DataItem chosen) =>
        candidates.Where(c => !ReferenceEquals(c, chosen) && (c.Text("name") is null || c.Text("name") == chosen.Text("name")));

    private static void Collect(DataItem item, List<DataItem> found, int depth)
    {
        if (SchemaTypes.IsGoods(item) || SchemaTypes.IsOffer(item))
        {
            found.Add(item);
            return;
        }

        if (depth >= MaximumDepth || item.Is("ItemList", "OfferCatalog", "Review", "BreadcrumbList"))
        {
            return;
        }

        foreach (DataItem child in item.Children)
        {
            Collect(child, found, depth + 1);
        }
    }

    /// <summary>Some lists call themselves a product whose many offers are the adverts.</summary>
    private static bool IsListOfOffers(DataItem item) =>
        item.Items("offers").Any(o => o.Is("AggregateOffer") && o.Items("offers").Select(x => x.Text("url", "name")).Where(u => u is not null).Distinct().Count() >= 3)
        || (item.Text("sku") is null && item.Items("offers").Any(o => o.Is("AggregateOffer") && int.TryParse(o.Text("offerCount"), out int count) && count >= 20))
        || item.Items("offers").Select(o => o.Text("name")).Where(n => n is not null).Distinct().Count() >= 5;

    private static int Score(DataItem item, string? heading, Uri? url)
    {
        int score = SchemaTypes.IsGoods(item) ? 4 : 0;
        score += item.All("offers").Count > 0 || item.All("price").Count > 0 || item.All("hasVariant").Count > 0 ? 6 : 0;
        string? name = item.Text("name");
        score += name is null ? 0 : 2;
        if (name is not null && heading is not null && (heading.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(heading, StringComparison.OrdinalIgnoreCase)))
        {
            score += 20;
        }

        Uri? own = PageUrls.Parse(url, item.Text("url") ?? item.Id);
        score += own is not null && url is not null && own.AbsolutePath.TrimEnd('/') == url.AbsolutePath.TrimEnd('/') ? 20 : 0;
        return score;
    }
}
