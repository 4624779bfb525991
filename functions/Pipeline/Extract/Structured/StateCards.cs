using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>
/// Reads the adverts of a list from embedded state, for pages that show them only by script:
/// the longest array of objects that each name a title and an address.
/// </summary>
internal static class StateCards
{
    private const int Fewest = 3;
    private const int MostObjects = 20_000;
    private static readonly string[] TitleNames = [.. StateSearch.TitleNames, "heading", "HEADING", "label", "description"];
    private static readonly string[] LinkNames = ["url", "href", "link", "seoUrl", "SEO_URL", "detailUrl", "canonicalUrl", "webUrl", "permalink", "itemUrl", "vipUrl", "productUrl", "adUrl", "path", "slug"];
    private static readonly string[] PlaceNames = ["location", "LOCATION", "city", "cityName", "locality", "address", "place"];
    private static readonly string[] PictureNames = ["image", "imageUrl", "thumbnail", "thumbnailUrl", "picture", "photo", "images", "photos", "pictures"];

    /// <summary>The cards in the order of the state; none where no array looks like a list of adverts.</summary>
    public static List<ListingCard> Read(PageReading reading)
    {
        List<ListingCard> best = [];
        foreach (JsonElement list in reading.State.SelectMany(Lists))
        {
            List<ListingCard> cards = [.. list.EnumerateArray().Select(e => Card(e, reading)).OfType<ListingCard>().DistinctBy(c => c.Url)];
            bool mostly = cards.Count >= Fewest && cards.Count * 2 >= list.GetArrayLength() && cards.Count(c => c.Price is not null || c.Image is not null) * 2 >= cards.Count;
            best = mostly && cards.Count > best.Count ? cards : best;
        }

        return best;
    }

    /// <summary>All arrays of objects.</summary>
    private static IEnumerable<JsonElement> Lists(JsonElement root)
    {
        var open = new Stack<JsonElement>([root]);
        for (int seen = 0; open.Count > 0 && seen < MostObjects; seen++)
        {
            JsonElement element = open.Pop();
            IEnumerable<JsonElement> children = element.ValueKind switch
            {
                JsonValueKind.Array => element.EnumerateArray(),
                JsonValueKind.Object => element.EnumerateObject().Select(p => p.Value),
                _ => [],
            };
            if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() >= Fewest && element[0].ValueKind == JsonValueKind.Object)
            {
                yield return element;
            }

            foreach (JsonElement child in children.Where(c => c.ValueKind is JsonValueKind.Array or JsonValueKind.Object))
            {
                open.Push(child);
            }
        }
    }

    private static ListingCard? Card(JsonElement element, PageReading reading)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        Dictionary<string, string> named = StateAttributes.Of(element);
        string? title = StateFacts.Text(element, TitleNames) ?? First(named, TitleNames);
        string? link = StateFacts.Text(element, LinkNames) ?? First(named, LinkNames);
        string? url = link is { Length: > 3 } && link.Contains('/', StringComparison.Ordinal) ? reading.Page.Absolute(link) : null;
        if (title is not { Length: > 3 } || url is null)
        {
            return null;
        }

        ItemFacts facts = StateFacts.Read(element, reading);
        ListingPrice? price = facts.Price ?? (First(named, "PRICE", "price", "PRICE_FOR_DISPLAY") is { } text ? StateFacts.Amount(text, null, reading.Currency) : null);
        return new ListingCard(url, VisibleText.Fold(title), price, facts.Location ?? First(named, PlaceNames), facts.Images.FirstOrDefault() ?? reading.Page.Absolute(StateFacts.Text(element, PictureNames)));
    }

    private static string? First(Dictionary<string, string> named, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (named.TryGetValue(name, out string? value))
            {
                return value;
            }
        }

        return null;
    }
}
