using System.Globalization;
using System.Net;

namespace Wildlife.Extract;

/// <summary>Reads the facts of an advert from a schema.org item.</summary>
internal static class SchemaFacts
{
    private static readonly string[] BeforeTypes = ["ListPrice", "Strikethrough", "SRP", "RegularPrice", "OriginalPrice"];

    /// <summary>The facts; <paramref name="currencyHint"/> is used where the item names no currency.</summary>
    public static ItemFacts Read(DataItem item, HtmlPage page, string? currencyHint)
    {
        DataItem? variant = item.Items("hasVariant").FirstOrDefault();
        DataItem offer = Offer(item) ?? (variant is null ? null : Offer(variant)) ?? item;
        DataItem? seller = (offer.Items("seller").Concat(offer.Items("offeredBy")).Concat(item.Items("seller")).Concat(item.Items("offeredBy"))).FirstOrDefault();
        var facts = new ItemFacts
        {
            Title = Clean(item.Text("name", "headline", "title") ?? item.Items("itemOffered").Select(i => i.Text("name")).FirstOrDefault(n => n is not null)),
            Description = CleanLines(item.Text("description", "articleBody") ?? item.Items("itemOffered").Select(i => i.Text("description")).FirstOrDefault(n => n is not null)),
            Price = Price(offer, currencyHint) ?? Price(item, currencyHint),
            Sku = Clean(item.Text("sku") ?? offer.Text("sku") ?? variant?.Text("sku")),
            Id = Clean(item.Text("productID", "identifier")),
            Availability = AnyAvailability(item, offer),
            SellerName = Clean(seller?.Text("name", "legalName") ?? offer.Text("seller", "offeredBy")),
            SellerUrl = page.Absolute(seller?.Text("url")),
            SellerKind = seller is null ? null : seller.Is("Person") ? "private" : null,
            Location = SchemaLocation.Of(offer) ?? SchemaLocation.Of(item),
            PostedAt = item.Text("datePosted", "datePublished", "dateCreated", "uploadDate") ?? offer.Text("datePosted", "validFrom", "availabilityStarts"),
        };
        AddImages(item, page, facts.Images);
        return facts;
    }

    private static DataItem? Offer(DataItem item)
    {
        DataItem? offer = item.Items("offers").FirstOrDefault(o => o.All("price").Count > 0 || o.All("priceSpecification").Count > 0) ?? item.Items("offers").FirstOrDefault();
        return offer?.Items("offers").FirstOrDefault(o => o.All("price").Count > 0) ?? offer;
    }

    private static ListingPrice? Price(DataItem offer, string? hint)
    {
        DataItem? specification = offer.Items("priceSpecification").OrderBy(s => IsBefore(s) ? 1 : 0).FirstOrDefault();
        string? text = offer.Text("price", "lowPrice") ?? specification?.Text("price", "minPrice") ?? offer.Text("highPrice");
        string? currency = offer.Text("priceCurrency") ?? specification?.Text("priceCurrency") ?? hint;
        if (text is null)
        {
            return null;
        }

        // Structured numbers have a decimal point whatever the country writes: 12.500 is twelve and a half.
        bool plain = decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount);
        ListingPrice price = plain ? new ListingPrice(amount, Currency(currency, hint), text, PriceKind.Amount) : PriceParser.Parse(text, currency);
        return price.Amount is null or < 0 && price.Kind is PriceKind.None or PriceKind.Amount ? null : price;
    }

    /// <summary>True for a price before a reduction: schema.org's ListPrice, StrikethroughPrice, SRP, MSRP, RegularPrice.</summary>
    private static bool IsBefore(DataItem specification) =>
        DataItem.LocalName(specification.Text("priceType", "name") ?? "") is { } type && BeforeTypes.Any(t => type.Contains(t, StringComparison.OrdinalIgnoreCase));

    private static string? Currency(string? written, string? hint) => written is null ? hint : PriceParser.Parse(written, hint).Currency;

    /// <summary>In stock where any of the offers is: a size may be out while the article is not.</summary>
    private static Availability? AnyAvailability(DataItem item, DataItem offer)
    {
        IEnumerable<DataItem> offers = item.Items("offers").SelectMany(o => o.Items("offers").Prepend(o)).Concat(item.Items("hasVariant").SelectMany(v => v.Items("offers"))).Append(offer).Append(item);
        List<Availability> states = [.. offers.Select(o => ReadAvailability(o.Text("availability"))).Where(a => a is not null).Select(a => a!.Value)];
        return states.Count == 0 ? null : states.Contains(Extract.Availability.InStock) ? Extract.Availability.InStock : Extract.Availability.OutOfStock;
    }

    /// <summary>The state named by schema.org, as a URL or a word; null for any other.</summary>
    public static Availability? ReadAvailability(string? text)
    {
        string word = DataItem.LocalName((text ?? "").Trim()).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return word switch
        {
            "instock" or "onlineonly" or "limitedavailability" or "instoreonly" or "presale" or "preorder" or "backorder" or "madetoorder" or "available" or "instock." or "availableforsale" => Extract.Availability.InStock,
            "outofstock" or "soldout" or "discontinued" or "reserved" or "sold" or "oos" => Extract.Availability.OutOfStock,
            _ => null,
        };
    }

    private static void AddImages(DataItem item, HtmlPage page, List<string> images)
    {
        foreach (string name in (ReadOnlySpan<string>)["image", "photo", "images"])
        {
            foreach (DataValue value in item.All(name))
            {
                string? reference = value.Text ?? value.Item?.Text("contentUrl", "url", "thumbnail", "image") ?? value.Item?.Id;
                if (page.Absolute(reference) is { } url && !images.Contains(url))
                {
                    images.Add(url);
                }
            }
        }
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VisibleText.Fold(WebUtility.HtmlDecode(text));

    private static string? CleanLines(string? text) => MarkupText.Plain(text);
}
