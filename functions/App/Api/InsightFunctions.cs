using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>InsightRoutes</c>.</summary>
public sealed class InsightFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetCountingRules")]
    public Task<IResult> RulesAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightRules)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetCountingRules", request, cancellationToken);
}
