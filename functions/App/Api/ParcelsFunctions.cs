using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/parcels</c>.</summary>
public sealed class ParcelsFunctions(ApiDispatch api)
{
    /// <summary>ScreenParcels.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ScreenParcels")]
    public Task<IResult> ScreenParcelsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ParcelScreenings)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ScreenParcels", request, cancellationToken);

    /// <summary>ListParcelScreenings.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListParcelScreenings")]
    public Task<IResult> ListParcelScreeningsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ParcelScreenings)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListParcelScreenings", request, cancellationToken);

    /// <summary>GetParcelScreening.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetParcelScreening")]
    public Task<IResult> GetParcelScreeningAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ParcelScreening)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetParcelScreening", request, cancellationToken);

    /// <summary>GetDepotCard.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetDepotCard")]
    public Task<IResult> GetDepotCardAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.DepotCard)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetDepotCard", request, cancellationToken);
}
