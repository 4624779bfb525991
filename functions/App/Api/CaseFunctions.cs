using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>CaseRoutes</c>.</summary>
public sealed class CaseFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListCases")]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Cases)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListCases", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetCase")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Case)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetCase", request, cancellationToken);
}
