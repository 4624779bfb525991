using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/taxa</c>.</summary>
public sealed class TaxaFunctions(ApiDispatch api)
{
    /// <summary>ListTaxa.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListTaxa")]
    public Task<IResult> ListTaxaAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Taxa)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListTaxa", request, cancellationToken);
}
