using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>The OpenAPI document, as committed beside this file; a test holds it equal to what the route table says.</summary>
public static class OpenApiRoutes
{
    /// <summary>The route.</summary>
    public static ApiRoute GetRoute { get; } = new("GetOpenApi", Routes.OpenApi, "This document", typeof(JsonElement), [], []);

    /// <summary>The route with its handler.</summary>
    public static IEnumerable<ApiEndpoint> Create() => [new(GetRoute, GetAsync)];

    /// <summary>Answers it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public static Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var document = typeof(OpenApiRoutes).Assembly.GetManifestResourceStream("openapi.json")
            ?? throw new InvalidOperationException("openapi.json is not in the assembly");
        return Task.FromResult(Results.Stream(document, "application/json; charset=utf-8"));
    }
}
