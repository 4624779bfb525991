using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <see cref="HealthRoutes"/>.</summary>
public sealed class HealthFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="HealthRoutes.GetRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetHealth")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Health)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(HealthRoutes.GetRoute, request, cancellationToken);
}
