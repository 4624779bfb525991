using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>Finds a route's handler and runs it through the one entry: what each HTTP trigger of the Functions app calls.</summary>
/// <param name="entry">The one way in.</param>
/// <param name="table">Every route with its handler.</param>
public sealed class ApiDispatch(ApiEntry entry, IReadOnlyList<ApiEndpoint> table)
{
    private readonly Dictionary<string, ApiEndpoint> endpoints = table.ToDictionary(endpoint => endpoint.Route.Name, StringComparer.Ordinal);

    /// <summary>Answers a request.</summary>
    /// <param name="operation">The name of its route, one of the table's.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public Task<IResult> RunAsync(string operation, HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return entry.RunAsync(request.HttpContext, endpoints[operation], cancellationToken);
    }
}
