using System.Text.Json.Serialization;
using Wildlife.Classify;
using Wildlife.Extract;

namespace Wildlife.Cases;

/// <summary>One advert on one site, as its readings so far add up.</summary>
public sealed record Listing
{
    /// <summary>The source's id.</summary>
    public required string Source { get; init; }

    /// <summary>The site's own id of the advert, else the hash of its canonical URL.</summary>
    public required string AdId { get; init; }

    /// <summary>The advert's canonical URL.</summary>
    public required string Url { get; init; }

    /// <summary>The title of the latest reading that showed the advert.</summary>
    public string? Title { get; init; }

    /// <summary>The text of that reading.</summary>
    public string? Description { get; init; }

    /// <summary>The price of that reading.</summary>
    public ListingPrice? Price { get; init; }

    /// <summary>The seller's display name of that reading.</summary>
    public string? Seller { get; init; }

    /// <summary>Where the goods are, as written.</summary>
    public string? Location { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country whose rules were applied; null where unknown.</summary>
    public string? Country { get; init; }

    /// <summary>URLs of its pictures.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required ListingState State { get; init; }

    /// <summary>Every reading, oldest first.</summary>
    public required IReadOnlyList<ListingReading> Readings { get; init; }

    /// <summary>The judgement of the latest reading that showed the advert.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The advert group: the first listing, as <c>source/adId</c>, whose text is near-identical. The group is the unit that is counted.</summary>
    public required string GroupId { get; init; }

    /// <summary>The case it belongs to; null where it is in none.</summary>
    public string? CaseId { get; init; }

    /// <summary>The seller keys of all its readings; only of a listing that is in a case, so that nothing is kept about anybody else.</summary>
    public IReadOnlyList<SellerKey> SellerKeys { get => field ?? []; init; } = [];

    /// <summary>When it was first read.</summary>
    [JsonIgnore]
    public DateTimeOffset FirstObservedAt => Readings[0].ObservedAt;

    /// <summary>When it was last read.</summary>
    [JsonIgnore]
    public DateTimeOffset LastObservedAt => Readings[^1].ObservedAt;
}

/// <summary>One reading of a listing.</summary>
/// <param name="ObservedAt">The planned instant of the reading.</param>
/// <param name="State">What it found.</param>
/// <param name="Name">The observation's name in <c>listings</c>.</param>
/// <param name="Sha256">SHA-256 of the observation's bytes.</param>
/// <param name="ContentHash">SHA-256 of what the advert said; null where the reading did not show it. A change is an edit.</param>
public sealed record ListingReading(DateTimeOffset ObservedAt, ObservedState State, string Name, string Sha256, string? ContentHash);

/// <summary>Where an advert stands. A blocked or failed reading moves nothing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ListingState>))]
public enum ListingState
{
    /// <summary>On offer, unchanged since the reading before.</summary>
    [JsonStringEnumMemberName("active")] Active,

    /// <summary>On offer; the latest reading shows another text or price than the one before.</summary>
    [JsonStringEnumMemberName("edited")] Edited,

    /// <summary>Still shown, marked as sold or ended.</summary>
    [JsonStringEnumMemberName("sold")] Sold,

    /// <summary>One reading did not find it: a second one confirms or refutes the removal.</summary>
    [JsonStringEnumMemberName("missing")] Missing,

    /// <summary>Two readings apart did not find it.</summary>
    [JsonStringEnumMemberName("removed")] Removed,
}
