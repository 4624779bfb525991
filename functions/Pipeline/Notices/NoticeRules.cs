using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Notices;

/// <summary>How notices go on. Pure.</summary>
internal static class NoticeRules
{
    private const string WrongState = "wrong-state";
    private const int LongestText = 4000;

    /// <summary>The notice with one more approval.</summary>
    public static Notice Approve(Notice notice, string by, DateTimeOffset now)
    {
        Require(notice, NoticeState.Draft);
        if (notice.DraftedBy == by || notice.Approvals.Any(approval => approval.By == by))
        {
            throw new CaseRuleException("second-person-needed", "whoever drafted a notice, or approved it already, may not approve it: another person must");
        }

        IReadOnlyList<NoticeApproval> approvals = [.. notice.Approvals, new NoticeApproval(by, now)];
        return notice with { Approvals = approvals, State = approvals.Count >= notice.ApprovalsNeeded ? NoticeState.Approved : NoticeState.Draft };
    }

    /// <summary>The notice after a step.</summary>
    public static Notice Go(Notice notice, NoticeProgress progress, Caller caller, DateTimeOffset now)
    {
        if (progress.Reference?.Length > LongestText || progress.Statement?.Length > LongestText)
        {
            throw new CaseRuleException("bad-text", $"reference and statement have at the most {LongestText} characters");
        }

        // A platform says what it did; everything before is ours to say.
        if (progress.State is NoticeState.Sent or NoticeState.Withdrawn && !caller.HasAny(Role.Analyst, Role.Reviewer, Role.Authority))
        {
            throw new ApiProblemException(403, "wrong-role", "a platform can only mark a notice as acknowledged or decided");
        }

        return progress switch
        {
            { State: NoticeState.Sent } => Require(notice, NoticeState.Approved) with { State = NoticeState.Sent, SentAt = now },
            { State: NoticeState.Acknowledged } => Require(notice, NoticeState.Sent) with { State = NoticeState.Acknowledged, AcknowledgedAt = now, Reference = progress.Reference ?? notice.Reference },
            { State: NoticeState.Decided, Outcome: { } outcome } => Require(notice, NoticeState.Sent, NoticeState.Acknowledged) with
            {
                State = NoticeState.Decided, DecidedAt = now, Outcome = outcome, Statement = progress.Statement, Reference = progress.Reference ?? notice.Reference,
            },
            { State: NoticeState.Withdrawn } => Require(notice, NoticeState.Draft, NoticeState.Approved) with { State = NoticeState.Withdrawn },
            { State: NoticeState.Decided } => throw new CaseRuleException("bad-progress", "a decision needs its 'outcome'"),
            _ => throw new CaseRuleException("bad-progress", "a notice is marked as sent, acknowledged, decided or withdrawn"),
        };
    }

    /// <summary>The notice as a platform sees it: not who wrote it.</summary>
    public static Notice ForPlatform(Notice notice) => notice with { DraftedBy = null, CaseId = "", Approvals = [.. notice.Approvals.Select(approval => approval with { By = null })] };

    /// <summary>Whether a caller may see a notice.</summary>
    public static bool MaySee(Notice notice, Caller caller) =>
        caller.MaySee(notice.Source) && (caller.HasAny(Role.Reader, Role.Analyst, Role.Reviewer, Role.Authority)
            || (caller.Sources.Count > 0 && notice.State is NoticeState.Sent or NoticeState.Acknowledged or NoticeState.Decided));

    private static Notice Require(Notice notice, params ReadOnlySpan<NoticeState> states) => states.Contains(notice.State)
        ? notice
        : throw new CaseRuleException(WrongState, $"a notice that is {WireName.Of(notice.State)} does not take this");
}
