using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>ParcelRoutes</c>.</summary>
public sealed class ParcelFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ScreenParcels")]
    public Task<IResult> ScreenParcelsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ParcelScreenings)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ScreenParcels", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListParcelScreenings")]
    public Task<IResult> ListParcelScreeningsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ParcelScreenings)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListParcelScreenings", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetParcelScreening")]
    public Task<IResult> GetParcelScreeningAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ParcelScreening)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetParcelScreening", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetDepotCard")]
    public Task<IResult> GetDepotCardAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.DepotCard)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetDepotCard", request, cancellationToken);
}
