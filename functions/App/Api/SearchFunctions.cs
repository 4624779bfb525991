using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>SearchRoutes</c>.</summary>
public sealed class SearchFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListSearches")]
    public Task<IResult> ListSearchesAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Searches)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListSearches", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("SaveSearch")]
    public Task<IResult> SaveSearchAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Searches)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("SaveSearch", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("DeleteSearch")]
    public Task<IResult> DeleteSearchAsync([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.Search)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("DeleteSearch", request, cancellationToken);
}
