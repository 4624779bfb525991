using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/listings</c>.</summary>
public sealed class ListingsFunctions(ApiDispatch api)
{
    /// <summary>ListListings.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListListings")]
    public Task<IResult> ListListingsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Listings)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListListings", request, cancellationToken);

    /// <summary>GetListing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetListing")]
    public Task<IResult> GetListingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Listing)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetListing", request, cancellationToken);

    /// <summary>ListPictures.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListPictures")]
    public Task<IResult> ListPicturesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ListingPictures)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListPictures", request, cancellationToken);
}
