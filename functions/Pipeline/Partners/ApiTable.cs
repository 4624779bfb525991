using Wildlife.Feeds;
using Wildlife.Insights;
using Wildlife.Notices;
using Wildlife.Notify;
using Wildlife.Page;
using Wildlife.Parcels;
using Wildlife.Pictures;
using Wildlife.Privacy;
using Wildlife.Searches;
using Wildlife.Training;

namespace Wildlife.Partners;

/// <summary>Every route with its handler: what the embedded host maps and what the Functions triggers are held equal to.</summary>
public static class ApiTable
{
    /// <summary>Makes the table: one line per group of routes.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IReadOnlyList<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return
        [
            .. HealthRoutes.Create(parts),
            .. SessionRoutes.Create(parts),
            .. CaseRoutes.Create(parts),
            .. CaseCommandRoutes.Create(parts),
            .. CaseNetworkRoutes.Create(parts),
            .. ReviewRoutes.Create(parts),
            .. OperationRoutes.Create(parts),
            .. ContactRoutes.Create(parts),
            .. RemovalRoutes.Create(parts),
            .. PackageRoutes.Create(parts),
            .. PackageVerificationRoutes.Create(parts),
            .. ExportRoutes.Create(parts),
            .. ListingRoutes.Create(parts),
            .. SourceRoutes.Create(parts),
            .. TaxonRoutes.Create(parts),
            .. PictureRoutes.Create(parts),
            .. InsightRoutes.Create(parts),
            .. OverviewRoutes.Create(parts),
            .. NoticeRoutes.Create(parts),
            .. WebhookRoutes.Create(parts),
            .. LookupRoutes.Create(parts),
            .. VaultRoutes.Create(parts),
            .. AccessRoutes.Create(parts),
            .. ReportRoutes.Create(parts),
            .. TaxonDetailRoutes.Create(parts),
            .. FeedRoutes.Create(parts),
            .. TrainingRoutes.Create(parts),
            .. SearchRoutes.Create(parts),
            .. ParcelRoutes.Create(parts),
            .. OpenApiRoutes.Create(),
            .. PageRoutes.Create(),
            .. TrendChartRoutes.Create(parts),
        ];
    }
}

/// <summary>A route with its handler.</summary>
/// <param name="Route">The route.</param>
/// <param name="Handler">Answers it.</param>
public sealed record ApiEndpoint(ApiRoute Route, ApiHandler Handler);
