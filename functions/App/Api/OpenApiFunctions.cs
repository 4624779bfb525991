using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <see cref="OpenApiRoutes"/>.</summary>
public sealed class OpenApiFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="OpenApiRoutes.GetRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetOpenApi")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.OpenApi)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(OpenApiRoutes.GetRoute, request, cancellationToken);
}
