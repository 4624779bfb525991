using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>ReportRoutes</c>.</summary>
public sealed class ReportFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetYearReport")]
    public Task<IResult> GetYearReportAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightReport)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetYearReport", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetOpenData")]
    public Task<IResult> GetOpenDataAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightOpenData)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetOpenData", request, cancellationToken);
}
