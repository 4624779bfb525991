using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>TaxonDetailRoutes</c>.</summary>
public sealed class TaxonDetailFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetTaxon")]
    public Task<IResult> GetTaxonAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Taxon)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetTaxon", request, cancellationToken);
}
