using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>An object of embedded state, and how much it looks like the page's advert.</summary>
internal sealed record StateObject(JsonElement Element, double Score);

/// <summary>Searches embedded state for the object that is the page's advert.</summary>
internal static class StateSearch
{
    /// <summary>More objects than this are not looked at: state can hold a site's whole catalogue.</summary>
    private const int MostObjects = 60_000;
    /// <summary>What an object must score beside a page that shows something.</summary>
    public const double Enough = 5;

    /// <summary>What it must score where the state is all there is.</summary>
    public const double EnoughAlone = 3;

    public static readonly string[] TitleNames = ["title", "subject", "name", "headline", "productName", "adTitle"];
    public static readonly string[] TextNames = ["description", "body", "descriptionText", "longDescription", "text", "mainDescription"];
    public static readonly string[] PriceNames = ["salePrice", "sale_price", "currentPrice", "price", "priceInfo", "prices", "priceValue", "amount", "priceAmount", "hardFacts"];
    private static readonly string[] PictureNames = ["images", "photos", "pictures", "media", "gallery", "image", "imageUrls", "advertImageList"];
    private static readonly string[] OtherNames = ["seller", "location", "sku", "category", "attributes", "owner", "user", "currency", "priceCurrency", "listId", "list_id", "adId"];

    /// <summary>The best object; null where none looks like an advert.</summary>
    public static StateObject? Best(JsonElement root, string heading, string? idInAddress, double enough)
    {
        StateObject? best = null;
        var open = new Stack<JsonElement>();
        open.Push(root);
        for (int seen = 0; open.Count > 0 && seen < MostObjects; seen++)
        {
            JsonElement element = open.Pop();
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement one in element.EnumerateArray().Where(IsContainer))
                {
                    open.Push(one);
                }

                continue;
            }

            double score = Score(element, heading, idInAddress);
            best = score >= enough && score > (best?.Score ?? 0) ? new StateObject(element, score) : best;
            foreach (JsonProperty property in element.EnumerateObject().Where(p => IsContainer(p.Value)))
            {
                open.Push(property.Value);
            }
        }

        return best;
    }

    private static bool IsContainer(JsonElement element) => element.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    private static double Score(JsonElement element, string heading, string? idInAddress)
    {
        string? title = StateFacts.Text(element, TitleNames);
        if (title is null || title.Length < 4)
        {
            return 0;
        }

        string? text = StateFacts.Text(element, TextNames);
        double score = 1 + (text is { Length: > 200 } ? 2.5 : text is { Length: > 30 } ? 2 : 0) + (StateFacts.Has(element, PriceNames) ? 2 : 0) + (StateFacts.Has(element, PictureNames) ? 1 : 0);
        score += Math.Min(1.5, OtherNames.Count(n => element.TryGetProperty(n, out _)) * 0.5);
        if (heading.Length > 3)
        {
            double overlap = MainBlock.Overlap(title.ToLowerInvariant(), heading.ToLowerInvariant());
            score += overlap >= 0.8 ? 3 : overlap >= 0.4 ? 1 : -2;
        }

        return score + (idInAddress is not null && HasId(element, idInAddress) ? 3 : 0);
    }

    private static bool HasId(JsonElement element, string id) =>
        element.EnumerateObject().Any(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number && p.Value.ToString() == id);
}
