using Wildlife.Partners;

namespace Wildlife.Tests.Partners.Contract;

internal static class InsightSamples
{
    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        new("GetOverview", _ => Task.FromResult(new RouteSample(Routes.InsightOverview))),
        new("GetTrends", _ => Task.FromResult(new RouteSample(Routes.InsightTrends))),
        new("GetSpeciesFigures", _ => Task.FromResult(new RouteSample(Routes.InsightSpecies))),
        new("GetSiteFigures", _ => Task.FromResult(new RouteSample(Routes.InsightSites))),
        new("GetSellerFigures", _ => Task.FromResult(new RouteSample(Routes.InsightSellers))),
        new("GetPriceFigures", _ => Task.FromResult(new RouteSample(Routes.InsightPrices))),
        new("GetRouteFigures", _ => Task.FromResult(new RouteSample(Routes.InsightRoutes))),
        new("GetCountingRules", _ => Task.FromResult(new RouteSample(Routes.InsightRules))),
    ];
}
