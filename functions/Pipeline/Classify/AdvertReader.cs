using System.Globalization;
using System.Text.Json;
using Wildlife.Extract;

namespace Wildlife.Classify;

/// <summary>
/// Reads the lines of the <c>classify</c> verb's input. They come from outside, so unknown members are counted and not fatal
///. One reader per input; not thread-safe.
/// </summary>
/// <param name="clock">Gives the observation time of adverts that state none.</param>
public sealed class AdvertReader(TimeProvider clock)
{
    private readonly Dictionary<string, int> unknownMembers = new(StringComparer.Ordinal);
    private int lines;

    /// <summary>Names of members that were not understood, with how often each came.</summary>
    public IReadOnlyDictionary<string, int> UnknownMembers => unknownMembers;

    /// <summary>Reads one line.</summary>
    /// <param name="line">A JSON object.</param>
    /// <exception cref="JsonException">The line is not a JSON object; the message says where.</exception>
    public Advert Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("An advert is a JSON object.");
        lines++;
        var advert = new Advert { Id = lines.ToString(CultureInfo.InvariantCulture), ObservedAt = clock.GetUtcNow() };
        foreach (var member in document.RootElement.EnumerateObject())
            advert = Apply(advert, member);
        return advert;
    }

    private Advert Apply(Advert advert, JsonProperty member)
    {
        switch (member.Name)
        {
            case "id": return advert with { Id = Text(member.Value) ?? advert.Id };
            case "title": return advert with { Title = Text(member.Value) ?? "" };
            case "body" or "description": return advert with { Description = Text(member.Value) ?? "" };
            case "price": return advert with { Price = Price(member.Value) };
            case "seller": return advert with { Seller = member.Value.ValueKind == JsonValueKind.Object ? Member(member.Value, "name") : Text(member.Value) };
            case "location": return advert with { Location = Text(member.Value) };
            case "country": return advert with { Country = Text(member.Value)?.ToUpperInvariant() };
            case "lang" or "language": return advert with { Language = Text(member.Value)?.ToLowerInvariant() };
            case "observedAt": return advert with { ObservedAt = Time(member.Value) ?? advert.ObservedAt };
            default:
                unknownMembers[member.Name] = unknownMembers.GetValueOrDefault(member.Name) + 1;
                return advert;
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static string? Member(JsonElement value, string name) => value.TryGetProperty(name, out var found) ? Text(found) : null;

    private static DateTimeOffset? Time(JsonElement value) =>
        DateTimeOffset.TryParse(Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static ListingPrice? Price(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Text(value) is { Length: > 0 } text ? PriceParser.Parse(text) : null;
        var amount = value.TryGetProperty("amount", out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetDecimal(out var number) ? number : (decimal?)null;
        var kind = Member(value, "kind");
        return new ListingPrice(amount, Member(value, "currency"), Member(value, "text") ?? "", kind switch
        {
            "onRequest" => PriceKind.OnRequest,
            "free" => PriceKind.Free,
            "bids" => PriceKind.Bids,
            "negotiable" => PriceKind.Negotiable,
            _ => amount is null ? PriceKind.None : PriceKind.Amount,
        });
    }
}
