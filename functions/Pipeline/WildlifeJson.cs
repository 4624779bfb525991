using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wildlife.Classify;
using Wildlife.Crawl;
using Wildlife.Extract;
using Wildlife.Sources;

namespace Wildlife;

/// <summary>
/// The one JSON context: camel case, unknown members refused, numbers never from strings, nulls left out.
/// Adverts and exports from outside are not read with it (rule 6 of the design).
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExtractedPage))]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(SourceDefinition))]
[JsonSerializable(typeof(SourceOverlay))]
[JsonSerializable(typeof(CrawlJob))]
public sealed partial class WildlifeJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, with text as people write it: é stays é. Only for output that is not put into HTML.</summary>
    public static WildlifeJson Readable { get; } =
        new(new JsonSerializerOptions(new WildlifeJson().GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
