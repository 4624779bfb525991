namespace Wildlife.Extract;

/// <summary>What a page shows that tells its kind.</summary>
internal sealed record KindEvidence
{
    /// <summary>An item of structured data that is the page's own.</summary>
    public bool MainItem { get; init; }

    /// <summary>The page calls itself a product (OpenGraph) or states a price in its meta tags.</summary>
    public bool DeclaresProduct { get; init; }

    /// <summary>The page calls itself a list (schema.org ItemList, SearchResultsPage …).</summary>
    public bool DeclaresList { get; init; }

    /// <summary>An amount stands in the page's main block, outside all cards.</summary>
    public bool MainPrice { get; init; }

    /// <summary>That amount is marked as a price and stands by the heading.</summary>
    public bool ClearPrice { get; init; }

    /// <summary>It stands right below the heading, before anything else.</summary>
    public bool PriceByHeading { get; init; }

    /// <summary>The page shows an article number by its label.</summary>
    public bool ArticleNumber { get; init; }

    /// <summary>The address ends in a long title.</summary>
    public bool LongAddress { get; init; }

    /// <summary>A button or link with which an advert is answered or goods are bought.</summary>
    public bool BuyButton { get; init; }

    /// <summary>A heading of the first order that is the document's title too.</summary>
    public bool HeadingIsTitle { get; init; }

    /// <summary>Embedded state describes one advert.</summary>
    public bool StateItem { get; init; }

    /// <summary>The words 'sold' or 'unavailable' stand alone by the heading.</summary>
    public bool SoldNotice { get; init; }

    /// <summary>Next to nothing is visible: the state is all there is.</summary>
    public bool OnlyState { get; init; }

    /// <summary>The best set of repeated cards.</summary>
    public CardGroup? Cards { get; init; }

    /// <summary>There is a link to a following page.</summary>
    public bool Next { get; init; }

    /// <summary>The address, or the title, is that of a search.</summary>
    public bool SearchAddress { get; init; }

    /// <summary>The address ends as adverts' do: with a long number or a long slug.</summary>
    public bool AdvertAddress { get; init; }

    /// <summary>The address is a site's front page.</summary>
    public bool RootAddress { get; init; }

    /// <summary>How much an advert the page looks.</summary>
    public double Listing =>
        (MainItem ? 6 : 0) + (DeclaresProduct ? 4 : 0) + (MainPrice ? 3 : 0) + (BuyButton ? 2 : 0) + (HeadingIsTitle ? 1.5 : 0) + (AdvertAddress ? 3 : LongAddress ? 1.5 : 0) + (ClearPrice ? 1.5 : 0) + (PriceByHeading ? 1.5 : 0) + (ArticleNumber ? 2 : 0) + (SoldNotice ? 2 : 0) + (StateItem ? OnlyState ? 6 : 4 : 0);

    /// <summary>How much a list of adverts the page looks.</summary>
    public double Index =>
        (DeclaresList ? 2 : 0) + (Next ? 3 : 0) + (SearchAddress ? 5 : 0) + (Cards is null ? 0 : Math.Min(6, Cards.Score / 10));
}
