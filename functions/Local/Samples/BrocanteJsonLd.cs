using System.Text.Json.Nodes;

namespace Wildlife.Local.Samples;

/// <summary>The JSON-LD of Brocante du Canal's advert pages.</summary>
internal static class BrocanteJsonLd
{
    public static JsonObject Product(ShownAdvert shown, SampleSeller seller, SampleUrls urls) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Product",
        ["name"] = shown.Advert.Title,
        ["description"] = shown.Text,
        ["sku"] = shown.Advert.Id,
        ["url"] = urls.Absolute(urls.Of(shown.Advert)),
        ["image"] = new JsonArray([.. shown.Advert.Pictures.Select(picture => (JsonNode)urls.OfPicture(picture))]),
        ["offers"] = Offer(shown, seller, urls),
    };

    public static JsonObject Breadcrumb(ShownAdvert shown, SampleCategory category, SampleUrls urls) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray(
            Step(1, "Accueil", urls.Absolute("/")),
            Step(2, category.Name, urls.Absolute(urls.OfList(category.Slug, 1))),
            Step(3, shown.Advert.Title, urls.Absolute(urls.Of(shown.Advert)))),
    };

    // An offer without an amount (price on request) carries no price: that is how shops do it.
    private static JsonObject Offer(ShownAdvert shown, SampleSeller seller, SampleUrls urls)
    {
        var offer = new JsonObject { ["@type"] = "Offer" };
        if (shown.Amount is { } amount)
        {
            offer["price"] = amount;
            offer["priceCurrency"] = "EUR";
        }

        offer["availability"] = shown.Sold ? "https://schema.org/SoldOut" : "https://schema.org/InStock";
        offer["seller"] = new JsonObject
        {
            ["@type"] = seller.Kind == "trader" ? "Organization" : "Person",
            ["name"] = seller.Name,
            ["url"] = urls.Absolute(urls.OfSeller(seller.Id)),
        };
        return offer;
    }

    private static JsonObject Step(int position, string name, string address) => new()
    {
        ["@type"] = "ListItem",
        ["position"] = position,
        ["name"] = name,
        ["item"] = address,
    };
}
