using System.Text.Json;
using System.Text.Json.Serialization;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>A listing as it lies in its container: alone in its partition, with the values that lists filter by beside it.</summary>
internal sealed record ListingDocument
{
    /// <summary>The id: the partition is the listing.</summary>
    public const string ListingId = "listing";

    // Listings that are no suspects have no tier; they sort behind all that do.
    private const int NoTier = 9;
    private const int LongestAdId = 500;

    public required string Id { get; init; }

    public required string Pk { get; init; }

    /// <summary>Most urgent first.</summary>
    public required string Urgency { get; init; }

    /// <summary>Last read first.</summary>
    public required string Recency { get; init; }

    public required string Verdict { get; init; }

    public required string State { get; init; }

    public int? Tier { get; init; }

    public required string Source { get; init; }

    public string? Country { get; init; }

    public string? CaseId { get; init; }

    public required IReadOnlyList<string> Taxa { get; init; }

    /// <summary>The words of title and text, folded: what a search begins with.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    public required JsonElement Document { get; init; }

    [JsonPropertyName("_etag")]
    public string? ETag { get; init; }

    // A partition key holds 2 kB; an id that a site made longer is named by its hash.
    public static string PartitionOf(string source, string adId) => adId.Length <= LongestAdId ? $"{source}/{adId}" : $"{source}/%{Sha256Hex.Of(adId)}";

    public static ListingDocument Of(Listing listing)
    {
        var name = SortKey.Join(SortKey.Text(listing.Source), SortKey.Text(listing.AdId));
        var tier = (int?)listing.Assessment.Tier;
        return new ListingDocument
        {
            Id = ListingId,
            Pk = PartitionOf(listing.Source, listing.AdId),
            Urgency = SortKey.Join($"{tier ?? NoTier}", SortKey.Descending(listing.Assessment.Score), name),
            Recency = SortKey.Join(SortKey.Latest(listing.LastObservedAt), name),
            Verdict = WireName.Of(listing.Assessment.Verdict),
            State = WireName.Of(listing.State),
            Tier = tier,
            Source = listing.Source,
            Country = listing.Country,
            CaseId = listing.CaseId,
            Taxa = listing.Assessment.Taxa.Select(mention => mention.Name).Distinct(StringComparer.Ordinal).ToList(),
            Words = ListingWords.Of(listing.Title, listing.Description),
            Document = JsonSerializer.SerializeToElement(listing, WildlifeJson.Readable.Listing),
        };
    }

    public static Listing Read(JsonElement document) => document.Deserialize(WildlifeJson.Default.Listing)!;
}
