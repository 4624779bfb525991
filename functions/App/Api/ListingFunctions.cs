using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <see cref="ListingRoutes"/>.</summary>
public sealed class ListingFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="ListingRoutes.ListRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListListings")]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Listings)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(ListingRoutes.ListRoute, request, cancellationToken);

    /// <summary>See <see cref="ListingRoutes.GetRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetListing")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Listing)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(ListingRoutes.GetRoute, request, cancellationToken);
}
