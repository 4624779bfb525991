using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>{page:maxlength(0)?}</c>.</summary>
public sealed class PageFunctions(ApiDispatch api)
{
    /// <summary>GetPage.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetPage")]
    public Task<IResult> GetPageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Page)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetPage", request, cancellationToken);

    /// <summary>GetPageFile.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetPageFile")]
    public Task<IResult> GetPageFileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.PageFile)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetPageFile", request, cancellationToken);
}
