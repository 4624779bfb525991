using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>Folds events into the case they make. Pure.</summary>
internal static class CaseProjection
{
    /// <summary>The case after one more event.</summary>
    /// <param name="current">The case before; null before its first event.</param>
    /// <param name="recorded">The event.</param>
    public static Case Apply(Case? current, RecordedEvent recorded)
    {
        var next = Change(current ?? Empty(recorded), recorded) with
        {
            UpdatedAt = recorded.At,
            Version = recorded.Sequence,
            LastEventHash = recorded.Hash,
        };
        return Case.MostUrgent(next.Listings) is { } first
            ? next with { Tier = first.Tier!.Value, Score = first.Score, Title = first.Title }
            : next;
    }

    private static Case Change(Case current, RecordedEvent recorded) => recorded.Data switch
    {
        CaseOpened or CaseCommented or SellerLinkDecided => current,
        PersonalDataErased => current with { ErasedAt = recorded.At },
        CaseAssigned assigned => current with { Assignee = assigned.Assignee },
        CaseHandedOver handed => current with { Assignee = handed.Assignee, HandoverNote = handed.Note },
        CaseTriaged => current with { State = CaseState.Triaged },
        InvestigationStarted => current with { State = CaseState.Investigating },
        CaseClosed closed => Close(current, closed, recorded.At),
        CaseReopened reopened => current with { State = reopened.To, Outcomes = [], AccountsClosed = 0, DuplicateOf = null, ClosedAt = null },
        HoldPlaced placed => current with { Hold = new EnforcementHold(recorded.Actor, recorded.At, placed.Until, recorded.Reason) },
        HoldLifted => current with { Hold = null },
        SeizureRecorded seized => current with { Seizures = [.. current.Seizures, seized.Seizure] },
        ProsecutionRecorded prosecuted => current with { Prosecutions = [.. current.Prosecutions, prosecuted.Prosecution] },
        OperationJoined joined => current with { Operations = [.. current.Operations, joined.OperationId] },
        OperationLeft left => current with { Operations = current.Operations.Where(id => id != left.OperationId).ToList() },
        RequestMade or RequestDecided => RequestProjection.Apply(current, recorded),
        CaseMergedInto or CaseMergedFrom or ListingsSplitOff or CaseSplitFrom or SplitConfirmed => TransferProjection.Apply(current, recorded),
        CaseLinked or CaseLinkConfirmed or CaseLinkCut => LinkProjection.Apply(current, recorded),
        _ => ChangeListing(current, recorded.Data),
    };

    private static Case ChangeListing(Case current, CaseEvent change) => change switch
    {
        ListingAdded added => current with { Listings = [.. current.Listings, added.Listing] },
        ListingReassessed reassessed => Replace(
            current,
            ListingReference.Of(reassessed.Listing),
            listing => reassessed.Listing with { Decision = listing.Decision }),
        ListingStateChanged moved => Replace(
            current,
            new ListingReference(moved.Source, moved.AdId),
            listing => listing with { State = moved.To, ObservationSha256 = moved.ObservationSha256 }),
        ListingDecided decided => Replace(current, decided.Listing, listing => Decide(listing, decided.Decision)),
        _ => throw new InvalidOperationException($"no projection for the case event {change.GetType().Name}"),
    };

    private static Case Close(Case current, CaseClosed closed, DateTimeOffset at) => current with
    {
        State = CaseState.Closed,
        Outcomes = closed.Outcomes,
        AccountsClosed = closed.AccountsClosed,
        DuplicateOf = closed.DuplicateOf,
        ClosedAt = at,
    };

    private static CaseListing Decide(CaseListing listing, ListingDecision decision) => decision.CorrectTaxon is { } taxon
        ? listing with { Decision = decision, Taxa = [taxon] }
        : listing with { Decision = decision };

    private static Case Replace(Case current, ListingReference which, Func<CaseListing, CaseListing> change) => current with
    {
        Listings = current.Listings.Select(listing => ListingReference.Of(listing) == which ? change(listing) : listing).ToList(),
    };

    private static Case Empty(RecordedEvent first) => new()
    {
        Id = first.CaseId,
        State = CaseState.New,
        Tier = Tier.T3,
        Score = 0,
        Title = "",
        OpenedAt = first.At,
        UpdatedAt = first.At,
        Listings = [],
        Version = 0,
        LastEventHash = RecordedEvent.NoHash,
    };
}
