using System.Text.Json.Nodes;

namespace Wildlife.Partners;

/// <summary>
/// Replaces the references inside an exported schema by what they point to. The exporter points from a repeated type to its first place
/// (<c>#/properties/…</c>), which leads nowhere once the schema stands inside a document. None of our types contains itself.
/// </summary>
internal static class SchemaReferences
{
    public static JsonNode Inline(JsonNode schema) => Inline(schema, schema);

    private static JsonNode Inline(JsonNode node, JsonNode root) => node switch
    {
        JsonObject members when members["$ref"] is { } reference => Inline(Find(root, reference.GetValue<string>()), root),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Inline(member.Value, root)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Inline(item, root))]),
        _ => node.DeepClone(),
    };

    private static JsonNode Find(JsonNode root, string pointer) => pointer.TrimStart('#')
        .Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
        .Aggregate(root, (node, part) => (node is JsonArray items ? items[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : node[part])
            ?? throw new InvalidOperationException($"the schema refers to {pointer}, which is not in it"));
}
