using System.Text.Json.Nodes;

namespace Wildlife.Partners;

/// <summary>How a caller says who it is, as the OpenAPI document describes it.</summary>
internal static class OpenApiSecurity
{
    /// <summary>The schemes by name; any one of them is enough.</summary>
    public static IReadOnlyDictionary<string, string> Schemes { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["bearer"] = "A key of 'key add', as Authorization: Bearer KEY.",
        ["header"] = "A key of 'key add', as x-api-key: KEY.",
        ["session"] = "The web page's session; requests that change something carry X-CSRF-Token beside it.",
    };

    public static JsonObject Describe() => new()
    {
        ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = Schemes["bearer"] },
        ["header"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "x-api-key", ["description"] = Schemes["header"] },
        ["session"] = new JsonObject { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = SessionDesk.CookieName, ["description"] = Schemes["session"] },
    };
}
