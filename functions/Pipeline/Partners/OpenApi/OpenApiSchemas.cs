using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Wildlife.Partners;

/// <summary>
/// The schemas of the types that requests and answers are made of, each once and by name. The exporter writes a type out wherever it stands; here
/// every object and enumeration is replaced by a reference to its own entry.
/// </summary>
internal sealed class OpenApiSchemas(DocComments comments)
{
    private readonly SortedDictionary<string, JsonNode> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> types = new(StringComparer.Ordinal);

    /// <summary>A reference to a type's entry, which is made where it is missing.</summary>
    public JsonNode Reference(Type type) => type == typeof(JsonElement) ? new JsonObject { ["type"] = "object" } : Export(type);

    /// <summary>A reference to the problem details.</summary>
    public JsonNode Problem()
    {
        entries.TryAdd("Problem", new JsonObject
        {
            ["type"] = "object",
            ["description"] = "RFC 9457 problem details.",
            ["required"] = new JsonArray("status", "code", "detail"),
            ["properties"] = new JsonObject
            {
                ["type"] = new JsonObject { ["type"] = "string", ["description"] = "A URL of the status's definition." },
                ["title"] = new JsonObject { ["type"] = "string", ["description"] = "The status in words." },
                ["status"] = new JsonObject { ["type"] = "integer" },
                ["code"] = new JsonObject { ["type"] = "string", ["description"] = "What is wrong, as a stable code." },
                ["detail"] = new JsonObject { ["type"] = "string", ["description"] = "What is wrong and the mend, in one line." },
            },
        });
        return To("Problem");
    }

    public JsonObject Describe() => new(entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value.DeepClone())));

    private JsonNode Export(Type type) => WildlifeJson.Default.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Replace,
    });

    // Called from the inside out: what stands inside a node has been replaced already.
    private JsonNode Replace(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (!IsNamed(type, context.TypeInfo.Kind))
        {
            // A second use of a type is written as a pointer to the first, which leads nowhere after the replacements.
            return node is JsonObject members && members["$ref"]?.GetValue<string>() is { } pointer && !pointer.StartsWith("#/components", StringComparison.Ordinal) ? Export(context.TypeInfo.Type) : node;
        }

        var isNullable = Nullable.GetUnderlyingType(context.TypeInfo.Type) is not null || context.PropertyInfo?.IsGetNullable == true || node["type"] is JsonArray kinds && kinds.Any(kind => kind!.GetValue<string>() == "null");
        if (node is JsonObject entry && entry["$ref"] is null)
        {
            Keep(type, entry);
        }

        return isNullable ? new JsonObject { ["anyOf"] = new JsonArray(To(NameOf(type)), new JsonObject { ["type"] = "null" }) } : To(NameOf(type));
    }

    private void Keep(Type type, JsonObject entry)
    {
        var name = NameOf(type);
        if (!types.TryAdd(name, type))
        {
            _ = types[name] == type ? true : throw new InvalidOperationException($"two types of the API are called {name}: {type} and {types[name]}");
            return;
        }

        if (entry["type"] is JsonArray)
        {
            entry["type"] = type.IsEnum ? "string" : "object";
        }

        if (entry["enum"] is JsonArray values)
        {
            entry["type"] = "string";
            entry["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        }

        entries[name] = comments.Describe(type, entry).DeepClone();
    }

    private static bool IsNamed(Type type, JsonTypeInfoKind kind) =>
        type.Namespace?.StartsWith("Wildlife", StringComparison.Ordinal) == true && (type.IsEnum || kind == JsonTypeInfoKind.Object);

    private static string NameOf(Type type) => type.Name;

    private static JsonObject To(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };
}
