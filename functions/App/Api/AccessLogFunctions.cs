using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/access-log</c>.</summary>
public sealed class AccessLogFunctions(ApiDispatch api)
{
    /// <summary>ListAccess.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListAccess")]
    public Task<IResult> ListAccessAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.AccessLog)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListAccess", request, cancellationToken);
}
