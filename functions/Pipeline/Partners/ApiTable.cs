using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Law;
using Wildlife.Page;
using Wildlife.Sources;

namespace Wildlife.Partners;

/// <summary>Every route with its handler: what the embedded host maps and what the Functions triggers are held equal to.</summary>
public static class ApiTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="cases">Cases and listings.</param>
    /// <param name="frontier">Knows the passes over the sources.</param>
    /// <param name="sources">The source catalogue.</param>
    /// <param name="taxa">The taxa.</param>
    /// <param name="time">The clock.</param>
    public static IReadOnlyList<ApiEndpoint> Create(ICaseStore cases, IFrontier frontier, SourceCatalog sources, TaxonCatalog taxa, TimeProvider time)
    {
        var caseRoutes = new CaseRoutes(cases);
        var listingRoutes = new ListingRoutes(cases);
        var page = new PageRoutes();
        return
        [
            new(HealthRoutes.GetRoute, new HealthRoutes(time).GetAsync),
            new(CaseRoutes.ListRoute, caseRoutes.ListAsync),
            new(CaseRoutes.GetRoute, caseRoutes.GetAsync),
            new(ListingRoutes.ListRoute, listingRoutes.ListAsync),
            new(ListingRoutes.GetRoute, listingRoutes.GetAsync),
            new(SourceRoutes.ListRoute, new SourceRoutes(sources, frontier).ListAsync),
            new(TaxonRoutes.ListRoute, new TaxonRoutes(taxa, time).ListAsync),
            new(OpenApiRoutes.GetRoute, OpenApiRoutes.GetAsync),
            new(PageRoutes.StartRoute, page.GetAsync),
            new(PageRoutes.FileRoute, page.GetFileAsync),
        ];
    }
}

/// <summary>A route with its handler.</summary>
/// <param name="Route">The route.</param>
/// <param name="Handler">Answers it.</param>
public sealed record ApiEndpoint(ApiRoute Route, ApiHandler Handler);
