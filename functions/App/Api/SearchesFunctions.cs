using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/searches</c>.</summary>
public sealed class SearchesFunctions(ApiDispatch api)
{
    /// <summary>ListSearches.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListSearches")]
    public Task<IResult> ListSearchesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Searches)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListSearches", request, cancellationToken);

    /// <summary>SaveSearch.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("SaveSearch")]
    public Task<IResult> SaveSearchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Searches)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("SaveSearch", request, cancellationToken);

    /// <summary>DeleteSearch.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("DeleteSearch")]
    public Task<IResult> DeleteSearchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.Search)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("DeleteSearch", request, cancellationToken);
}
