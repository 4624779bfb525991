using Wildlife.Cases;

namespace Wildlife.Privacy;

/// <summary>How long the personal data of a case are kept, by its state. Pure. The reasons stand in DATA-PROTECTION.md.</summary>
internal static class RetentionRules
{
    /// <summary>Pages and pictures as received: what a case needs was copied by then.</summary>
    public static readonly TimeSpan Raw = TimeSpan.FromDays(30);

    /// <summary>A lead that nobody took up.</summary>
    public static readonly TimeSpan Untouched = TimeSpan.FromDays(2 * 365);

    /// <summary>A case in which nothing was found.</summary>
    public static readonly TimeSpan Unfounded = TimeSpan.FromDays(182);

    /// <summary>A case that ended with a result: a court or an appeal can still ask for it.</summary>
    public static readonly TimeSpan Founded = TimeSpan.FromDays(5 * 365);

    /// <summary>When the personal data of a case are due to go; null while they are needed.</summary>
    public static DateTimeOffset? EndOf(Case subject) => subject switch
    {
        { ErasedAt: not null } => null,
        { State: CaseState.New or CaseState.Triaged } => subject.UpdatedAt + Untouched,
        { State: CaseState.Closed, ClosedAt: { } closed } => closed + (IsUnfounded(subject) ? Unfounded : Founded),
        _ => null,
    };

    /// <summary>Whether they go now. A hold stops the clock's hand, not the clock.</summary>
    public static bool IsDue(Case subject, DateTimeOffset now) => EndOf(subject) <= now && !subject.IsHeld(now);

    private static bool IsUnfounded(Case subject) => subject.Outcomes.All(outcome => outcome is CaseOutcome.NoOffence or CaseOutcome.Duplicate);
}
