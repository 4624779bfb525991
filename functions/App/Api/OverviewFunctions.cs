using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>OverviewRoutes</c>.</summary>
public sealed class OverviewFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetOverview")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightOverview)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetOverview", request, cancellationToken);
}
