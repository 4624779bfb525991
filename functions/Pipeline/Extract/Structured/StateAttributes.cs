using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>
/// Reads the fields that some sites keep as a list of names and values:
/// <c>"attributes": [{"name": "PRICE", "values": ["450"]}]</c>, one or two levels below the advert.
/// </summary>
internal static class StateAttributes
{
    private static readonly string[] Names = ["name", "key", "code"];
    private static readonly string[] Values = ["value", "values", "valueLabel", "value_label"];

    /// <summary>Value by name, as written; the first of a name counts.</summary>
    public static Dictionary<string, string> Of(JsonElement advert)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty property in advert.EnumerateObject())
        {
            JsonElement value = property.Value;
            if (value.ValueKind == JsonValueKind.Object)
            {
                value = value.EnumerateObject().Select(p => p.Value).FirstOrDefault(v => v.ValueKind == JsonValueKind.Array);
            }

            if (value.ValueKind == JsonValueKind.Array)
            {
                Add(value, found);
            }
        }

        return found;
    }

    private static void Add(JsonElement list, Dictionary<string, string> found)
    {
        foreach (JsonElement pair in list.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object))
        {
            if (StateFacts.Text(pair, Names) is { } name && (StateFacts.Text(pair, Values) ?? FirstOf(pair)) is { } text)
            {
                found.TryAdd(name, text);
            }
        }
    }

    private static string? FirstOf(JsonElement pair)
    {
        foreach (string name in Values)
        {
            if (pair.TryGetProperty(name, out JsonElement values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0 && values[0].ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                return values[0].ToString();
            }
        }

        return null;
    }
}
