using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The routes of <c>InsightRoutes</c>.</summary>
public sealed class InsightFunctions(ApiDispatch api)
{
    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetTrends")]
    public Task<IResult> GetTrendsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightTrends)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetTrends", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetSpeciesFigures")]
    public Task<IResult> GetSpeciesFiguresAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightSpecies)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetSpeciesFigures", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetSiteFigures")]
    public Task<IResult> GetSiteFiguresAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightSites)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetSiteFigures", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetSellerFigures")]
    public Task<IResult> GetSellerFiguresAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightSellers)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetSellerFigures", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetPriceFigures")]
    public Task<IResult> GetPriceFiguresAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightPrices)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetPriceFigures", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetRouteFigures")]
    public Task<IResult> GetRouteFiguresAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightRoutes)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetRouteFigures", request, cancellationToken);

    /// <summary>The operation of that name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetCountingRules")]
    public Task<IResult> GetCountingRulesAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.InsightRules)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetCountingRules", request, cancellationToken);
}
