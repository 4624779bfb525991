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

    /// <summary>MakePackage.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("MakePackage")]
    public Task<IResult> MakePackageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CasePackages)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("MakePackage", request, cancellationToken);

    /// <summary>GetPackage.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetPackage")]
    public Task<IResult> GetPackageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.CasePackage)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetPackage", request, cancellationToken);

    /// <summary>ExportCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ExportCase")]
    public Task<IResult> ExportCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.CaseExport)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ExportCase", request, cancellationToken);
}
