using System.Globalization;
using Wildlife.Partners;

namespace Wildlife.Tests.App;

/// <summary>The HTTP triggers as the route table wants them: one file for each word after <c>api/</c>, one call for each operation.</summary>
internal static class TriggerFiles
{
    private static readonly IReadOnlyDictionary<string, string> ConstantOf =
        typeof(Routes).GetFields().Where(field => field.IsLiteral).ToDictionary(field => (string)field.GetRawConstantValue()!, field => field.Name, StringComparer.Ordinal);

    /// <summary>The text of each file by its name.</summary>
    public static IReadOnlyDictionary<string, string> Write(IEnumerable<ApiEndpoint> table) => table
        .GroupBy(endpoint => GroupOf(endpoint.Route.Path), StringComparer.Ordinal)
        .ToDictionary(group => group.Key + "Functions.cs", group => Write(group.Key, [.. group.Select(endpoint => endpoint.Route)]), StringComparer.Ordinal);

    private static string GroupOf(string path)
    {
        var word = path.Split('/') switch
        {
            ["api", var first, ..] => first,
            ["openapi", ..] => "open-api",
            _ => "page",
        };
        return string.Concat(word.Split('-').Select(part => char.ToUpper(part[0], CultureInfo.InvariantCulture) + part[1..]));
    }

    private static string Write(string group, IReadOnlyList<ApiRoute> routes) =>
        $$"""
        using Microsoft.AspNetCore.Http;
        using Wildlife.Partners;

        namespace Wildlife.App.Api;

        /// <summary>The operations below <c>{{string.Join('/', routes[0].Path.Split('/').Take(2))}}</c>.</summary>
        public sealed class {{group}}Functions(ApiDispatch api)
        {
        {{string.Join("\n\n", routes.Select(Write))}}
        }

        """.ReplaceLineEndings("\n");

    private static string Write(ApiRoute route)
    {
        var verbs = route.Method == "GET" ? "\"get\", \"head\"" : $"\"{route.Method.ToLowerInvariant()}\"";
        return $$"""
                /// <summary>{{route.Name}}.</summary>
                /// <param name="request">The request.</param>
                /// <param name="cancellationToken">The caller has gone.</param>
                [Function("{{route.Name}}")]
                public Task<IResult> {{route.Name}}Async(
                    [HttpTrigger(AuthorizationLevel.Anonymous, {{verbs}}, Route = Routes.{{ConstantOf[route.Path]}})] HttpRequest request, CancellationToken cancellationToken) =>
                    api.RunAsync("{{route.Name}}", request, cancellationToken);
            """;
    }
}
