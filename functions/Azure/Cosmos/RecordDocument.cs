using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>A small versioned document as it lies in its container.</summary>
internal sealed record RecordDocument
{
    /// <summary>For a record without an end: 9999-12-31, so that one comparison serves both kinds.</summary>
    private const long Never = 253_402_300_799_999;

    // The database deletes by its own clock; this program's decides what is still found, so the bytes may stay a while longer.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public required string Id { get; init; }

    public required string Pk { get; init; }

    /// <summary>Kind, partition and id in ordinal order: lists go along it.</summary>
    public required string Place { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Unix milliseconds; from then on the record is not found.</summary>
    public required long Expires { get; init; }

    /// <summary>Seconds after the last write at which the database deletes it; null keeps it.</summary>
    public int? Ttl { get; init; }

    public required JsonElement Document { get; init; }

    [JsonPropertyName("_etag")]
    public string? ETag { get; init; }

    public static string IdOf(string kind, RecordKey key) => DocumentId.Of(kind, key.Id);

    /// <summary>Where a kind's list begins: less than each of its places.</summary>
    public static string PlaceOf(string kind) => SortKey.Text(kind) + SortKey.Separator;

    public static string PlaceOf(string kind, string partition) => PlaceOf(kind) + SortKey.Text(partition) + SortKey.Separator;

    public static RecordDocument Of<T>(RecordKind<T> kind, RecordWrite<T> write, DateTimeOffset now) where T : class => new()
    {
        Id = IdOf(kind.Name, write.Key),
        Pk = write.Key.Partition,
        Place = PlaceOf(kind.Name, write.Key.Partition) + SortKey.Text(write.Key.Id),
        Tags = write.Tags.Distinct(StringComparer.Ordinal).ToList(),
        Expires = write.ExpiresAt?.ToUnixTimeMilliseconds() ?? Never,
        Ttl = write.ExpiresAt is { } end ? (int)Math.Clamp((end - now + Grace).TotalSeconds, 1, int.MaxValue) : null,
        Document = JsonSerializer.SerializeToElement(write.Document, kind.TypeInfo),
    };
}
