using System.Text.Json.Serialization;

namespace Wildlife.Local.Samples;

/// <summary>
/// Reads the sample files, as strictly as the pipeline's own context. It is apart from <see cref="WildlifeJson"/> only
/// because the product must not know the demo's types.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<SampleAdvert>))]
[JsonSerializable(typeof(IReadOnlyList<SampleSeller>))]
internal sealed partial class SamplesJson : JsonSerializerContext;
