using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/vault</c>.</summary>
public sealed class VaultFunctions(ApiDispatch api)
{
    /// <summary>RevealSeller.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RevealSeller")]
    public Task<IResult> RevealSellerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.VaultReveals)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("RevealSeller", request, cancellationToken);
}
