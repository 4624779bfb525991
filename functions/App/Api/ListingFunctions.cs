using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>ListingRoutes</c>.</summary>
public sealed class ListingFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListListings")]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Listings)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListListings", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetListing")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Listing)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetListing", request, cancellationToken);
}
