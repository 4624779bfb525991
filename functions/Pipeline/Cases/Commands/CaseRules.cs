using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>What a listing's reading means for a case. Pure: the case and the listing decide, nothing else.</summary>
internal static class CaseRules
{
    private const int ReasonsKept = 5;
    private static readonly Reason Reworded = new("case.reworded", "An earlier reading was suspect; the advert was changed since.", 0, null, null);

    /// <summary>Whether a judgement opens a case: T4 is statistics only.</summary>
    /// <param name="assessment">The judgement.</param>
    public static bool OpensCase(Assessment assessment) => assessment is { Verdict: Verdict.Suspect, Tier: Tier.T1 or Tier.T2 or Tier.T3 };

    /// <summary>The events that bring a case up to a listing; none where it is already.</summary>
    /// <param name="current">The case; null where it does not exist yet.</param>
    /// <param name="listing">The listing.</param>
    /// <param name="because">Why the listing belongs to the case.</param>
    /// <param name="others">Other cases that share a seller key with the listing.</param>
    public static IReadOnlyList<ReasonedEvent> Record(Case? current, Listing listing, string because, IReadOnlyList<CaseReference> others)
    {
        var events = new List<ReasonedEvent>();
        var now = Describe(listing);
        var before = current?.Listings.FirstOrDefault(known => known.Source == listing.Source && known.AdId == listing.AdId);
        if (current is null)
        {
            events.Add(new ReasonedEvent(new CaseOpened(), because));
        }

        if (before is null)
        {
            events.Add(new ReasonedEvent(new ListingAdded(now, because), because));
        }
        else
        {
            events.AddRange(Changes(before, now));
        }

        if (before is null && current?.State == CaseState.Closed)
        {
            events.Add(new ReasonedEvent(new CaseReopened(CaseState.New), "a new suspect advert joined the closed case"));
        }

        events.AddRange(others.Where(other => MayLink(current, other.CaseId)).Select(other => new ReasonedEvent(new CaseLinked(other), other.Reason)));
        return events;
    }

    /// <summary>Whether a link to another case is news: neither there already nor cut by an analyst.</summary>
    /// <param name="current">The case; null where it does not exist yet.</param>
    /// <param name="otherId">The other case.</param>
    public static bool MayLink(Case? current, string otherId) =>
        current is null || (current.Id != otherId && !current.CutCases.Contains(otherId) && current.LinkedCases.All(known => known.CaseId != otherId));

    private static IEnumerable<ReasonedEvent> Changes(CaseListing before, CaseListing now)
    {
        if (before.State != now.State)
        {
            yield return new ReasonedEvent(
                new ListingStateChanged(now.Source, now.AdId, before.State, now.State, now.ObservationSha256),
                $"a later reading finds the advert {WireName.Of(now.State)}");
        }

        if (before.Verdict != now.Verdict || before.Tier != now.Tier || before.Title != now.Title)
        {
            yield return new ReasonedEvent(new ListingReassessed(KeepFindings(before, now), before.Verdict, before.Tier), "a later reading is judged otherwise");
        }
    }

    // What is forbidden, then what gave it away: the most telling rule of law (those that add nothing to the score are the most particular),
    // the weightiest evidence, and the rest.
    private static List<Reason> TopReasons(IReadOnlyList<Reason> reasons)
    {
        var law = reasons.Where(reason => reason.Law is not null).OrderBy(reason => reason.Weight).ToList();
        var evidence = reasons.Where(reason => reason.Law is null).OrderByDescending(reason => reason.Weight);
        return law.Take(1).Concat(evidence.Where(reason => reason.Weight > 0)).Concat(law.Skip(1))
            .DistinctBy(reason => reason.Text, StringComparer.Ordinal)
            .Take(ReasonsKept)
            .Select(reason => reason.Span is null ? reason : reason with { Span = reason.Span with { Text = "" } })
            .ToList();
    }

    // A seller who rewords a suspect advert does not clear it: what the earlier reading showed stays in the case.
    private static CaseListing KeepFindings(CaseListing before, CaseListing now) => now.Verdict == Verdict.Suspect || before.Verdict != Verdict.Suspect
        ? now
        : now with
        {
            Taxa = before.Taxa,
            Product = before.Product,
            Reasons = [Reworded.Text, .. before.Reasons],
            Grounds = before.Grounds is null ? null : [Reworded, .. before.Grounds],
        };

    private static CaseListing Describe(Listing listing) => Describe(listing, TopReasons(listing.Assessment.Reasons));

    private static CaseListing Describe(Listing listing, List<Reason> grounds) => new()
    {
        Source = listing.Source,
        AdId = listing.AdId,
        Url = listing.Url,
        Title = listing.Title ?? "",
        GroupId = listing.GroupId,
        Country = listing.Country,
        Language = listing.Assessment.Language,
        Verdict = listing.Assessment.Verdict,
        Tier = listing.Assessment.Tier,
        Score = listing.Assessment.Score,
        Taxa = listing.Assessment.Taxa.Select(taxon => taxon.Name).ToList(),
        Product = listing.Assessment.Product,
        Reasons = grounds.ConvertAll(ground => ground.Text),
        Grounds = grounds,
        State = listing.State,
        ObservationSha256 = listing.Readings[^1].Sha256,
    };
}

/// <summary>An event with the reason that its record carries.</summary>
/// <param name="Data">What happens.</param>
/// <param name="Reason">Why, in words without personal data.</param>
internal sealed record ReasonedEvent(CaseEvent Data, string Reason);
