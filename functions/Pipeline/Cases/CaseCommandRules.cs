namespace Wildlife.Cases;

/// <summary>Which commands a case takes and what happens then. Pure: case, command and actor decide, nothing else.</summary>
internal static class CaseCommandRules
{
    private const int LongestComment = 4000;

    /// <summary>The events of a command.</summary>
    /// <param name="current">The case.</param>
    /// <param name="command">The command.</param>
    /// <exception cref="CaseRuleException">The case does not take it.</exception>
    public static CaseEvent Decide(Case current, CaseCommand command) => command switch
    {
        AssignCase assign when current.State != CaseState.Closed => new CaseAssigned(assign.Assignee),
        CommentOnCase { Text.Length: > 0 and <= LongestComment } comment => new CaseCommented(comment.Text),
        CommentOnCase => throw new CaseRuleException("bad-comment", $"a comment has 1 to {LongestComment} characters"),
        TriageCase when current.State == CaseState.New => new CaseTriaged(),
        _ => throw new CaseRuleException("wrong-state", $"a case that is {WireName.Of(current.State)} does not take this: read it again"),
    };
}
