using Wildlife.Partners;

namespace Wildlife.Cases;

/// <summary>Which commands a case takes from whom, and what happens then. Pure: case, command, actor and instant decide, nothing else.</summary>
internal static class CaseCommandRules
{
    /// <summary>The code of a command that the case's state does not allow.</summary>
    public const string WrongState = "wrong-state";

    /// <summary>The code of a command that takes another role.</summary>
    public const string NotAllowed = "not-allowed";

    private const int LongestText = 4000;

    /// <summary>The events of a command, at least one.</summary>
    /// <param name="current">The case.</param>
    /// <param name="command">The command.</param>
    /// <param name="actor">Who gives it.</param>
    /// <param name="now">When.</param>
    /// <exception cref="CaseRuleException">The case does not take it.</exception>
    public static IReadOnlyList<CaseEvent> Decide(Case current, CaseCommand command, Actor actor, DateTimeOffset now)
    {
        if (current.MergedInto is { } other)
        {
            throw new CaseRuleException(WrongState, $"this case was merged into {other}: work there");
        }

        Require(actor, RolesFor(command));
        return command is DecideListing or DecideGroup
            ? DecisionRules.Decide(current, command, actor, now)
            : [DecideOne(current, command, actor, now)];
    }

    private static CaseEvent DecideOne(Case current, CaseCommand command, Actor actor, DateTimeOffset now) => command switch
    {
        PlaceHold or LiftHold => HoldRules.Decide(current, command, now),
        CloseCase or ReopenCase => ClosingRules.Decide(current, command),
        RequestNotice or RequestReferral or RequestMerge or ApproveRequest or RefuseRequest or WithdrawRequest => RequestRules.Decide(current, command, actor, now),
        RecordSeizure or RecordProsecution => ResultRules.Decide(command, now),
        ConfirmCaseLink or CutCaseLink or DecideSellerLink => FindingRules.Decide(current, command),
        SplitCase split => TransferRules.Split(current, split),
        _ => DecideWork(current, command),
    };

    /// <summary>Refuses an actor who holds none of the roles.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="roles">The roles.</param>
    /// <exception cref="CaseRuleException">None is held.</exception>
    public static void Require(Actor actor, params ReadOnlySpan<Role> roles)
    {
        if (!actor.HasAny(roles))
        {
            throw new CaseRuleException(NotAllowed, $"this takes one of the roles {string.Join(", ", roles.ToArray().Select(WireName.Of))}");
        }
    }

    /// <summary>The text, if it has anything to read and is no book.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it is, for the message.</param>
    /// <exception cref="CaseRuleException">It is empty or too long.</exception>
    public static string Text(string? text, string what) => string.IsNullOrWhiteSpace(text) || text.Length > LongestText
        ? throw new CaseRuleException("bad-text", $"{what} has 1 to {LongestText} characters")
        : text;

    private static ReadOnlySpan<Role> RolesFor(CaseCommand command) => command switch
    {
        PlaceHold or LiftHold => [Role.Authority],
        ApproveRequest or RefuseRequest => [Role.Reviewer],
        _ => [Role.Analyst, Role.Reviewer, Role.Authority],
    };

    private static CaseEvent DecideWork(Case current, CaseCommand command) => (command, current.State) switch
    {
        (CommentOnCase comment, _) => new CaseCommented(Text(comment.Text, "a comment")),
        (JoinOperation join, _) when !current.Operations.Contains(join.OperationId) => new OperationJoined(join.OperationId),
        (LeaveOperation leave, _) when current.Operations.Contains(leave.OperationId) => new OperationLeft(leave.OperationId),
        (JoinOperation or LeaveOperation, _) => throw new CaseRuleException(WrongState, "the case stands to that operation as asked already"),
        (AssignCase { Assignee: not "" } assign, not CaseState.Closed) => new CaseAssigned(assign.Assignee),
        (HandOverCase { Assignee: not "" } hand, not CaseState.Closed) => new CaseHandedOver(hand.Assignee, Text(hand.Note, "a handover note")),
        (TriageCase, CaseState.New) => new CaseTriaged(),
        (StartInvestigation, CaseState.New or CaseState.Triaged) => new InvestigationStarted(),
        _ => throw State(current),
    };

    /// <summary>The failure of a command that the case's state does not allow.</summary>
    /// <param name="current">The case.</param>
    public static CaseRuleException State(Case current) =>
        new(WrongState, $"a case that is {WireName.Of(current.State)} does not take this: read it again");
}
