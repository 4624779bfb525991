using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>SourceRoutes</c>.</summary>
public sealed class SourceFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListSources")]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Sources)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListSources", request, cancellationToken);
}
