using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <see cref="SessionRoutes"/>.</summary>
public sealed class SessionFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="SessionRoutes.OpenRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("OpenSession")]
    public Task<IResult> OpenAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Session)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(SessionRoutes.OpenRoute, request, cancellationToken);

    /// <summary>See <see cref="SessionRoutes.GetRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetSession")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Session)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(SessionRoutes.GetRoute, request, cancellationToken);

    /// <summary>See <see cref="SessionRoutes.CloseRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("CloseSession")]
    public Task<IResult> CloseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.Session)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(SessionRoutes.CloseRoute, request, cancellationToken);
}
