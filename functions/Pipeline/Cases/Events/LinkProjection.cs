namespace Wildlife.Cases;

/// <summary>What links between cases make of a case. Pure.</summary>
internal static class LinkProjection
{
    public static Case Apply(Case current, RecordedEvent recorded) => recorded.Data switch
    {
        CaseLinked linked => current with { LinkedCases = [.. current.LinkedCases, linked.Other] },
        CaseLinkConfirmed confirmed => current with
        {
            LinkedCases = current.LinkedCases.Select(link => link.CaseId == confirmed.OtherCaseId ? link with { ConfirmedBy = recorded.Actor } : link).ToList(),
        },
        CaseLinkCut cut => current with
        {
            LinkedCases = current.LinkedCases.Where(link => link.CaseId != cut.OtherCaseId).ToList(),
            CutCases = [.. current.CutCases, cut.OtherCaseId],
        },
        _ => current,
    };
}
