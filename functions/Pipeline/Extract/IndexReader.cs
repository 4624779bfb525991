namespace Wildlife.Extract;

/// <summary>Reads the cards and links of a page that lists adverts.</summary>
internal sealed class IndexReader(PageReading reading)
{
    private const int MostLinks = 2_000;
    private const int MostCards = 1_000;
    private const int FewCards = 10;
    private readonly string _origin = reading.Page.Base is { } own ? own.GetLeftPart(UriPartial.Authority) + "/" : "/";

    /// <summary>The page with its cards, its links (cards first) and the following page.</summary>
    public ExtractedPage Read(ExtractedPage page, bool withCards)
    {
        List<ListingCard> cards = withCards ? Cards() : [];
        return page with { Cards = cards, Links = Links(cards), Next = Next() ?? (page.Kind == PageKind.Index ? NumberedPages.Following(reading.Page) : null) };
    }

    private List<ListingCard> Cards()
    {
        IEnumerable<int> nodes = reading.Source?.Index is { } index ? PageSelector.Parse(index.Card).All(reading.Page) : reading.Cards?.Nodes ?? [];
        var reader = new CardReader(reading.Page, reading.Prices, reading.Currency, reading.Source?.Index?.Link is { } link ? PageSelector.Parse(link) : null);
        List<ListingCard> shown = [.. nodes.Take(MostCards).Select(reader.Read).OfType<ListingCard>().DistinctBy(c => c.Url)];
        // A page that fills itself by script shows a few of its adverts, or none.
        return shown.Count < FewCards && reading.StateCards.Count > shown.Count ? [.. reading.StateCards.Take(MostCards)] : shown;
    }

    private string? Next()
    {
        if (reading.Source?.Index is not { } index)
        {
            return reading.Next;
        }

        int link = index.Next is null ? -1 : PageSelector.Parse(index.Next).First(reading.Page);
        return link < 0 ? null : reading.Page.Absolute(reading.Page.Attribute(link, "href"));
    }

    private List<string> Links(List<ListingCard> cards)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<string>();
        IEnumerable<string?> others = reading.Page.ByTag["a"].Select(i => reading.Page.Attribute(i, "href")).Where(h => h is not null).Distinct(StringComparer.Ordinal)
            .Select(reading.Page.Absolute).Where(IsSameSite);
        foreach (string? link in cards.Select(c => (string?)c.Url).Concat(others))
        {
            int hash = link?.IndexOf('#', StringComparison.Ordinal) ?? -1;
            string? whole = hash > 0 ? link![..hash] : link;
            if (whole is not null && seen.Add(whole) && links.Count < MostLinks)
            {
                links.Add(whole);
            }
        }

        return links;
    }

    private bool IsSameSite(string? link)
    {
        if (link is not null && link.StartsWith(_origin, StringComparison.Ordinal))
        {
            return true;
        }

        if (link is null || reading.Page.Base is not { } own || !Uri.TryCreate(link, UriKind.Absolute, out Uri? url))
        {
            return link is not null;
        }

        return url.Host == own.Host || Site(url.Host) == Site(own.Host);
    }

    private static string Site(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..].ToLowerInvariant() : host.ToLowerInvariant();
}
