using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>OpenApiRoutes</c>.</summary>
public sealed class OpenApiFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetOpenApi")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.OpenApi)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetOpenApi", request, cancellationToken);
}
