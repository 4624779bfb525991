using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/cases</c>.</summary>
public sealed class CasesFunctions(ApiDispatch api)
{
    /// <summary>ListCases.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListCases")]
    public Task<IResult> ListCasesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Cases)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListCases", request, cancellationToken);

    /// <summary>GetCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetCase")]
    public Task<IResult> GetCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Case)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetCase", request, cancellationToken);
}
