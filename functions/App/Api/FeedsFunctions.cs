using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/feeds</c>.</summary>
public sealed class FeedsFunctions(ApiDispatch api)
{
    /// <summary>GetTermFeed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetTermFeed")]
    public Task<IResult> GetTermFeedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.TermFeed)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetTermFeed", request, cancellationToken);

    /// <summary>GetImageHashFeed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetImageHashFeed")]
    public Task<IResult> GetImageHashFeedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ImageHashFeed)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetImageHashFeed", request, cancellationToken);
}
