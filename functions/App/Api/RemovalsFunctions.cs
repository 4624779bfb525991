using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/removals</c>.</summary>
public sealed class RemovalsFunctions(ApiDispatch api)
{
    /// <summary>ListRemovalTimes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListRemovalTimes")]
    public Task<IResult> ListRemovalTimesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Removals)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListRemovalTimes", request, cancellationToken);
}
