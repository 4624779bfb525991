using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>The routes of commands: work on a case.</summary>
public static class CaseWorkCommandRoutes
{
    /// <summary>Gives the case to somebody, or takes it back.</summary>
    public static ApiRoute AssignCase { get; } = CaseCommandRoutes.Route("AssignCase", Routes.CaseAssign, "Gives the case to somebody, or takes it back", typeof(AssignBody)) with
    {
        BodyExample = """{"assignee": "k-ana", "reason": "speaks Dutch"}""",
    };

    /// <summary>Gives the case to somebody with a note on where the work stands.</summary>
    public static ApiRoute HandOverCase { get; } = CaseCommandRoutes.Route("HandOverCase", Routes.CaseHandOver, "Gives the case to somebody with a note on where the work stands", typeof(HandOverBody)) with
    {
        BodyExample = """{"assignee": "k-rita", "note": "customs call back on Monday", "reason": "leave"}""",
    };

    /// <summary>Writes something down.</summary>
    public static ApiRoute CommentOnCase { get; } = CaseCommandRoutes.Route("CommentOnCase", Routes.CaseComment, "Writes something down", typeof(CommentBody)) with
    {
        BodyExample = """{"text": "same carpet in both pictures", "reason": "seen while comparing"}""",
    };

    /// <summary>Keeps a new case: somebody has looked at it.</summary>
    public static ApiRoute TriageCase { get; } = CaseCommandRoutes.Route("TriageCase", Routes.CaseTriage, "Keeps a new case: somebody has looked at it", typeof(ReasonBody)) with
    {
        BodyExample = """{"reason": "raw ivory, no papers"}""",
    };

    /// <summary>Begins to work on it.</summary>
    public static ApiRoute InvestigateCase { get; } = CaseCommandRoutes.Route("InvestigateCase", Routes.CaseInvestigate, "Begins to work on it", typeof(ReasonBody)) with
    {
        BodyExample = """{"reason": "third advert of this seller"}""",
    };

    /// <summary>Ends the case with what came of it.</summary>
    public static ApiRoute CloseCase { get; } = CaseCommandRoutes.Route("CloseCase", Routes.CaseClose, "Ends the case with what came of it", typeof(CloseBody)) with
    {
        BodyExample = """{"outcomes": ["adverts-removed"], "reason": "both adverts are gone"}""",
    };

    /// <summary>Takes a closed case up again.</summary>
    public static ApiRoute ReopenCase { get; } = CaseCommandRoutes.Route("ReopenCase", Routes.CaseReopen, "Takes a closed case up again", typeof(ReasonBody)) with
    {
        BodyExample = """{"reason": "the seller is back"}""",
    };

    /// <summary>Counts the case in a joint operation.</summary>
    public static ApiRoute JoinOperation { get; } = CaseCommandRoutes.Route("JoinOperation", Routes.CaseJoinOperation, "Counts the case in a joint operation", typeof(OperationBody)) with
    {
        BodyExample = """{"operationId": "thunder-2026", "reason": "in its watchlist"}""",
    };

    /// <summary>Takes the case out of a joint operation.</summary>
    public static ApiRoute LeaveOperation { get; } = CaseCommandRoutes.Route("LeaveOperation", Routes.CaseLeaveOperation, "Takes the case out of a joint operation", typeof(OperationBody)) with
    {
        BodyExample = """{"operationId": "thunder-2026", "reason": "outside its dates"}""",
    };

    internal static IEnumerable<ApiEndpoint> Create(CaseCommandRoutes commands) =>
    [
        commands.Endpoint(AssignCase, WildlifeJson.Default.AssignBody, body => new AssignCase(body.Assignee)),
        commands.Endpoint(HandOverCase, WildlifeJson.Default.HandOverBody, body => new HandOverCase(body.Assignee, body.Note)),
        commands.Endpoint(CommentOnCase, WildlifeJson.Default.CommentBody, body => new CommentOnCase(body.Text)),
        commands.Endpoint(TriageCase, WildlifeJson.Default.ReasonBody, _ => new TriageCase()),
        commands.Endpoint(InvestigateCase, WildlifeJson.Default.ReasonBody, _ => new StartInvestigation()),
        commands.Endpoint(CloseCase, WildlifeJson.Default.CloseBody, body => new CloseCase(body.Outcomes, body.AccountsClosed, body.DuplicateOf)),
        commands.Endpoint(ReopenCase, WildlifeJson.Default.ReasonBody, _ => new ReopenCase()),
        commands.Endpoint(JoinOperation, WildlifeJson.Default.OperationBody, body => new JoinOperation(body.OperationId)),
        commands.Endpoint(LeaveOperation, WildlifeJson.Default.OperationBody, body => new LeaveOperation(body.OperationId)),
    ];
}
