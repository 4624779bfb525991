using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>Numbers as the database keeps them: doubles, so that 12.50 comes back as 12.5. Hashes over documents must bear that.</summary>
internal static class EndpointNumbers
{
    public static JsonObject Normalise(JsonObject body) => (JsonObject)Copy(body)!;

    private static JsonNode? Copy(JsonNode? node) => node switch
    {
        JsonObject from => new JsonObject(from.Select(member => KeyValuePair.Create(member.Key, Copy(member.Value)))),
        JsonArray from => new JsonArray([.. from.Select(Copy)]),
        { } value when value.GetValueKind() == JsonValueKind.Number => Number(value),
        _ => node?.DeepClone(),
    };

    private static JsonNode Number(JsonNode value)
    {
        var number = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
        return number == Math.Floor(number) && Math.Abs(number) < 9e15 ? JsonValue.Create((long)number) : JsonValue.Create(number);
    }
}
