using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>The kinds of small documents that casework keeps beside the cases.</summary>
internal static class CaseRecords
{
    /// <summary>Merges and splits under way, by the case that took the command.</summary>
    public static readonly RecordKind<CaseErrand> Errands = new("case-errand", "cases", WildlifeJson.Default.CaseErrand);

    /// <summary>What analysts decided about adverts, by advert; found by group and seller.</summary>
    public static readonly RecordKind<AnalystFeedback> Feedback = new("analyst-feedback", "settings", WildlifeJson.Default.AnalystFeedback);

    /// <summary>What analysts decided about seller keys, by key.</summary>
    public static readonly RecordKind<LinkDecision> LinkDecisions = new("link-decision", "links", WildlifeJson.Default.LinkDecision);

    /// <summary>What each analyst decided on each day, by analyst.</summary>
    public static readonly RecordKind<ReviewDay> ReviewDays = new("review-day", "settings", WildlifeJson.Default.ReviewDay);

    /// <summary>The partition of all joint operations.</summary>
    public const string AllOperations = "all";

    /// <summary>Joint operations, all in one partition.</summary>
    public static readonly RecordKind<Operation> Operations = new("operation", "settings", WildlifeJson.Default.Operation);
}
