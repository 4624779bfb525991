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
        var next = Change(current ?? Empty(recorded), recorded.Data) with
        {
            UpdatedAt = recorded.At,
            Version = recorded.Sequence,
            LastEventHash = recorded.Hash,
        };
        return Case.MostUrgent(next.Listings) is { } first
            ? next with { Tier = first.Tier!.Value, Score = first.Score, Title = first.Title }
            : next;
    }

    private static Case Change(Case current, CaseEvent change) => change switch
    {
        CaseOpened => current,
        ListingAdded added => current with { Listings = [.. current.Listings, added.Listing] },
        ListingReassessed reassessed => Replace(current, reassessed.Listing.Source, reassessed.Listing.AdId, _ => reassessed.Listing),
        ListingStateChanged moved => Replace(current, moved.Source, moved.AdId, listing => listing with { State = moved.To, ObservationSha256 = moved.ObservationSha256 }),
        CaseLinked linked => current with { LinkedCases = [.. current.LinkedCases, linked.Other] },
        CaseAssigned assigned => current with { Assignee = assigned.Assignee },
        CaseCommented => current,
        CaseTriaged => current with { State = CaseState.Triaged },
        _ => throw new InvalidOperationException($"no projection for the case event {change.GetType().Name}"),
    };

    private static Case Replace(Case current, string source, string adId, Func<CaseListing, CaseListing> change) => current with
    {
        Listings = current.Listings.Select(listing => listing.Source == source && listing.AdId == adId ? change(listing) : listing).ToList(),
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
