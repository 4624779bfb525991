using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Wildlife.Partners;

/// <summary>Writes the OpenAPI 3.1 document of a route table. Its schemas are those of the JSON context, so they cannot differ from the answers.</summary>
internal static class OpenApiWriter
{
    public static JsonObject Write(IEnumerable<ApiRoute> routes)
    {
        var table = routes.Where(route => route.IsDocumented).ToList();
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Wildlife Cybercrime Monitor",
                ["version"] = "1",
                ["description"] = "Cases, listings and sources of one installation. Adverts are labelled, not people; every judgement carries its reasons.",
            },
            ["paths"] = new JsonObject(table.Select(route => KeyValuePair.Create<string, JsonNode?>("/" + route.Path, new JsonObject { ["get"] = Operation(route) }))),
            ["components"] = new JsonObject { ["schemas"] = Schemas(table) },
        };
    }

    private static JsonObject Operation(ApiRoute route)
    {
        var responses = new JsonObject { ["200"] = Answer("OK", "application/json", Reference(route.Response.Name)) };
        foreach (var status in route.Errors.Append(500).Order())
        {
            responses[$"{status}"] = Answer(ReasonOf(status), "application/problem+json", Reference("Problem"));
        }

        return new JsonObject
        {
            ["operationId"] = route.Name,
            ["summary"] = route.Summary,
            ["parameters"] = new JsonArray([.. PathParameters(route), .. route.Parameters.Select(QueryParameter)]),
            ["responses"] = responses,
        };
    }

    private static IEnumerable<JsonNode> PathParameters(ApiRoute route) => route.Path.Contains("{id}", StringComparison.Ordinal)
        ? [new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } }]
        : [];

    private static JsonNode QueryParameter(ApiParameter parameter)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (parameter.Allowed.Count > 0)
        {
            schema["enum"] = new JsonArray([.. parameter.Allowed.Select(value => (JsonNode)value)]);
        }

        return new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.Description, ["schema"] = schema };
    }

    private static JsonObject Answer(string description, string mediaType, JsonObject schema) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject { [mediaType] = new JsonObject { ["schema"] = schema } },
    };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Schemas(List<ApiRoute> table)
    {
        var schemas = new JsonObject();
        foreach (var type in table.Select(route => route.Response).DistinctBy(type => type.Name).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            schemas[type.Name] = type == typeof(System.Text.Json.JsonElement) ? new JsonObject { ["type"] = "object" } : SchemaReferences.Inline(WildlifeJson.Default.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }));
        }

        schemas["Problem"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "RFC 9457 problem details.",
            ["properties"] = new JsonObject(((string[])["type", "title", "detail", "code"]).Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["type"] = "string" }))
                .Append(KeyValuePair.Create<string, JsonNode?>("status", new JsonObject { ["type"] = "integer" }))),
        };
        return schemas;
    }

    private static string ReasonOf(int status) => status switch
    {
        400 => "The request is not right; detail says what and how to mend it.",
        404 => "There is no such thing.",
        _ => "Something failed here; detail names the trace to quote.",
    };
}
