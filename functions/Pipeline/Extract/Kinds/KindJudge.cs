namespace Wildlife.Extract;

/// <summary>Decides what a page is. A wall comes first, so that it is never taken for an advert nor for a removal.</summary>
internal static class KindJudge
{
    private const int ShortPage = 1_500;
    private const int FewestStateCards = 5;

    /// <summary>The page's kind.</summary>
    public static PageKind Judge(PageReading reading, ItemFacts? state)
    {
        int status = reading.Content.Status;
        KindEvidence evidence = Evidence(reading, state);
        bool showsContent = evidence.Listing >= 4.5 || evidence.Cards is { Priced: >= 3 };
        if (Marked(reading.Page, reading.Visible, reading.Source?.Blocked) || BlockJudge.IsBlocked(reading.Page, reading.Visible, reading.Title, status, showsContent))
        {
            return PageKind.Blocked;
        }

        bool ownsItem = evidence.MainItem || evidence.StateItem || evidence.DeclaresProduct;
        if (Marked(reading.Page, reading.Visible, reading.Source?.Gone) || status is 404 or 410 || (!ownsItem && BlockJudge.IsGone(reading.Page, reading.Visible, reading.Title, status)))
        {
            return PageKind.Gone;
        }

        if (status >= 500)
        {
            return PageKind.Other;
        }

        return BySource(reading) ?? ByEvidence(reading, evidence);
    }

    /// <summary>True where the source's own mark stands on the page.</summary>
    private static bool Marked(HtmlPage page, string visible, Sources.PageMarks? marks) =>
        marks is not null && ((marks.Select is { } select && PageSelector.Parse(select).First(page) >= 0)
            || (marks.Text is { } text && visible.Contains(text, StringComparison.OrdinalIgnoreCase)));

    private static PageKind? BySource(PageReading reading)
    {
        if (reading.Source is not { } source || reading.Patterns is not { } patterns || (reading.Content.Url ?? reading.Page.Url) is not { } url)
        {
            return null;
        }

        if (patterns.IsListing(url))
        {
            return PageKind.Listing;
        }

        bool hasCards = source.Index is { } index && PageSelector.Parse(index.Card).First(reading.Page) >= 0;
        if (hasCards)
        {
            return PageKind.Index;
        }

        return patterns.IsFollowed(url) && BlockJudge.Contains(reading.Visible.ToLowerInvariant(), PageWords.NoResults) ? PageKind.Empty : null;
    }

    private static PageKind ByEvidence(PageReading reading, KindEvidence evidence)
    {
        if (evidence.RootAddress && !evidence.MainItem)
        {
            return PageKind.Other;
        }

        // A following page, and nothing that says 'advert': a list, whatever amounts stand on it.
        bool unlikely = evidence.Next && !evidence.MainItem && !evidence.AdvertAddress && !evidence.DeclaresProduct;
        if (evidence.Listing >= (unlikely ? 9 : 6) && evidence.Listing > evidence.Index)
        {
            return PageKind.Listing;
        }

        if (NoResults(reading, evidence))
        {
            return PageKind.Empty;
        }

        if (evidence.Cards is { } cards && (evidence.Index >= 4 || cards.Score >= 25))
        {
            return PageKind.Index;
        }

        if (evidence.Listing >= 4.5 && evidence.Listing > evidence.Index)
        {
            return PageKind.Listing;
        }

        if (reading.Visible.Length < ShortPage && reading.StateCards.Count >= FewestStateCards)
        {
            return PageKind.Index;
        }

        return IsShell(reading) || (evidence.Next && evidence.Listing < 4.5) ? PageKind.Empty : PageKind.Other;
    }

    private static bool NoResults(PageReading reading, KindEvidence evidence) =>
        evidence.Cards is null or { Priced: < 5, Score: < 40 }
        && PageWords.NoResults.Any(phrase => StandsAlone(reading.Visible.ToLowerInvariant(), phrase));

    /// <summary>True where the phrase is there and is not the end of a larger number: 1000 Treffer are not 0 Treffer.</summary>
    private static bool StandsAlone(string lower, string phrase)
    {
        int at = lower.IndexOf(phrase, StringComparison.Ordinal);
        return at == 0 || (at > 0 && !char.IsDigit(lower[at - 1]) && !(phrase[0] == '0' && at > 1 && char.IsDigit(lower[at - 2])));
    }

    /// <summary>Little to read, and scripts that would fill the page.</summary>
    private static bool IsShell(PageReading reading) =>
        reading.Visible.Length < 20 || (reading.Visible.Length < ShortPage && (reading.State.Count > 0 || HasScriptRoot(reading.Page)));

    /// <summary>The element that scripts fill, by the names that frameworks give it.</summary>
    private static bool HasScriptRoot(HtmlPage page)
    {
        for (int i = 0; i < page.Nodes.Length; i++)
        {
            if (page.RawAttribute(i, "id") is "root" or "app" or "__next" or "___gatsby" or "__nuxt")
            {
                return true;
            }
        }

        return false;
    }

    public static KindEvidence Evidence(PageReading reading, ItemFacts? state)
    {
        HtmlPage page = reading.Page;
        DataItem? item = reading.Item;
        string type = reading.Meta.First("og:type") ?? "";
        string? heading = reading.Main.HeadingText;
        return new KindEvidence
        {
            MainItem = item is not null && (item.All("offers").Count > 0 || item.All("price").Count > 0 || item.All("hasVariant").Count > 0 || item.Text("name") is not null || item.All("address").Count > 0),
            DeclaresProduct = type.Contains("product", StringComparison.OrdinalIgnoreCase) || reading.Meta.First("product:price:amount", "og:price:amount") is not null,
            DeclaresList = reading.Data.Has("ItemList", "SearchResultsPage", "CollectionPage", "OfferCatalog") || reading.Candidates.Count >= 5 && item is null,
            MainPrice = reading.ShownPrice?.Score >= 2.5 || reading.PriceStated is { Amount: null },
            ClearPrice = reading.ShownPrice?.Score >= 5,
            PriceByHeading = heading is not null && reading.ShownPrice?.Score >= 8,
            ArticleNumber = reading.ShownSkus.Count > 0,
            LongAddress = AddressShape.HasLongSlug(page.Url),
            BuyButton = reading.BuyButton,
            HeadingIsTitle = heading is not null && MainBlock.Overlap(heading.ToLowerInvariant(), reading.Title.ToLowerInvariant()) >= 0.6 || (heading is not null && reading.Title.Length == 0),
            StateItem = state?.Title is not null && (state.Price is not null || state.Description is not null),
            SoldNotice = StockFinder.IsSoldByHeading(reading),
            OnlyState = reading.Visible.Length < 200,
            Cards = reading.Cards,
            Next = reading.Next is not null,
            SearchAddress = AddressShape.IsSearch(page.Url) || CountedResults.IsIn(heading) || CountedResults.IsIn(reading.Title),
            AdvertAddress = AddressShape.IsAdvert(page.Url),
            RootAddress = AddressShape.IsRoot(page.Url),
        };
    }
}
