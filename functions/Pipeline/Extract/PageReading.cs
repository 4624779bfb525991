using Wildlife.Sources;

namespace Wildlife.Extract;

/// <summary>A page with every layer that extraction reads, each read once.</summary>
internal sealed class PageReading
{
    private readonly Lazy<ListingPrice?> _priceStated;
    private readonly Lazy<IReadOnlyList<ListingCard>> _stateCards;

    public PageReading(HtmlPage page, PageContent content, SourceDefinition? source, DateTimeOffset now)
    {
        _priceStated = new Lazy<ListingPrice?>(() => StatedPrice.Find(this));
        _stateCards = new Lazy<IReadOnlyList<ListingCard>>(() => Extract.StateCards.Read(this));
        Page = page;
        Content = content;
        Source = source;
        Now = now;
        Patterns = source is null ? null : new SourceUrlPatterns(source);
        Visible = VisibleText.Join(page.Runs, 0, page.Runs.Length, 100_000);
        Title = page.ByTag["title"].Where(i => page.Nodes[i].Parent < 0 || page.Nodes[page.Nodes[i].Parent].Tag != "svg")
            .Select(i => VisibleText.Fold(page.TitleText(i))).FirstOrDefault(t => t.Length > 0) ?? "";
        Meta = MetaTags.Of(page);
        Data = StructuredData.Of(page);
        State = [.. StateScripts.Read(page)];
        Currency = source?.Currency ?? Currencies.OfCountry(page.Url?.Host.Split('.')[^1]);
        var prices = new PriceRuns(page);
        Prices = prices;
        Next = NextLink.Find(page);
        var finder = new CardFinder(page, prices);
        Cards = finder.Best();
        Main = new MainBlock(page, prices, Cards, finder.Strips());
        Cards = Next is null && Main.Ground.CardsAreNeighbours ? null : Cards;
        ShownPrice = Main.Price(Currency);
        ShownSkus = SkuFinder.Find(page);
        BuyButton = BuyButtons.Any(page);
        Candidates = MainItem.Candidates(Data.All);
        Item = MainItem.Choose(Candidates, Main.HeadingText ?? Title, page.Url);
    }

    public HtmlPage Page { get; }

    public PageContent Content { get; }

    public SourceDefinition? Source { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The source's address patterns; null for a page of an unknown site.</summary>
    public SourceUrlPatterns? Patterns { get; }

    /// <summary>The document's title.</summary>
    public string Title { get; }

    /// <summary>All visible text.</summary>
    public string Visible { get; }

    public MetaTags Meta { get; }

    public StructuredData Data { get; }

    /// <summary>State that scripts carry.</summary>
    public IReadOnlyList<System.Text.Json.JsonElement> State { get; }

    /// <summary>The adverts of a list that only the state holds.</summary>
    public IReadOnlyList<ListingCard> StateCards => _stateCards.Value;

    /// <summary>ISO code of a price that names no currency; null where nothing tells.</summary>
    public string? Currency { get; }

    public PriceRuns Prices { get; }

    public CardGroup? Cards { get; }

    public MainBlock Main { get; }

    /// <summary>Where on the page the advert itself stands.</summary>
    public AdvertGround Ground => Main.Ground;

    /// <summary>The price shown most like the advert's own.</summary>
    public (ListingPrice Price, double Score)? ShownPrice { get; }

    /// <summary>The price that stands where the page says that its price stands.</summary>
    public ListingPrice? PriceStated => _priceStated.Value;

    /// <summary>The article numbers shown beside their labels.</summary>
    public IReadOnlyList<string> ShownSkus { get; }

    /// <summary>The link to the following page.</summary>
    public string? Next { get; }

    /// <summary>True where the page shows a button with which an advert is answered or goods are bought.</summary>
    public bool BuyButton { get; }

    /// <summary>Goods and offers of the structured data.</summary>
    public IReadOnlyList<DataItem> Candidates { get; }

    /// <summary>The one the page is about; null where there is none, or many alike.</summary>
    public DataItem? Item { get; }

    /// <summary>ISO 3166-1 alpha-2 code of the country the page is of; null where nothing tells.</summary>
    public string? Country => Source?.Country ?? CountryOf(Page.Url);

    /// <summary>Countries whose telephone numbers are likeliest, best first.</summary>
    public IReadOnlyList<string> Regions => PhoneRegions.Of(Country, PageLanguage.Of(Page, Meta), PageLanguage.Region(Page));

    /// <summary>The advert id by the source's pattern.</summary>
    public string? AdIdBySource => Patterns?.AdId(Content.Url) ?? Patterns?.AdId(Page.Url);

    /// <summary>A long number in the page's address.</summary>
    public string? IdInAddress => Page.Url is { } url ? AddressShape.IdOf(url) : null;

    /// <summary>Text beside the advert's own that may hold the seller's contacts: links to call or write.</summary>
    public string ContactText => string.Join('\n', Page.ByTag["a"].Select(i => Page.Attribute(i, "href"))
        .Where(h => h is not null && (h.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || h.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || h.Contains("wa.me/", StringComparison.OrdinalIgnoreCase) || h.Contains("//t.me/", StringComparison.OrdinalIgnoreCase)))
        .Distinct().Take(20));

    private static string? CountryOf(Uri? url)
    {
        string last = url?.Host.Split('.')[^1] ?? "";
        return last.Length != 2 ? null : last == "uk" ? "GB" : last.ToUpperInvariant();
    }
}
