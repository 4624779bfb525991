using System.Globalization;
using System.Text.Json.Serialization;
using Wildlife.Crawl;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>A known URL, in the partition of its source and shard.</summary>
internal sealed record UrlDocument
{
    public required string Id { get; init; }

    public required string Pk { get; init; }

    public required string Url { get; init; }

    public required int Depth { get; init; }

    /// <summary>The number of the pass in which it is to be read; 0 for a new one.</summary>
    public required long Due { get; init; }

    /// <summary>Due, depth and URL: taking goes along it.</summary>
    public string Turn => TurnOf(Due, Depth) + SortKey.Separator + SortKey.Text(Url);

    /// <summary>The planned instant of its latest reading, Unix milliseconds.</summary>
    public long? ReadFor { get; init; }

    public int? Status { get; init; }

    public string? Blob { get; init; }

    public string? Kind { get; init; }

    public int Unchanged { get; init; }

    public KnownPageDocument? Known { get; init; }

    [JsonPropertyName("_etag")]
    public string? ETag { get; init; }

    public static string IdOf(string url) => "url:" + Sha256Hex.Of(url)[..32];

    /// <summary>Before each turn of a later pass.</summary>
    public static string TurnsBefore(long due) => TurnOf(due, 0);

    public FrontierUrl ToFrontierUrl() => new(Url, Depth) { Known = Known?.ToKnownPage(), Unchanged = Unchanged };

    private static string TurnOf(long due, int depth) => string.Create(CultureInfo.InvariantCulture, $"{due:d10}{SortKey.Separator}{depth:d5}");
}

/// <summary>A whole answer kept of a URL.</summary>
internal sealed record KnownPageDocument(string BlobName, long ObservedAt, string? Validator, string? LastModified)
{
    public static KnownPageDocument? Of(KnownPage? page) =>
        page is null ? null : new(page.BlobName, page.ObservedAt.ToUnixTimeMilliseconds(), page.ETag, page.LastModified);

    public KnownPage ToKnownPage() => new(BlobName, DateTimeOffset.FromUnixTimeMilliseconds(ObservedAt), Validator, LastModified);
}

/// <summary>What one shard of a source holds: counted as it changes, in the batch that changes it, so that nobody ever counts a million URLs.</summary>
internal sealed record ShardDocument
{
    public const string ShardId = "shard";

    public required string Id { get; init; }

    public required string Pk { get; init; }

    /// <summary>URLs known.</summary>
    public required int Known { get; init; }

    /// <summary>Adverts by the number of the pass in which they are due again.</summary>
    public required IReadOnlyDictionary<string, int> Due { get; init; }

    public static ShardDocument Empty(string partition) => new() { Id = ShardId, Pk = partition, Known = 0, Due = new Dictionary<string, int>() };
}

/// <summary>What one shard gave in one pass.</summary>
internal sealed record PassCountDocument
{
    public required string Id { get; init; }

    public required string Pk { get; init; }

    /// <summary>URLs recorded, whatever came of them.</summary>
    public required int Recorded { get; init; }

    public required int Disallowed { get; init; }

    public required int Failed { get; init; }

    public required IReadOnlyDictionary<string, int> Kinds { get; init; }

    public static string IdOf(long planned) => string.Create(CultureInfo.InvariantCulture, $"pass:{planned}");

    public static PassCountDocument Empty(string partition, long planned) =>
        new() { Id = IdOf(planned), Pk = partition, Recorded = 0, Disallowed = 0, Failed = 0, Kinds = new Dictionary<string, int>() };
}

/// <summary>How many pages one shard asked for on one day.</summary>
internal sealed record DayCountDocument
{
    // A day's budget is looked at on that day; the database deletes the count some time after.
    private const int SecondsKept = 60 * 24 * 3600;

    public required string Id { get; init; }

    public required string Pk { get; init; }

    public required int Pages { get; init; }

    public int Ttl { get; init; } = SecondsKept;

    public static string IdOf(DateOnly day) => "day:" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DayCountDocument Empty(string partition, DateOnly day) => new() { Id = IdOf(day), Pk = partition, Pages = 0 };
}

/// <summary>A source's passes so far, in the partition of the source.</summary>
internal sealed record SourceDocument
{
    public const string SourceId = "source";

    public required string Id { get; init; }

    public required string Pk { get; init; }

    /// <summary>How many passes were opened.</summary>
    public required long Passes { get; init; }

    /// <summary>The latest planned instant, Unix milliseconds.</summary>
    public required long Latest { get; init; }

    /// <summary>Until when the latest pass waits, Unix milliseconds; absent where it does not.</summary>
    public long? NotBefore { get; init; }

    [JsonPropertyName("_etag")]
    public string? ETag { get; init; }
}

/// <summary>One pass over a source, in the partition of the source.</summary>
internal sealed record PassDocument
{
    public required string Id { get; init; }

    public required string Pk { get; init; }

    public required long Number { get; init; }

    public required long Planned { get; init; }
}
