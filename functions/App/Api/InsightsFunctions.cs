using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/insights</c>.</summary>
public sealed class InsightsFunctions(ApiDispatch api)
{
    /// <summary>GetTrends.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetTrends")]
    public Task<IResult> GetTrendsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightTrends)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetTrends", request, cancellationToken);

    /// <summary>GetSpeciesFigures.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetSpeciesFigures")]
    public Task<IResult> GetSpeciesFiguresAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightSpecies)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetSpeciesFigures", request, cancellationToken);

    /// <summary>GetSiteFigures.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetSiteFigures")]
    public Task<IResult> GetSiteFiguresAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightSites)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetSiteFigures", request, cancellationToken);

    /// <summary>GetSellerFigures.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetSellerFigures")]
    public Task<IResult> GetSellerFiguresAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightSellers)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetSellerFigures", request, cancellationToken);

    /// <summary>GetPriceFigures.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetPriceFigures")]
    public Task<IResult> GetPriceFiguresAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightPrices)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetPriceFigures", request, cancellationToken);

    /// <summary>GetRouteFigures.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetRouteFigures")]
    public Task<IResult> GetRouteFiguresAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightRoutes)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetRouteFigures", request, cancellationToken);

    /// <summary>GetCountingRules.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetCountingRules")]
    public Task<IResult> GetCountingRulesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightRules)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetCountingRules", request, cancellationToken);

    /// <summary>GetOverview.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetOverview")]
    public Task<IResult> GetOverviewAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightOverview)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetOverview", request, cancellationToken);
}
