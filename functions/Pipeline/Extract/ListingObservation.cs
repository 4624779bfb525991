using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wildlife.Extract;

/// <summary>One reading of one advert: the document that the extract stage keeps in the container <c>listings</c>.</summary>
public sealed record ListingObservation
{
    private const int LongestName = 180;

    /// <summary>The source's id.</summary>
    public required string Source { get; init; }

    /// <summary>The site's own id of the advert, else the hash of its canonical URL.</summary>
    public required string AdId { get; init; }

    /// <summary>The advert's canonical URL.</summary>
    public required string Url { get; init; }

    /// <summary>The planned instant of the reading.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>Name of the page in <c>raw-pages</c>.</summary>
    public required string PageName { get; init; }

    /// <summary>SHA-256 of the page's bytes as stored.</summary>
    public required string PageSha256 { get; init; }

    /// <summary>What the reading found.</summary>
    public required ObservedState State { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the source's country; null for a page of no known source.</summary>
    public string? Country { get; init; }

    /// <summary>The source's main language, a prior for the advert's.</summary>
    public string? Language { get; init; }

    /// <summary>The advert's fields; null unless the reading found an advert.</summary>
    public ExtractedPage? Page { get; init; }

    /// <summary>The document's bytes.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, WildlifeJson.Default.ListingObservation);

    /// <summary>The document's name below <c>listings</c>: <c>{source}/{adId}/{observedUtc}-{sha256:16}.json</c>.</summary>
    /// <param name="bytes">Its bytes.</param>
    public string NameFor(ReadOnlySpan<byte> bytes) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Source}/{NameOf(AdId)}/{ObservedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{Sha256Hex.Of(bytes)[..16]}.json");

    /// <summary>An ad id as one part of a name: a page may call its advert '..', or write a whole text there.</summary>
    private static string NameOf(string adId)
    {
        string escaped = Uri.EscapeDataString(adId);
        return adId.All(c => c == '.') ? escaped.Replace(".", "%2E", StringComparison.Ordinal)
            : escaped.Length > LongestName ? Sha256Hex.Of(System.Text.Encoding.UTF8.GetBytes(adId))
            : escaped;
    }
}

/// <summary>What one reading of an advert found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObservedState>))]
public enum ObservedState
{
    /// <summary>The advert, on offer.</summary>
    [JsonStringEnumMemberName("active")] Active,

    /// <summary>The advert, marked as sold or ended.</summary>
    [JsonStringEnumMemberName("sold")] Sold,

    /// <summary>No advert: 404, 410, a page that says it is gone, or a redirect to a list.</summary>
    [JsonStringEnumMemberName("removed")] Removed,

    /// <summary>A wall in front of it: says nothing about the advert.</summary>
    [JsonStringEnumMemberName("blocked")] Blocked,

    /// <summary>No usable answer: says nothing about the advert.</summary>
    [JsonStringEnumMemberName("error")] Error,
}
