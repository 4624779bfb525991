namespace Wildlife.Partners;

/// <summary>The whole path of each route, once: used by the Functions triggers' attributes and by the embedded host.</summary>
public static class Routes
{
    /// <summary>Whether the service runs.</summary>
    public const string Health = "api/health";

    /// <summary>Signing in to the web page and out.</summary>
    public const string Session = "api/session";

    /// <summary>Cases.</summary>
    public const string Cases = "api/cases";

    /// <summary>One case.</summary>
    public const string Case = "api/cases/{id}";

    /// <summary>A case's evidence packages.</summary>
    public const string CasePackages = "api/cases/{id}/packages";

    /// <summary>One evidence package.</summary>
    public const string CasePackage = "api/cases/{id}/packages/{package}";

    /// <summary>A case in the form of another system.</summary>
    public const string CaseExport = "api/cases/{id}/export";

    /// <summary>Listings.</summary>
    public const string Listings = "api/listings";

    /// <summary>One listing.</summary>
    public const string Listing = "api/listings/{id}";

    /// <summary>Sources and what is not covered.</summary>
    public const string Sources = "api/sources";

    /// <summary>Taxa.</summary>
    public const string Taxa = "api/taxa";

    /// <summary>The OpenAPI document.</summary>
    public const string OpenApi = "openapi/v1.json";

    /// <summary>The web page, at the root. An empty route would become the function's name on Azure, so it is an optional part that may have no letter.</summary>
    public const string Page = "{page:maxlength(0)?}";

    /// <summary>A file of the web page.</summary>
    public const string PageFile = "page/{file}";

    /// <summary>The chart of the web page's overview.</summary>
    public const string TrendChart = "page/charts/trend";

    /// <summary>The kept pictures of one listing.</summary>
    public const string ListingPictures = "api/listings/{id}/pictures";

    /// <summary>One kept picture.</summary>
    public const string Picture = "api/pictures/{id}";

    /// <summary>Figures at a glance.</summary>
    public const string InsightOverview = "api/insights/overview";

    /// <summary>Adverts over time.</summary>
    public const string InsightTrends = "api/insights/trends";

    /// <summary>Adverts by taxon.</summary>
    public const string InsightSpecies = "api/insights/species";

    /// <summary>Adverts by site.</summary>
    public const string InsightSites = "api/insights/sites";

    /// <summary>Seller clusters by size.</summary>
    public const string InsightSellers = "api/insights/sellers";

    /// <summary>Prices asked.</summary>
    public const string InsightPrices = "api/insights/prices";

    /// <summary>Ways across borders.</summary>
    public const string InsightRoutes = "api/insights/routes";

    /// <summary>How figures are counted.</summary>
    public const string InsightRules = "api/insights/rules";
    /// <summary>Which cases know some values.</summary>
    public const string Lookups = "api/lookups";
    /// <summary>Clear values of sellers.</summary>
    public const string VaultReveals = "api/vault/reveals";
    /// <summary>Who read which personal data.</summary>
    public const string AccessLog = "api/access-log";
    /// <summary>Webhooks.</summary>
    public const string Webhooks = "api/webhooks";
    /// <summary>One webhook.</summary>
    public const string Webhook = "api/webhooks/{id}";
    /// <summary>What was sent to a webhook.</summary>
    public const string Deliveries = "api/webhooks/{id}/deliveries";
    /// <summary>Sending a delivery again.</summary>
    public const string DeliveryReplay = "api/webhooks/{id}/deliveries/{delivery}/replay";
    /// <summary>Parcel screenings.</summary>
    public const string ParcelScreenings = "api/parcels/screenings";
    /// <summary>One parcel screening.</summary>
    public const string ParcelScreening = "api/parcels/screenings/{id}";
    /// <summary>The depot card.</summary>
    public const string DepotCard = "api/parcels/depot-card";
}
