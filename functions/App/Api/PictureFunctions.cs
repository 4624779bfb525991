using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>PictureRoutes</c>.</summary>
public sealed class PictureFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListPictures")]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ListingPictures)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListPictures", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetPicture")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Picture)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetPicture", request, cancellationToken);
}
