using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>TaxonRoutes</c>.</summary>
public sealed class TaxonFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListTaxa")]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Taxa)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListTaxa", request, cancellationToken);
}
