using System.Text.Json.Serialization;
using Wildlife.Local.Import;

namespace Wildlife.Local;

/// <summary>Lines that only the command line prints.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportLine))]
internal sealed partial class LocalJson : JsonSerializerContext;
