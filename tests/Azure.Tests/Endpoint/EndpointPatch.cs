using System.Globalization;
using System.Text.Json.Nodes;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>Partial updates: <c>incr</c>, <c>set</c> and <c>remove</c>, ten at the most.</summary>
internal static class EndpointPatch
{
    public static JsonObject Apply(JsonObject document, JsonObject patch)
    {
        var changed = (JsonObject)document.DeepClone();
        var operations = patch["operations"]!.AsArray();
        if (operations.Count > 10)
        {
            throw new FormatException("a patch may hold ten operations");
        }

        foreach (var operation in operations.Select(each => each!.AsObject()))
        {
            Apply(changed, operation["op"]!.GetValue<string>(), operation["path"]!.GetValue<string>().Split('/')[1..], operation["value"]);
        }

        return changed;
    }

    private static void Apply(JsonObject document, string kind, string[] path, JsonNode? value)
    {
        var parent = path[..^1].Aggregate(document, (inner, name) => inner[name] as JsonObject ?? throw new FormatException($"the patched document has no '{name}'"));
        var name = path[^1];
        switch (kind)
        {
            case "incr":
                parent[name] = Number(parent[name]) + Number(value);
                break;
            case "set":
                parent[name] = value?.DeepClone();
                break;
            case "remove":
                parent.Remove(name);
                break;
            default:
                throw new FormatException($"the stores use no patch '{kind}'");
        }
    }

    private static long Number(JsonNode? node) => node is null ? 0 : long.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);
}
