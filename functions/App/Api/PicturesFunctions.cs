using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/pictures</c>.</summary>
public sealed class PicturesFunctions(ApiDispatch api)
{
    /// <summary>GetPicture.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetPicture")]
    public Task<IResult> GetPictureAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Picture)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetPicture", request, cancellationToken);
}
