using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Law;
using Wildlife.Pictures;
using Wildlife.Sources;

namespace Wildlife.Partners;

/// <summary>Every route with its handler: what the embedded host maps and what the Functions triggers are held equal to.</summary>
public static class ApiTable
{
    /// <summary>Makes the table: one line per group of routes.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IReadOnlyList<ApiEndpoint> Create(ApiParts parts)
    /// <summary>Makes the table.</summary>
    /// <param name="cases">Cases and listings.</param>
    /// <param name="frontier">Knows the passes over the sources.</param>
    /// <param name="sources">The source catalogue.</param>
    /// <param name="taxa">The taxa.</param>
    /// <param name="pictures">The kept pictures.</param>
    /// <param name="time">The clock.</param>
    public static IReadOnlyList<ApiEndpoint> Create(ICaseStore cases, IFrontier frontier, SourceCatalog sources, TaxonCatalog taxa, PictureRoutes pictures, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return
        [
            .. HealthRoutes.Create(parts),
            .. SessionRoutes.Create(parts),
            .. CaseRoutes.Create(parts),
            .. ListingRoutes.Create(parts),
            .. SourceRoutes.Create(parts),
            .. TaxonRoutes.Create(parts),
            .. OpenApiRoutes.Create(),
            new(HealthRoutes.GetRoute, new HealthRoutes(time).GetAsync),
            new(CaseRoutes.ListRoute, caseRoutes.ListAsync),
            new(CaseRoutes.GetRoute, caseRoutes.GetAsync),
            new(ListingRoutes.ListRoute, listingRoutes.ListAsync),
            new(ListingRoutes.GetRoute, listingRoutes.GetAsync),
            new(SourceRoutes.ListRoute, new SourceRoutes(sources, frontier).ListAsync),
            new(TaxonRoutes.ListRoute, new TaxonRoutes(taxa, time).ListAsync),
            new(PictureRoutes.ListRoute, pictures.ListAsync),
            new(PictureRoutes.GetRoute, pictures.GetAsync),
            new(OpenApiRoutes.GetRoute, OpenApiRoutes.GetAsync),
        ];
    }
}

/// <summary>A route with its handler.</summary>
/// <param name="Route">The route.</param>
/// <param name="Handler">Answers it.</param>
public sealed record ApiEndpoint(ApiRoute Route, ApiHandler Handler);
