namespace Wildlife.Extract;

/// <summary>The page's meta elements by name or property; the first of a name wins, all of them are kept in order.</summary>
internal sealed class MetaTags
{
    private const string OpenGraph = "http://ogp.me/ns#";
    private static readonly string[] BeforeNames = ["standard", "original", "regular", "list_price", "msrp", "before", "old_price", "strike"];
    private readonly List<(string Name, string Content)> _all = [];

    /// <summary>Reads them from the page.</summary>
    public static MetaTags Of(HtmlPage page)
    {
        var tags = new MetaTags();
        foreach (int index in page.ByTag["meta"])
        {
            string? name = page.Attribute(index, "property") ?? page.Attribute(index, "name") ?? Loose(page, index);
            string? content = page.Attribute(index, "content");
            if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(content))
            {
                tags._all.Add((Short(name.Trim().ToLowerInvariant()), content.Trim()));
            }
        }

        return tags;
    }

    /// <summary>OpenGraph's names by their prefix, also where a page writes them in full.</summary>
    private static string Short(string name) => name.StartsWith(OpenGraph, StringComparison.Ordinal) ? "og:" + name[OpenGraph.Length..] : name;

    /// <summary>The property of a meta element of no item: those of items are microdata, and may be of other adverts.</summary>
    private static string? Loose(HtmlPage page, int index)
    {
        for (int at = page.Nodes[index].Parent; at >= 0; at = page.Nodes[at].Parent)
        {
            if (page.HasAttribute(at, "itemscope"))
            {
                return null;
            }
        }

        return page.Attribute(index, "itemprop");
    }

    /// <summary>The first content under one of the names, in the order of the names.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            foreach ((string Name, string Content) tag in _all)
            {
                if (tag.Name == name)
                {
                    return tag.Content;
                }
            }
        }

        return null;
    }

    /// <summary>All contents under a name.</summary>
    public IEnumerable<string> All(string name) => _all.Where(t => t.Name == name).Select(t => t.Content);

    /// <summary>The amount that the page names as its price before a reduction; null where it names none.</summary>
    public decimal? PriceBefore => _all.Where(t => t.Name.Contains("price", StringComparison.Ordinal) && BeforeNames.Any(n => t.Name.Contains(n, StringComparison.Ordinal)))
        .Select(t => PriceParser.Parse(t.Content, null).Amount).FirstOrDefault(a => a is not null);

    /// <summary>What OpenGraph, Twitter cards and product tags say of the advert.</summary>
    public ItemFacts Facts(HtmlPage page, string? currencyHint)
    {
        string? price = First("product:sale_price:amount", "og:sale_price:amount", "product:price:amount", "og:price:amount", "price", "twitter:data1:price");
        string? currency = First("product:sale_price:currency", "product:price:currency", "og:price:currency", "pricecurrency");
        var facts = new ItemFacts
        {
            Title = First("og:title", "twitter:title"),
            Description = MarkupText.Plain(First("og:description", "description", "twitter:description")),
            Price = price is null ? null : PriceParser.Parse(price, currency ?? currencyHint),
            Sku = First("product:retailer_item_id", "product:retailer_part_no", "sku"),
            Availability = SchemaFacts.ReadAvailability(First("product:availability", "og:availability", "availability")),
            PostedAt = First("article:published_time", "og:published_time"),
            Location = Place(),
        };
        facts.Price = facts.Price is { Amount: null, Kind: PriceKind.None } ? null : facts.Price;
        foreach (string image in All("og:image").Concat(All("og:image:url")).Concat(All("og:image:secure_url")).Concat(All("twitter:image")))
        {
            if (page.Absolute(image) is { } url && !facts.Images.Contains(url))
            {
                facts.Images.Add(url);
            }
        }

        return facts;
    }

    private string? Place()
    {
        string? town = First("og:locality", "place:locality", "business:contact_data:locality");
        string? region = First("og:region", "business:contact_data:region");
        return town is null || region is null || town == region ? town ?? region : $"{town}, {region}";
    }
}
