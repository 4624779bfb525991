using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>Reads JSON-LD without its processing model: what pages write is schema.org in plain nesting.</summary>
internal static class JsonLdReader
{
    private const int MaximumDepth = 64;

    /// <summary>The top-level items of one block; those of a <c>@graph</c> count as top-level.</summary>
    public static IEnumerable<DataItem> Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Read),
        JsonValueKind.Object when element.TryGetProperty("@graph", out JsonElement graph) && graph.ValueKind is JsonValueKind.Array or JsonValueKind.Object => Read(graph),
        JsonValueKind.Object => [Item(element, 0)],
        _ => [],
    };

    private static DataItem Item(JsonElement element, int depth)
    {
        var item = new DataItem();
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.Name is "@type" or "type")
            {
                AddTypes(item, property.Value);
            }
            else if (property.Name == "@id")
            {
                item.Id = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : null;
            }
            else if (property.Name != "@context" && depth < MaximumDepth)
            {
                AddValues(item, property.Name, property.Value, depth);
            }
        }

        return item;
    }

    private static void AddTypes(DataItem item, JsonElement value)
    {
        foreach (JsonElement type in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            if (type.ValueKind == JsonValueKind.String)
            {
                item.Types.Add(DataItem.LocalName(type.GetString()!));
            }
        }
    }

    private static void AddValues(DataItem item, string name, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement one in value.EnumerateArray())
                {
                    AddValues(item, name, one, depth + 1);
                }

                break;
            case JsonValueKind.Object:
                item.Add(name, new DataValue(null, Item(value, depth + 1)));
                break;
            case JsonValueKind.String:
                item.Add(name, new DataValue(value.GetString(), null));
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                item.Add(name, new DataValue(value.GetRawText(), null));
                break;
        }
    }
}
