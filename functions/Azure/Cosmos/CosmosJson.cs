using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// Writes what stands around the product's documents: keys, and the values that queries ask for. The documents themselves are written by the
/// product's own context and lie inside as they are. The database adds members of its own, so unknown ones are passed over.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordDocument))]
[JsonSerializable(typeof(ListedItem))]
[JsonSerializable(typeof(ListingDocument))]
[JsonSerializable(typeof(CaseDocument))]
[JsonSerializable(typeof(CaseAdvert[]))]
[JsonSerializable(typeof(EventDocument))]
[JsonSerializable(typeof(StoredEvent))]
[JsonSerializable(typeof(OutboxDocument))]
[JsonSerializable(typeof(LinkDocument))]
[JsonSerializable(typeof(BandDocument))]
[JsonSerializable(typeof(NumberDocument))]
[JsonSerializable(typeof(UrlDocument))]
[JsonSerializable(typeof(ShardDocument))]
[JsonSerializable(typeof(PassCountDocument))]
[JsonSerializable(typeof(DayCountDocument))]
[JsonSerializable(typeof(SourceDocument))]
[JsonSerializable(typeof(PassDocument))]
[JsonSerializable(typeof(HostDocument))]
[JsonSerializable(typeof(string))]
internal sealed partial class CosmosJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, with text as people write it: the data explorer shows é as é, and each sign costs one byte or two, not six.</summary>
    public static CosmosJson Readable => ForPeople.Readable;

    // In a class of its own: it copies the generated options, whose initialiser stands in another file of this class.
    private static class ForPeople
    {
        public static readonly CosmosJson Readable = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>One row of a list: where it stands, and the document.</summary>
internal sealed record ListedItem
{
    public required string Position { get; init; }

    public required JsonElement Document { get; init; }

    [JsonPropertyName("_etag")]
    public string? ETag { get; init; }
}

/// <summary>An event as a query gives it.</summary>
internal sealed record StoredEvent(JsonElement Document);
