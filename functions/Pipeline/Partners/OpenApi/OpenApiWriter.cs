using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Wildlife.Partners;

/// <summary>Writes the OpenAPI 3.1 document of a route table. Its schemas are those of the JSON context, so they cannot differ from the answers.</summary>
/// <param name="comments">What the code's comments say of its types.</param>
internal sealed partial class OpenApiWriter(DocComments comments)
{
    private readonly OpenApiSchemas schemas = new(comments);

    public JsonObject Write(IEnumerable<ApiRoute> routes)
    {
        var table = routes.Where(route => route.IsDocumented).ToList();
        var paths = new JsonObject(table.GroupBy(route => route.Path).Select(path => KeyValuePair.Create<string, JsonNode?>(
            "/" + path.Key, new JsonObject(path.Select(route => KeyValuePair.Create<string, JsonNode?>(route.Method.ToLowerInvariant(), Operation(route)))))));
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Wildlife Cybercrime Monitor",
                ["version"] = "1",
                ["description"] = "Cases, listings and sources of one installation. Adverts are labelled, not people; every judgement carries its reasons.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "The installation that serves this document." }),
            ["security"] = new JsonArray([.. OpenApiSecurity.Schemes.Select(scheme => new JsonObject { [scheme.Key] = new JsonArray() })]),
            ["tags"] = new JsonArray([.. table.Select(TagOf).Distinct().Order(StringComparer.Ordinal).Select(tag => new JsonObject { ["name"] = tag })]),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["securitySchemes"] = OpenApiSecurity.Describe(), ["schemas"] = schemas.Describe() },
        };
    }

    private JsonObject Operation(ApiRoute route)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Name,
            ["summary"] = route.Summary,
            ["description"] = route.Roles.Count == 0 ? "Open to all, without a key." : $"For keys that are {string.Join(", ", route.Roles.Select(WireName.Of))}.",
            ["tags"] = new JsonArray(TagOf(route)),
            ["parameters"] = new JsonArray([.. PathParameters(route), .. route.Parameters.Select(QueryParameter), .. OpenApiHeaders.Parameters(route)]),
        };
        if (route.Roles.Count == 0)
        {
            operation["security"] = new JsonArray();
        }

        if (route.Body is not null)
        {
            operation["requestBody"] = RequestChoiceBody(route);
        }

        var responses = new JsonObject { [$"{route.Success}"] = Success(route) };
        foreach (var status in ApiErrors.Of(route))
        {
            responses[$"{status}"] = Problem(status);
        }

        operation["responses"] = responses;
        return operation;
    }

    private JsonObject RequestChoiceBody(ApiRoute route)
    {
        var media = new JsonObject { ["schema"] = schemas.Reference(route.Body!) };
        if (route.BodyExample is not null)
        {
            media["example"] = JsonNode.Parse(route.BodyExample);
        }

        return new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = media } };
    }

    private JsonObject Success(ApiRoute route)
    {
        if (route.Response == typeof(void))
        {
            return new JsonObject { ["description"] = "Done; there is nothing to say." };
        }

        var media = new JsonObject { ["schema"] = route.MediaType == "application/json" ? schemas.Reference(route.Response) : new JsonObject { ["type"] = "string" } };
        if (route.AnswerExample is not null)
        {
            media["example"] = JsonNode.Parse(route.AnswerExample);
        }

        var answer = new JsonObject { ["description"] = route.Success == 201 ? "Made." : "OK", ["content"] = new JsonObject { [route.MediaType] = media } };
        return OpenApiHeaders.AddTo(answer, route);
    }

    private JsonObject Problem(int status) => new()
    {
        ["description"] = ApiErrors.MeaningOf(status),
        ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = schemas.Problem() } },
    };

    private static string TagOf(ApiRoute route) => route.Path.Split('/') is ["api", var group, ..] ? group.Split(':')[0] : "documents";

    private static IEnumerable<JsonNode> PathParameters(ApiRoute route) => PathParameter().Matches(route.Path).Select(match => new JsonObject
    {
        ["name"] = match.Groups[1].Value, ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" },
    });

    private static JsonNode QueryParameter(ApiParameter parameter)
    {
        var schema = new JsonObject { ["type"] = parameter.Range is null ? "string" : "integer" };
        if (parameter.Range is var (least, most))
        {
            (schema["minimum"], schema["maximum"]) = (least, most);
        }

        if (parameter.Allowed.Count > 0)
        {
            schema["enum"] = new JsonArray([.. parameter.Allowed.Select(value => (JsonNode)value)]);
        }

        return new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.Description, ["schema"] = schema };
    }

    [GeneratedRegex(@"\{([A-Za-z]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex PathParameter();
}
