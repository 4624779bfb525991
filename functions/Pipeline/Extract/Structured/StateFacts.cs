using System.Globalization;
using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>Reads an advert's facts from an object of embedded state, whose names every site chooses itself.</summary>
internal static class StateFacts
{
    private static readonly string[] AmountNames = ["sale", "salePrice", "sale_price", "specialPrice", "discounted", "discountedPrice", "final", "finalPrice", "value", "amount", "price", "current", "raw", "numeric", "min", "from", "regular", "formatted", "displayPrice", "label", "original"];
    private static readonly string[] PlaceNames = ["city", "cityName", "locality", "town", "place", "address", "name", "region", "district"];

    /// <summary>The facts.</summary>
    public static ItemFacts Read(JsonElement element, PageReading reading)
    {
        var facts = new ItemFacts
        {
            Title = MarkupText.Plain(Text(element, StateSearch.TitleNames)),
            Description = MarkupText.Plain(Text(element, StateSearch.TextNames)),
            Price = Price(element, reading.Currency),
            Sku = Text(element, ["sku", "articleNumber", "productCode", "partNumber"]),
            Id = Text(element, ["list_id", "listId", "adId", "itemId", "id", "productId"]),
            Location = Place(element),
            PostedAt = Text(element, ["datePosted", "first_publication_date", "publishedAt", "createdAt", "postedAt", "createdTime", "publicationDate"]),
        };
        JsonElement? seller = Child(element, ["seller", "owner", "user", "vendor", "advertiser"]);
        if (seller is { ValueKind: JsonValueKind.Object } known)
        {
            facts.SellerName = Text(known, ["name", "displayName", "username", "nickname", "login"]);
            facts.SellerId = Text(known, ["id", "userId", "user_id", "sellerId", "store_id"]);
            facts.SellerKind = Text(known, ["type", "accountType", "sellerType"]) is { } kind ? SellerWords.KindOf(kind) : null;
        }

        AddImages(Child(element, ["images", "photos", "pictures", "gallery", "imageUrls", "media", "image"]), reading.Page, facts.Images, 0);
        return facts;
    }

    /// <summary>The first text or number under one of the names.</summary>
    public static string? Text(JsonElement element, string[] names)
    {
        foreach (string name in names)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value))
            {
                string? text = value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString(),
                    JsonValueKind.Number => value.GetRawText(),
                    _ => null,
                };
                if (!string.IsNullOrWhiteSpace(text))
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>True where one of the names holds something.</summary>
    public static bool Has(JsonElement element, string[] names) =>
        Child(element, names) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.False) };

    private static JsonElement? Child(JsonElement element, string[] names)
    {
        foreach (string name in names)
        {
            if (element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null)
            {
                return value;
            }
        }

        return null;
    }

    private static ListingPrice? Price(JsonElement element, string? hint)
    {
        string? currency = Text(element, ["currency", "priceCurrency", "currencyCode"]);
        JsonElement? value = Child(element, StateSearch.PriceNames);
        for (int depth = 0; depth < 4 && value is { } inner; depth++)
        {
            if (inner.ValueKind == JsonValueKind.Object)
            {
                currency ??= Text(inner, ["currency", "currencyCode", "priceCurrency"]);
                value = Child(inner, AmountNames);
            }
            else if (inner.ValueKind == JsonValueKind.Array)
            {
                value = inner.GetArrayLength() > 0 ? inner[0] : null;
            }
            else
            {
                return Amount(inner.ToString(), currency, hint);
            }
        }

        return null;
    }

    /// <summary>A price as a number or in words; null where it is none.</summary>
    public static ListingPrice? Amount(string text, string? currency, string? hint)
    {
        bool plain = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount);
        ListingPrice price = plain
            ? new ListingPrice(amount, currency is null ? hint : PriceParser.Parse(currency, hint).Currency ?? hint, text, PriceKind.Amount)
            : PriceParser.Parse(text, currency ?? hint);
        return price.Kind == PriceKind.None ? null : price;
    }

    private static string? Place(JsonElement element)
    {
        JsonElement? place = Child(element, ["location", "address", "place"]);
        return place switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Object } inside => Text(inside, PlaceNames),
            _ => Text(element, ["city", "cityName", "locality"]),
        };
    }

    private static void AddImages(JsonElement? value, HtmlPage page, List<string> images, int depth)
    {
        if (value is not { } element || depth > 3 || images.Count > 40)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in element.EnumerateArray())
            {
                AddImages(one, page, images, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            AddImages(Child(element, ["large", "url", "src", "original", "contentUrl", "href", "urls_large", "urls", "xl", "full"]), page, images, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 8 } text && (text.Contains('/', StringComparison.Ordinal)) && page.Absolute(text) is { } url && !images.Contains(url))
        {
            images.Add(url);
        }
    }
}
