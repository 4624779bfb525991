using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>SessionRoutes</c>.</summary>
public sealed class SessionFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("OpenSession")]
    public Task<IResult> OpenAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Session)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("OpenSession", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetSession")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Session)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetSession", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("CloseSession")]
    public Task<IResult> CloseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.Session)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("CloseSession", request, cancellationToken);
}
