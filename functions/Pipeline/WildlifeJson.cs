using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Crawl;
using Wildlife.Delivery;
using Wildlife.Evidence;
using Wildlife.Export;
using Wildlife.Extract;
using Wildlife.Feeds;
using Wildlife.Insights;
using Wildlife.Law;
using Wildlife.Notices;
using Wildlife.Notify;
using Wildlife.Parcels;
using Wildlife.Partners;
using Wildlife.Pictures;
using Wildlife.Replay;
using Wildlife.Privacy;
using Wildlife.Searches;
using Wildlife.Sources;
using Wildlife.Training;

namespace Wildlife;

/// <summary>
/// The one JSON context: camel case, unknown members refused, numbers never from strings, every field written.
/// Adverts and exports from outside are not read with it.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ExtractedPage))]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(SourceDefinition))]
[JsonSerializable(typeof(SourceOverlay))]
[JsonSerializable(typeof(CrawlJob))]
[JsonSerializable(typeof(ListingObservation))]
[JsonSerializable(typeof(ExtractOutcome))]
[JsonSerializable(typeof(ParsedDate))]
[JsonSerializable(typeof(ParsedPhone))]
[JsonSerializable(typeof(Listing))]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(RecordedEvent))]
[JsonSerializable(typeof(CaseEvent))]
[JsonSerializable(typeof(SellerLink))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(CasePage))]
[JsonSerializable(typeof(SourceHealth))]
[JsonSerializable(typeof(CaseDetail))]
[JsonSerializable(typeof(ListingPage))]
[JsonSerializable(typeof(SourcePage))]
[JsonSerializable(typeof(TaxonPage))]
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(KeyView))]
[JsonSerializable(typeof(AccessEntry))]
[JsonSerializable(typeof(AccessPage))]
[JsonSerializable(typeof(VaultEntry))]
[JsonSerializable(typeof(Tombstone))]
[JsonSerializable(typeof(PersonReport))]
[JsonSerializable(typeof(RevealRequest))]
[JsonSerializable(typeof(RevealedSeller))]
[JsonSerializable(typeof(LookupRequest))]
[JsonSerializable(typeof(LookupAnswer))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(WebhookRequest))]
[JsonSerializable(typeof(WebhookView))]
[JsonSerializable(typeof(WebhookPage))]
[JsonSerializable(typeof(WebhookDelivery))]
[JsonSerializable(typeof(DeliveryPage))]
[JsonSerializable(typeof(ApiSession))]
[JsonSerializable(typeof(SessionRequest))]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(IdempotentAnswer))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(TaxaFile))]
[JsonSerializable(typeof(LexiconFile))]
[JsonSerializable(typeof(ScoringRules))]
[JsonSerializable(typeof(ReasonTextFile))]
[JsonSerializable(typeof(AnalystFeedback))]
[JsonSerializable(typeof(JudgedFeedback))]
[JsonSerializable(typeof(LegalActFile))]
[JsonSerializable(typeof(LegalRuleFile))]
[JsonSerializable(typeof(NationalLaw))]
[JsonSerializable(typeof(Assumptions))]
[JsonSerializable(typeof(Governance))]
[JsonSerializable(typeof(PackageManifest))]
[JsonSerializable(typeof(PackageMaking))]
[JsonSerializable(typeof(EvidenceSettings))]
[JsonSerializable(typeof(Grading))]
[JsonSerializable(typeof(PackageWish))]
[JsonSerializable(typeof(PackageView))]
[JsonSerializable(typeof(PackageVerification))]
[JsonSerializable(typeof(ExportFormat))]
[JsonSerializable(typeof(ReportTexts))]
[JsonSerializable(typeof(PictureJob))]
[JsonSerializable(typeof(PageReplay))]
[JsonSerializable(typeof(ShelvedResource))]
[JsonSerializable(typeof(KeptPicture))]
[JsonSerializable(typeof(PicturePage))]
[JsonSerializable(typeof(PoisonObject))]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(ReadingDay))]
[JsonSerializable(typeof(CaseErrand))]
[JsonSerializable(typeof(RemovalPage))]
[JsonSerializable(typeof(ReviewSettings))]
[JsonSerializable(typeof(ReviewDay))]
[JsonSerializable(typeof(ReviewList))]
[JsonSerializable(typeof(ReviewFigures))]
[JsonSerializable(typeof(ReviewDecisionBody))]
[JsonSerializable(typeof(CountryContacts))]
[JsonSerializable(typeof(ContactPage))]
[JsonSerializable(typeof(Operation))]
[JsonSerializable(typeof(OperationPage))]
[JsonSerializable(typeof(OperationView))]
[JsonSerializable(typeof(CaseNetwork))]
[JsonSerializable(typeof(AnalystFeedback))]
[JsonSerializable(typeof(LinkSettings))]
[JsonSerializable(typeof(AssignBody))]
[JsonSerializable(typeof(CaseLinkBody))]
[JsonSerializable(typeof(CloseBody))]
[JsonSerializable(typeof(CommentBody))]
[JsonSerializable(typeof(DecideListingBody))]
[JsonSerializable(typeof(HandOverBody))]
[JsonSerializable(typeof(HoldBody))]
[JsonSerializable(typeof(OperationBody))]
[JsonSerializable(typeof(ProsecutionBody))]
[JsonSerializable(typeof(ReasonBody))]
[JsonSerializable(typeof(RequestChoiceBody))]
[JsonSerializable(typeof(RequestMergeBody))]
[JsonSerializable(typeof(RequestNoticeBody))]
[JsonSerializable(typeof(RequestReferralBody))]
[JsonSerializable(typeof(SeizureBody))]
[JsonSerializable(typeof(SellerLinkBody))]
[JsonSerializable(typeof(SplitBody))]
[JsonSerializable(typeof(LinkDecision))]
[JsonSerializable(typeof(AdvertFact))]
[JsonSerializable(typeof(CaseFact))]
[JsonSerializable(typeof(InsightMark))]
[JsonSerializable(typeof(InsightSheet))]
[JsonSerializable(typeof(SheetContent))]
[JsonSerializable(typeof(HeldCase))]
[JsonSerializable(typeof(AdvertTable))]
[JsonSerializable(typeof(SellerTable))]
[JsonSerializable(typeof(PriceTable))]
[JsonSerializable(typeof(RouteTable))]
[JsonSerializable(typeof(CountingRulePage))]
[JsonSerializable(typeof(Overview))]
[JsonSerializable(typeof(ParcelRules))]
[JsonSerializable(typeof(ScreeningRequest))]
[JsonSerializable(typeof(Screening))]
[JsonSerializable(typeof(ScreeningPage))]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(NoticePage))]
[JsonSerializable(typeof(NoticeDraftRequest))]
[JsonSerializable(typeof(NoticeProgress))]
[JsonSerializable(typeof(NoticeSettings))]
[JsonSerializable(typeof(NoticeTextFile))]
[JsonSerializable(typeof(NoticeFigures))]
[JsonSerializable(typeof(TaxonDetail))]
[JsonSerializable(typeof(YearReport))]
[JsonSerializable(typeof(OpenDataTable))]
[JsonSerializable(typeof(TermFeedPage))]
[JsonSerializable(typeof(ImageHashPage))]
[JsonSerializable(typeof(Exercise))]
[JsonSerializable(typeof(ExerciseTask))]
[JsonSerializable(typeof(ExercisePage))]
[JsonSerializable(typeof(ExerciseRequest))]
[JsonSerializable(typeof(AnswerSheet))]
[JsonSerializable(typeof(Marking))]
[JsonSerializable(typeof(SavedSearch))]
[JsonSerializable(typeof(SavedSearchPage))]
[JsonSerializable(typeof(SearchRequest))]
public sealed partial class WildlifeJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, with text as people write it: é stays é. Only for output that is not put into HTML.</summary>
    public static WildlifeJson Readable => ForPeople.Readable;

    // In a class of its own: it copies the generated options, whose initialiser stands in another file of this class.
    private static class ForPeople
    {
        public static readonly WildlifeJson Readable = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
