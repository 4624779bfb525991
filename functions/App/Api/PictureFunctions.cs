using Microsoft.AspNetCore.Http;
using Wildlife.Partners;
using Wildlife.Pictures;

namespace Wildlife.App.Api;

/// <summary>The routes of <see cref="PictureRoutes"/>.</summary>
public sealed class PictureFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="PictureRoutes.ListRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListPictures")]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ListingPictures)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(PictureRoutes.ListRoute, request, cancellationToken);

    /// <summary>See <see cref="PictureRoutes.GetRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetPicture")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Picture)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(PictureRoutes.GetRoute, request, cancellationToken);
}
