namespace Wildlife.Cases;

/// <summary>The kinds of small documents that casework keeps beside the cases.</summary>
internal static class CaseRecords
{
    /// <summary>Merges and splits under way, by the case that took the command.</summary>
    public static readonly RecordKind<CaseErrand> Errands = new("case-errand", "cases", WildlifeJson.Default.CaseErrand);

    /// <summary>What analysts decided about seller keys, by key.</summary>
    public static readonly RecordKind<LinkDecision> LinkDecisions = new("link-decision", "links", WildlifeJson.Default.LinkDecision);
}
