using System.Text.Json.Serialization;

namespace Wildlife.Cases;

/// <summary>What an analyst decided about a seller key: that it links, or that it does not. A cut stays cut in every later reading.</summary>
public sealed record LinkDecision
{
    /// <summary>The key.</summary>
    public required string SellerKey { get; init; }

    /// <summary>The advert on which the key counts or not; null where the decision is about the key itself, e.g. a courier's phone.</summary>
    public ListingReference? Listing { get; init; }

    /// <summary>Confirmed or cut.</summary>
    public required LinkVerdict Verdict { get; init; }

    /// <summary>Who decided: a key's id.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Its place: beside the key, one for the key itself and one for each advert.</summary>
    [JsonIgnore]
    internal RecordKey Key => new(SellerKey, Listing is null ? WholeKey : Sha256Hex.Of($"{Listing.Source}/{Listing.AdId}")[..32]);

    private const string WholeKey = "key";
}

/// <summary>Whether a link holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkVerdict>))]
public enum LinkVerdict
{
    /// <summary>An analyst confirmed it.</summary>
    [JsonStringEnumMemberName("confirmed")] Confirmed,

    /// <summary>An analyst cut it.</summary>
    [JsonStringEnumMemberName("cut")] Cut,
}
