using System.Text.Json.Nodes;

namespace Wildlife.Partners;

/// <summary>The headers of requests and answers, as the OpenAPI document describes them.</summary>
internal static class OpenApiHeaders
{
    /// <summary>What a route takes beside path and query.</summary>
    public static IEnumerable<JsonNode> Parameters(ApiRoute route)
    {
        if (route.IfMatch != IfMatchUse.None)
        {
            yield return Parameter("If-Match", "The ETag of the answer you decided on; where it changed meanwhile, the answer is 412 and nothing is done.", route.IfMatch == IfMatchUse.Required);
        }

        if (ApiErrors.TakesIdempotencyKey(route))
        {
            yield return Parameter("Idempotency-Key", "A new text for each request, at most 200 characters: sent again with it within a day, the request is done once and answered alike.", required: false);
        }
    }

    /// <summary>Adds the headers of an answer.</summary>
    public static JsonObject AddTo(JsonObject answer, ApiRoute route)
    {
        if (route.HasVersion)
        {
            answer["headers"] = new JsonObject
            {
                ["ETag"] = new JsonObject { ["description"] = "The version: for If-Match and If-None-Match.", ["schema"] = new JsonObject { ["type"] = "string" } },
            };
        }

        return answer;
    }

    private static JsonObject Parameter(string name, string description, bool required) => new()
    {
        ["name"] = name, ["in"] = "header", ["description"] = description, ["required"] = required, ["schema"] = new JsonObject { ["type"] = "string" },
    };
}
