namespace Wildlife.Cases;

/// <summary>What merges and splits make of a case. Pure.</summary>
internal static class TransferProjection
{
    public static Case Apply(Case current, RecordedEvent recorded) => recorded.Data switch
    {
        CaseMergedInto merged => Leave(current, merged, recorded.At),
        CaseMergedFrom from => Receive(current, from.From.CaseId, from.Contents) with
        {
            MergedFrom = [.. current.MergedFrom, from.From.CaseId],
            Requests = EndRequests(current, request => IsPendingMerge(request, from.From.CaseId), RequestState.Done),
        },
        ListingsSplitOff split => current with
        {
            Listings = current.Listings.Where(listing => !Holds(split.Listings, listing)).ToList(),
            Moved = [.. current.Moved, .. split.Listings.Select(listing => new MovedListing(listing.Source, listing.AdId, split.IntoCaseId))],
        },
        CaseSplitFrom from => Receive(current, from.From.CaseId, from.Contents) with { SplitFrom = from.From.CaseId, State = CaseState.Triaged },
        SplitConfirmed confirmed => current with { SplitInto = [.. current.SplitInto, confirmed.Into.CaseId] },
        _ => current,
    };

    /// <summary>Everything that goes along when a case is merged into another.</summary>
    public static CaseContents ContentsOf(Case current) => new()
    {
        Listings = current.Listings,
        LinkedCases = current.LinkedCases,
        CutCases = current.CutCases,
        Seizures = current.Seizures,
        Prosecutions = current.Prosecutions,
        Operations = current.Operations,
        Hold = current.Hold,
        NotifiedAt = current.NotifiedAt,
    };

    // Nothing counts twice: what went along stands in the other case only. The title and tier stay, so that the list can show what it was.
    private static Case Leave(Case current, CaseMergedInto merged, DateTimeOffset at) => current with
    {
        State = CaseState.Closed,
        Outcomes = [CaseOutcome.Duplicate],
        DuplicateOf = merged.Into.CaseId,
        MergedInto = merged.Into.CaseId,
        ClosedAt = at,
        Listings = [],
        LinkedCases = [],
        Seizures = [],
        Prosecutions = [],
        Operations = [],
        Requests = EndRequests(current, request => request.State == RequestState.Open, RequestState.Abandoned),
        Moved = [.. current.Moved, .. merged.Contents.Listings.Select(listing => new MovedListing(listing.Source, listing.AdId, merged.Into.CaseId))],
    };

    // A reading may have brought a listing before the transfer did: it is not added again.
    private static Case Receive(Case current, string otherId, CaseContents contents) => current with
    {
        Listings = [.. current.Listings, .. contents.Listings.Where(listing => !Holds(current.Listings, listing))],
        LinkedCases = current.LinkedCases.Concat(contents.LinkedCases)
            .Where(link => link.CaseId != otherId && link.CaseId != current.Id)
            .DistinctBy(link => link.CaseId)
            .ToList(),
        CutCases = current.CutCases.Concat(contents.CutCases).Where(id => id != current.Id && id != otherId).Distinct(StringComparer.Ordinal).ToList(),
        Seizures = [.. current.Seizures, .. contents.Seizures],
        Prosecutions = [.. current.Prosecutions, .. contents.Prosecutions],
        Operations = current.Operations.Union(contents.Operations, StringComparer.Ordinal).ToList(),
        Hold = Later(current.Hold, contents.Hold),
        NotifiedAt = Earlier(current.NotifiedAt, contents.NotifiedAt),
        Moved = current.Moved.Where(moved => !contents.Listings.Any(listing => listing.Source == moved.Source && listing.AdId == moved.AdId)).ToList(),
    };

    /// <summary>Whether a request to merge a case was approved and has not been carried through.</summary>
    public static bool IsPendingMerge(CaseRequest request, string otherId) =>
        request is { State: RequestState.Approved, Detail.Kind: RequestKind.Merge } && request.Detail.OtherCaseId == otherId;

    private static List<CaseRequest> EndRequests(Case current, Func<CaseRequest, bool> which, RequestState state) =>
        current.Requests.Select(request => which(request) ? request with { State = state } : request).ToList();

    private static bool Holds(IReadOnlyList<CaseListing> listings, CaseListing one) =>
        listings.Any(listing => listing.Source == one.Source && listing.AdId == one.AdId);

    private static EnforcementHold? Later(EnforcementHold? one, EnforcementHold? other) =>
        one is null || other is null ? one ?? other : other.Until > one.Until ? other : one;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other is null ? one ?? other : other < one ? other : one;
}
