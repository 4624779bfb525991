using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <see cref="PackageRoutes"/> and <see cref="ExportRoutes"/>.</summary>
public sealed class PackageFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="PackageRoutes.MakeRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("MakePackage")]
    public Task<IResult> MakeAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CasePackages)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("MakePackage", request, cancellationToken);

    /// <summary>See <see cref="PackageRoutes.GetRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetPackage")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.CasePackage)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetPackage", request, cancellationToken);

    /// <summary>See <see cref="ExportRoutes.GetRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ExportCase")]
    public Task<IResult> ExportAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.CaseExport)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ExportCase", request, cancellationToken);
}
