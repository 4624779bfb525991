using System.Text.Json;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>A seller key on an advert, in the partition of the key.</summary>
internal sealed record LinkDocument
{
    public required string Id { get; init; }

    public required string Pk { get; init; }

    public required JsonElement Document { get; init; }

    public static LinkDocument Of(SellerLink link) => new()
    {
        Id = AdvertId(link.Source, link.AdId),
        Pk = link.SellerKey,
        Document = JsonSerializer.SerializeToElement(link, WildlifeJson.Readable.SellerLink),
    };

    public static string AdvertId(string source, string adId) => DocumentId.Of(source, adId);
}

/// <summary>A band of a text's fingerprint on an advert, in the partition of the band's value.</summary>
internal sealed record BandDocument
{
    public required string Id { get; init; }

    public required string Pk { get; init; }

    /// <summary>When the advert was first read, then its group: candidates are looked at in this order.</summary>
    public required string Observed { get; init; }

    public required string GroupId { get; init; }

    /// <summary>The whole fingerprint's 128 bytes.</summary>
    public required byte[] Signature { get; init; }

    public static string PartitionOf(int band, TextFingerprint fingerprint) => $"text:{band}:{fingerprint.Band(band):x16}";

    public static BandDocument Of(Listing listing, int band, TextFingerprint fingerprint) => new()
    {
        Id = LinkDocument.AdvertId(listing.Source, listing.AdId),
        Pk = PartitionOf(band, fingerprint),
        Observed = SortKey.Join(SortKey.Ascending(Math.Max(listing.FirstObservedAt.ToUnixTimeMilliseconds(), 0)), SortKey.Text(listing.GroupId)),
        GroupId = listing.GroupId,
        Signature = fingerprint.ToBytes(),
    };
}

/// <summary>A document's number on an advert, in the partition of the number.</summary>
internal sealed record NumberDocument
{
    public required string Id { get; init; }

    public required string Pk { get; init; }

    public required string Source { get; init; }

    public required string AdId { get; init; }

    public required string GroupId { get; init; }

    public static string PartitionOf(string number) => $"number:{number}";

    public static NumberDocument Of(DocumentUse use) => new()
    {
        Id = LinkDocument.AdvertId(use.Source, use.AdId),
        Pk = PartitionOf(use.Number),
        Source = use.Source,
        AdId = use.AdId,
        GroupId = use.GroupId,
    };
}
