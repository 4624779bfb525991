using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>The routes of commands: what a second person must approve, and splits.</summary>
public static class CaseRequestCommandRoutes
{
    /// <summary>Asks that the platform be notified.</summary>
    public static ApiRoute RequestNotice { get; } = CaseCommandRoutes.Route("RequestNotice", Routes.CaseRequestNotice, "Asks that the platform be notified", typeof(RequestNoticeBody)) with
    {
        BodyExample = """{"listings": [{"source": "der-dachboden", "adId": "1"}], "reason": "no certificate stated"}""",
    };

    /// <summary>Asks that the case be referred to an authority.</summary>
    public static ApiRoute RequestReferral { get; } = CaseCommandRoutes.Route("RequestReferral", Routes.CaseRequestReferral, "Asks that the case be referred to an authority", typeof(RequestReferralBody)) with
    {
        BodyExample = """{"recipient": "CITES management authority", "country": "BE", "reason": "glass eels in bulk"}""",
    };

    /// <summary>Asks that another case be merged into this one.</summary>
    public static ApiRoute RequestMerge { get; } = CaseCommandRoutes.Route("RequestMerge", Routes.CaseRequestMerge, "Asks that another case be merged into this one", typeof(RequestMergeBody)) with
    {
        BodyExample = """{"otherCaseId": "c-2", "reason": "same seller"}""",
    };

    /// <summary>Approves what somebody else asked for.</summary>
    public static ApiRoute ApproveRequest { get; } = CaseCommandRoutes.Route("ApproveRequest", Routes.CaseApprove, "Approves what somebody else asked for", typeof(RequestChoiceBody)) with
    {
        BodyExample = """{"requestId": 4, "reason": "checked both adverts"}""",
        Roles = [Role.Reviewer],
    };

    /// <summary>Refuses what somebody else asked for.</summary>
    public static ApiRoute RefuseRequest { get; } = CaseCommandRoutes.Route("RefuseRequest", Routes.CaseRefuse, "Refuses what somebody else asked for", typeof(RequestChoiceBody)) with
    {
        BodyExample = """{"requestId": 4, "reason": "the certificate is there"}""",
        Roles = [Role.Reviewer],
    };

    /// <summary>Takes an own request back.</summary>
    public static ApiRoute WithdrawRequest { get; } = CaseCommandRoutes.Route("WithdrawRequest", Routes.CaseWithdraw, "Takes an own request back", typeof(RequestChoiceBody)) with
    {
        BodyExample = """{"requestId": 4, "reason": "sent too early"}""",
    };

    /// <summary>Moves adverts of this case to a new one.</summary>
    public static ApiRoute SplitCase { get; } = CaseCommandRoutes.Route("SplitCase", Routes.CaseSplit, "Moves adverts of this case to a new one", typeof(SplitBody)) with
    {
        BodyExample = """{"listings": [{"source": "der-dachboden", "adId": "2"}], "reason": "another seller"}""",
    };

    internal static IEnumerable<ApiEndpoint> Create(CaseCommandRoutes commands) =>
    [
        commands.Endpoint(RequestNotice, WildlifeJson.Default.RequestNoticeBody, body => new RequestNotice(body.Listings, body.NoticeId)),
        commands.Endpoint(RequestReferral, WildlifeJson.Default.RequestReferralBody, body => new RequestReferral(body.Recipient, body.Country)),
        commands.Endpoint(RequestMerge, WildlifeJson.Default.RequestMergeBody, body => new RequestMerge(body.OtherCaseId), needsClusters: true),
        commands.Endpoint(ApproveRequest, WildlifeJson.Default.RequestChoiceBody, body => new ApproveRequest(body.RequestId)),
        commands.Endpoint(RefuseRequest, WildlifeJson.Default.RequestChoiceBody, body => new RefuseRequest(body.RequestId)),
        commands.Endpoint(WithdrawRequest, WildlifeJson.Default.RequestChoiceBody, body => new WithdrawRequest(body.RequestId)),
        commands.Endpoint(SplitCase, WildlifeJson.Default.SplitBody, body => new SplitCase(body.Listings)),
    ];
}
