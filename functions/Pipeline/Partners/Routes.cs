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

    /// <summary>The check of one evidence package.</summary>
    public const string CasePackageVerification = CasePackage + "/verification";

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

    /// <summary>Gives the case to somebody, or takes it back.</summary>
    public const string CaseAssign = Case + ":assign";

    /// <summary>Gives the case to somebody with a note on where the work stands.</summary>
    public const string CaseHandOver = Case + ":handOver";

    /// <summary>Writes something down.</summary>
    public const string CaseComment = Case + ":comment";

    /// <summary>Keeps a new case: somebody has looked at it.</summary>
    public const string CaseTriage = Case + ":triage";

    /// <summary>Begins to work on it.</summary>
    public const string CaseInvestigate = Case + ":investigate";

    /// <summary>Ends the case with what came of it.</summary>
    public const string CaseClose = Case + ":close";

    /// <summary>Takes a closed case up again.</summary>
    public const string CaseReopen = Case + ":reopen";

    /// <summary>Forbids notices, public figures and partner views until an instant.</summary>
    public const string CaseHold = Case + ":hold";

    /// <summary>Ends a hold before its time.</summary>
    public const string CaseLiftHold = Case + ":liftHold";

    /// <summary>Records what an authority seized.</summary>
    public const string CaseRecordSeizure = Case + ":recordSeizure";

    /// <summary>Records what a prosecutor or court did.</summary>
    public const string CaseRecordProsecution = Case + ":recordProsecution";

    /// <summary>Decides about one advert, and teaches the judge.</summary>
    public const string CaseDecideListing = Case + ":decideListing";

    /// <summary>Confirms that a linked case has to do with this one.</summary>
    public const string CaseConfirmLink = Case + ":confirmLink";

    /// <summary>Says that another case has nothing to do with this one, for good.</summary>
    public const string CaseCutLink = Case + ":cutLink";

    /// <summary>Says what a seller key proves, on one advert or at all, for good.</summary>
    public const string CaseDecideSellerLink = Case + ":decideSellerLink";

    /// <summary>Asks that the platform be notified.</summary>
    public const string CaseRequestNotice = Case + ":requestNotice";

    /// <summary>Asks that the case be referred to an authority.</summary>
    public const string CaseRequestReferral = Case + ":requestReferral";

    /// <summary>Asks that another case be merged into this one.</summary>
    public const string CaseRequestMerge = Case + ":requestMerge";

    /// <summary>Approves what somebody else asked for.</summary>
    public const string CaseApprove = Case + ":approve";

    /// <summary>Refuses what somebody else asked for.</summary>
    public const string CaseRefuse = Case + ":refuse";

    /// <summary>Takes an own request back.</summary>
    public const string CaseWithdraw = Case + ":withdraw";

    /// <summary>Moves adverts of this case to a new one.</summary>
    public const string CaseSplit = Case + ":split";

    /// <summary>Counts the case in a joint operation.</summary>
    public const string CaseJoinOperation = Case + ":joinOperation";

    /// <summary>Takes the case out of a joint operation.</summary>
    public const string CaseLeaveOperation = Case + ":leaveOperation";

    /// <summary>The network around a case.</summary>
    public const string CaseNetwork = Case + "/network";

    /// <summary>The review queue.</summary>
    public const string Reviews = "api/reviews";

    /// <summary>Decides on an advert group of the queue.</summary>
    public const string ReviewDecide = Reviews + "/decisions";

    /// <summary>How the reviewing goes.</summary>
    public const string ReviewFigures = Reviews + "/figures";

    /// <summary>Joint operations.</summary>
    public const string Operations = "api/operations";

    /// <summary>One joint operation.</summary>
    public const string Operation = Operations + "/{id}";

    /// <summary>Duty contacts by country.</summary>
    public const string Contacts = "api/contacts";

    /// <summary>How fast adverts come down.</summary>
    public const string Removals = "api/removals";

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

    /// <summary>Parcel screenings.</summary>
    public const string ParcelScreenings = "api/parcels/screenings";

    /// <summary>One parcel screening.</summary>
    public const string ParcelScreening = "api/parcels/screenings/{id}";

    /// <summary>The depot card.</summary>
    public const string DepotCard = "api/parcels/depot-card";

    /// <summary>Notices to platforms.</summary>
    public const string Notices = "api/notices";

    /// <summary>What became of notices.</summary>
    public const string NoticeFigures = "api/notices/figures";

    /// <summary>One notice.</summary>
    public const string Notice = "api/notices/{id}";

    /// <summary>Approvals of a notice.</summary>
    public const string NoticeApprovals = "api/notices/{id}/approvals";

    /// <summary>How a notice goes on.</summary>
    public const string NoticeProgress = "api/notices/{id}/progress";

    /// <summary>The report of a year.</summary>
    public const string InsightReport = "api/insights/report";

    /// <summary>Figures for the public.</summary>
    public const string InsightOpenData = "api/insights/open-data";

    /// <summary>Words for platforms' filters.</summary>
    public const string TermFeed = "api/feeds/terms";

    /// <summary>Hashes of photographs for platforms' filters.</summary>
    public const string ImageHashFeed = "api/feeds/image-hashes";

    /// <summary>Exercises from closed cases.</summary>
    public const string Exercises = "api/training/exercises";

    /// <summary>One exercise.</summary>
    public const string Exercise = "api/training/exercises/{id}";

    /// <summary>Answers to an exercise.</summary>
    public const string ExerciseAnswers = "api/training/exercises/{id}/answers";

    /// <summary>One taxon.</summary>
    public const string Taxon = "api/taxa/{id}";

    /// <summary>Saved searches.</summary>
    public const string Searches = "api/searches";

    /// <summary>One saved search.</summary>
    public const string Search = "api/searches/{id}";
}
