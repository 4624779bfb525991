using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <see cref="CaseRoutes"/>.</summary>
public sealed class CaseFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="CaseRoutes.ListRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListCases")]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Cases)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseRoutes.ListRoute, request, cancellationToken);

    /// <summary>See <see cref="CaseRoutes.GetRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetCase")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Case)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseRoutes.GetRoute, request, cancellationToken);
}
