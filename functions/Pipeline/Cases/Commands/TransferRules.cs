namespace Wildlife.Cases;

/// <summary>The steps of merges and splits: what each adds to a case, and nothing where it is done. Pure.</summary>
internal static class TransferRules
{
    private const int MostListings = 500;

    /// <summary>The listings that leave a case.</summary>
    /// <param name="current">The case.</param>
    /// <param name="split">The command.</param>
    /// <exception cref="CaseRuleException">The case does not take the split.</exception>
    public static ListingsSplitOff Split(Case current, SplitCase split)
    {
        if (current.State == CaseState.Closed)
        {
            throw CaseCommandRules.State(current);
        }

        if (split.Listings is not { Count: > 0 and <= MostListings })
        {
            throw Wrong($"a split names 1 to {MostListings} adverts");
        }

        var leaving = split.Listings.Distinct().Select(named => FindingRules.Find(current, named)).ToList();
        if (leaving.Count == current.Listings.Count)
        {
            throw Wrong("at least one advert stays in the case");
        }

        var named = current.Requests.FirstOrDefault(request => request.State == RequestState.Open && request.Detail.Listings.Intersect(split.Listings).Any());
        return named is null
            ? new ListingsSplitOff(split.NewCaseId ?? throw new ArgumentException("the new case has no name yet", nameof(split)), leaving)
            : throw new CaseRuleException(CaseCommandRules.WrongState, $"request {named.Id} names one of the adverts: approve, refuse or withdraw it first");
    }

    /// <summary>Refuses a merge with a case that cannot end.</summary>
    /// <param name="other">The case that is to end; null where there is none.</param>
    /// <exception cref="CaseRuleException">It cannot.</exception>
    public static void RequireMergeable(Case? other)
    {
        var problem = other switch
        {
            null => "there is no such other case",
            { MergedInto: { } elsewhere } => $"the other case was merged into {elsewhere}",
            _ when PendingMerge(other) is { } pending => $"the other case takes up {pending} just now: try again",
            _ => null,
        };
        if (problem is not null)
        {
            throw new CaseRuleException(CaseCommandRules.WrongState, problem);
        }
    }

    /// <summary>Whether an approved merge can never be carried through: the other case is gone into a third one, or waits for this one itself.</summary>
    /// <param name="ending">The case that is to end; null where there is none.</param>
    /// <param name="intoId">The case it is to end in.</param>
    public static bool IsInTheWay(Case? ending, string intoId) =>
        ending is null || (ending.MergedInto is { } home && home != intoId) || PendingMerge(ending) == intoId;

    /// <summary>The end of an approved request that cannot be carried through; none where it has ended.</summary>
    /// <param name="survivor">The case that approved it.</param>
    /// <param name="merge">The merge.</param>
    public static CaseEvent? Abandon(Case? survivor, CaseErrand merge) =>
        survivor is not null && PendingMerge(survivor) == merge.OtherCaseId ? new RequestDecided(merge.RequestId!.Value, RequestState.Abandoned) : null;

    /// <summary>The case that is being merged into this one and has not arrived; null where none is.</summary>
    /// <param name="current">The case.</param>
    public static string? PendingMerge(Case current) =>
        current.Requests.FirstOrDefault(request => TransferProjection.IsPendingMerge(request, request.Detail.OtherCaseId ?? ""))?.Detail.OtherCaseId;

    /// <summary>The end of the case that is merged away; none where it has ended, or waits for another one.</summary>
    /// <param name="ending">The case.</param>
    /// <param name="into">The surviving case at the event that approved it.</param>
    public static CaseEvent? End(Case ending, CasePointer into) => ending.MergedInto is null && PendingMerge(ending) is null ? new CaseMergedInto(into, TransferProjection.ContentsOf(ending)) : null;

    /// <summary>The arrival of a merged case; none where it has arrived.</summary>
    /// <param name="survivor">The surviving case.</param>
    /// <param name="from">The ended case at its end.</param>
    /// <param name="contents">What it held.</param>
    public static CaseEvent? Arrive(Case survivor, CasePointer from, CaseContents contents) =>
        PendingMerge(survivor) == from.CaseId ? new CaseMergedFrom(from, contents) : null;

    /// <summary>The beginning of a split's new case; none where it has begun. A hold and the joint operations cover both.</summary>
    /// <param name="created">The new case; null before it is there.</param>
    /// <param name="origin">The old case.</param>
    /// <param name="from">The old case at the event with which the listings left.</param>
    /// <param name="listings">The listings.</param>
    public static CaseEvent? Begin(Case? created, Case origin, CasePointer from, IReadOnlyList<CaseListing> listings) => created?.SplitFrom is not null
        ? null
        : new CaseSplitFrom(from, new CaseContents { Listings = listings, Operations = origin.Operations, Hold = origin.Hold });

    /// <summary>The old case's note that the listings have arrived; none where it has it.</summary>
    /// <param name="origin">The old case.</param>
    /// <param name="into">The new case at its beginning.</param>
    public static CaseEvent? Confirm(Case origin, CasePointer into) => origin.SplitInto.Contains(into.CaseId) ? null : new SplitConfirmed(into);

    private static CaseRuleException Wrong(string message) => new("bad-request", message);
}
