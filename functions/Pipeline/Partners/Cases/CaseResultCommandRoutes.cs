using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>The routes of commands: holds, results and findings.</summary>
public static class CaseResultCommandRoutes
{
    /// <summary>Forbids notices, public figures and partner views until an instant.</summary>
    public static ApiRoute HoldCase { get; } = CaseCommandRoutes.Route("HoldCase", Routes.CaseHold, "Forbids notices, public figures and partner views until an instant", typeof(HoldBody)) with
    {
        BodyExample = """{"until": "2026-12-31T00:00:00Z", "reason": "search planned"}""",
        Roles = [Role.Authority],
    };

    /// <summary>Ends a hold before its time.</summary>
    public static ApiRoute LiftHold { get; } = CaseCommandRoutes.Route("LiftHold", Routes.CaseLiftHold, "Ends a hold before its time", typeof(ReasonBody)) with
    {
        BodyExample = """{"reason": "search done"}""",
        Roles = [Role.Authority],
    };

    /// <summary>Records what an authority seized.</summary>
    public static ApiRoute RecordSeizure { get; } = CaseCommandRoutes.Route("RecordSeizure", Routes.CaseRecordSeizure, "Records what an authority seized", typeof(SeizureBody)) with
    {
        BodyExample = """{"seizure": {"on": "2026-10-30", "country": "BE", "authority": "Douane", "taxon": "Loxodonta africana", "product": "ivory", "quantity": 2, "unit": "specimens", "weightKg": 3.5}, "reason": "report received"}""",
    };

    /// <summary>Records what a prosecutor or court did.</summary>
    public static ApiRoute RecordProsecution { get; } = CaseCommandRoutes.Route("RecordProsecution", Routes.CaseRecordProsecution, "Records what a prosecutor or court did", typeof(ProsecutionBody)) with
    {
        BodyExample = """{"prosecution": {"on": "2026-10-30", "country": "BE", "authority": "Tribunal de Namur", "offence": "Regulation (EC) 338/97 Art. 8(1)", "result": "convicted", "fineEur": 1500}, "reason": "judgment received"}""",
    };

    /// <summary>Decides about one advert, and teaches the judge.</summary>
    public static ApiRoute DecideListing { get; } = CaseCommandRoutes.Route("DecideListing", Routes.CaseDecideListing, "Decides about one advert, and teaches the judge", typeof(DecideListingBody)) with
    {
        BodyExample = """{"source": "der-dachboden", "adId": "1", "decision": "dismiss", "reasonCode": "imitation", "reason": "resin, seams in picture 2"}""",
    };

    /// <summary>Confirms that a linked case has to do with this one.</summary>
    public static ApiRoute ConfirmCaseLink { get; } = CaseCommandRoutes.Route("ConfirmCaseLink", Routes.CaseConfirmLink, "Confirms that a linked case has to do with this one", typeof(CaseLinkBody)) with
    {
        BodyExample = """{"otherCaseId": "c-2", "reason": "same voice on the phone"}""",
    };

    /// <summary>Says that another case has nothing to do with this one, for good.</summary>
    public static ApiRoute CutCaseLink { get; } = CaseCommandRoutes.Route("CutCaseLink", Routes.CaseCutLink, "Says that another case has nothing to do with this one, for good", typeof(CaseLinkBody)) with
    {
        BodyExample = """{"otherCaseId": "c-2", "reason": "a courier's phone"}""",
    };

    /// <summary>Says what a seller key proves, on one advert or at all, for good.</summary>
    public static ApiRoute DecideSellerLink { get; } = CaseCommandRoutes.Route("DecideSellerLink", Routes.CaseDecideSellerLink, "Says what a seller key proves, on one advert or at all, for good", typeof(SellerLinkBody)) with
    {
        BodyExample = """{"sellerKey": "v1-00", "verdict": "cut", "reason": "the platform's help address"}""",
    };

    internal static IEnumerable<ApiEndpoint> Create(CaseCommandRoutes commands) =>
    [
        commands.Endpoint(HoldCase, WildlifeJson.Default.HoldBody, body => new PlaceHold(body.Until)),
        commands.Endpoint(LiftHold, WildlifeJson.Default.ReasonBody, _ => new LiftHold()),
        commands.Endpoint(RecordSeizure, WildlifeJson.Default.SeizureBody, body => new RecordSeizure(body.Seizure)),
        commands.Endpoint(RecordProsecution, WildlifeJson.Default.ProsecutionBody, body => new RecordProsecution(body.Prosecution)),
        commands.Endpoint(DecideListing, WildlifeJson.Default.DecideListingBody, body => new DecideListing(new ListingReference(body.Source, body.AdId), new ListingFinding(body.Decision, body.ReasonCode, body.CorrectTaxon))),
        commands.Endpoint(ConfirmCaseLink, WildlifeJson.Default.CaseLinkBody, body => new ConfirmCaseLink(body.OtherCaseId), needsClusters: true),
        commands.Endpoint(CutCaseLink, WildlifeJson.Default.CaseLinkBody, body => new CutCaseLink(body.OtherCaseId), needsClusters: true),
        commands.Endpoint(DecideSellerLink, WildlifeJson.Default.SellerLinkBody, body => new DecideSellerLink(body.SellerKey, body.Listing, body.Verdict), needsClusters: true),
    ];
}
