using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/lookups</c>.</summary>
public sealed class LookupsFunctions(ApiDispatch api)
{
    /// <summary>LookUp.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("LookUp")]
    public Task<IResult> LookUpAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Lookups)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("LookUp", request, cancellationToken);
}
