using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/sources</c>.</summary>
public sealed class SourcesFunctions(ApiDispatch api)
{
    /// <summary>ListSources.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListSources")]
    public Task<IResult> ListSourcesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Sources)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListSources", request, cancellationToken);
}
