namespace Wildlife.Extract;

/// <summary>
/// Puts an advert together from the layers of its page: the source's selectors, then what the page says of its own item in structured data,
/// in its meta tags and state, then what a visitor sees.
/// </summary>
internal sealed class ListingReader(PageReading reading, ItemFacts? state)
{
    /// <summary>The advert.</summary>
    /// <exception cref="PageNotUnderstoodException">A field that the source requires is missing.</exception>
    public ExtractedPage Read(ExtractedPage page)
    {
        ItemFacts item = reading.Item is { } found ? SchemaFacts.Read(found, reading.Page, reading.Currency) : new ItemFacts();
        ItemFacts meta = reading.Meta.Facts(reading.Page, reading.Currency);
        ItemFacts known = state ?? new ItemFacts();
        ItemFacts own = reading.Source is { } source ? OwnFacts(new SourceFields(reading.Page, source)) : new ItemFacts();
        ItemFacts visible = VisibleFacts.Read(reading);
        string? description = own.Description ?? Longest(item.Description, visible.Description, known.Description) ?? meta.Description;
        string? title = own.Title ?? TitleOf(item, meta, known);
        return page with
        {
            Title = title,
            Description = description,
            Price = own.Price ?? AskedPrice.Choose(reading, item.Price, meta.Price, visible.Price) ?? known.Price,
            Sku = own.Sku ?? SkuFinder.Choose(reading.ShownSkus, item.Sku ?? meta.Sku ?? item.Id ?? known.Sku, reading.Page.Url, reading.IdInAddress),
            AdId = own.Id ?? reading.AdIdBySource ?? item.Id ?? reading.IdInAddress ?? known.Id ?? item.Sku,
            Availability = own.Availability ?? StockFinder.Decide(reading, OfAnyVariant(item.Availability) ?? meta.Availability ?? known.Availability),
            Seller = Seller(own, item, visible, known),
            Location = own.Location ?? item.Location ?? meta.Location ?? visible.Location ?? known.Location,
            PostedAt = own.PostedAt ?? Dated(item.PostedAt) ?? Dated(meta.PostedAt) ?? visible.PostedAt ?? Dated(known.PostedAt),
            Images = Images(own, item, meta, visible, known),
            Contacts = ContactFinder.Find(title + "\n" + description + "\n" + AroundIt() + "\n" + reading.ContactText, reading.Regions),
        };
    }

    /// <summary>Shops write each size as an item of the same name: one of them in stock is the article in stock.</summary>
    private Availability? OfAnyVariant(Availability? chosen) =>
        chosen == Availability.OutOfStock && reading.Item?.Text("name") is { } name && reading.Candidates.Any(c => c.Text("name") == name && SchemaFacts.Read(c, reading.Page, reading.Currency).Availability == Availability.InStock)
            ? Availability.InStock
            : chosen;

    private string? TitleOf(ItemFacts item, ItemFacts meta, ItemFacts known) =>
        reading.Main.HeadingText ?? item.Title ?? known.Title ?? reading.Main.NameText ?? TitleText.WithoutSite(meta.Title) ?? TitleText.WithoutSite(reading.Title) ?? VisibleFacts.AnyHeading(reading.Page);

    private ItemFacts OwnFacts(SourceFields fields)
    {
        var own = new ItemFacts
        {
            Title = fields.Line("title"),
            Description = fields.Text("description"),
            Price = fields.Line("price") is { } price ? PriceParser.Parse(price, reading.Currency) : null,
            Sku = fields.Line("sku"),
            Id = fields.Line("adId"),
            Availability = fields.Line("availability") is { } availability ? StockWords.Read(availability) : null,
            SellerName = fields.Line("seller") ?? fields.Line("sellerName"),
            SellerUrl = reading.Page.Absolute(fields.Line("sellerUrl")),
            SellerId = fields.Line("sellerId"),
            SellerKind = fields.Line("sellerKind") is { } kind ? SellerWords.KindOf(kind) : null,
            Location = fields.Line("location"),
            PostedAt = fields.Line("postedAt") is { } posted ? DateParser.Parse(posted, reading.Now, reading.Country)?.Value : null,
        };
        own.Images.AddRange(fields.All("images").Concat(fields.All("image")).Select(reading.Page.Absolute).Where(u => u is not null).Select(u => u!));
        return own;
    }

    /// <summary>
    /// On a page of an unknown site that marks no item as its own, all text of its ground: such a page may be a seller's own.
    /// On a marketplace only the advert's text counts, lest the house's telephone becomes every seller's.
    /// </summary>
    private string AroundIt() => reading.Source is not null || reading.Item is not null ? ""
        : VisibleText.Apart(reading.Page.Runs, 50_000, run => !reading.Ground.IsOther(run.Node));

    private string? Dated(string? text) => text is null ? null : DateParser.Parse(text, reading.Now, reading.Country)?.Value;

    private ListingSeller? Seller(params ReadOnlySpan<ItemFacts> layers)
    {
        (string? name, string? id, string? url, string? kind) = (null, null, null, null);
        foreach (ItemFacts layer in layers)
        {
            (name, id, url, kind) = (name ?? layer.SellerName, id ?? layer.SellerId, url ?? layer.SellerUrl, kind ?? layer.SellerKind);
        }

        kind ??= SellerFinder.KindOf(name, reading.Page, reading.Ground);
        return name is null && id is null && url is null && kind is null ? null : new ListingSeller(name, id, url, kind);
    }

    private static string? Longest(params ReadOnlySpan<string?> texts)
    {
        string? longest = null;
        foreach (string? text in texts)
        {
            longest = text is not null && text.Length > (longest?.Length ?? 0) * 1.2 ? text : longest;
        }

        return longest;
    }

    private static List<string> Images(ItemFacts own, ItemFacts item, ItemFacts meta, ItemFacts visible, ItemFacts known)
    {
        if (own.Images.Count > 0)
        {
            return own.Images;
        }

        const int most = 60;
        return [.. item.Images.Concat(meta.Images).Concat(visible.Images).Concat(known.Images).Distinct(StringComparer.Ordinal).Take(most)];
    }
}
