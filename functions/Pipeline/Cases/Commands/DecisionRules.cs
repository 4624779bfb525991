using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>What analysts decide about adverts, and what that makes of a case nobody had looked at. Pure.</summary>
internal static class DecisionRules
{
    public static IReadOnlyList<CaseEvent> Decide(Case current, CaseCommand command, Actor actor, DateTimeOffset now)
    {
        var (listings, finding) = command switch
        {
            DecideListing one => ([FindingRules.Find(current, one.Listing)], one.Finding),
            DecideGroup many => (GroupOf(current, many.GroupId), many.Finding),
            _ => throw new ArgumentException($"{command.GetType().Name} decides about no advert", nameof(command)),
        };
        Check(finding);
        var decision = new ListingDecision(finding.Decision, finding.ReasonCode, finding.CorrectTaxon, actor.Id, now);
        var events = listings.Select(listing => (CaseEvent)new ListingDecided(ListingReference.Of(listing), decision)).ToList();
        if (current.State == CaseState.New)
        {
            // Nobody would come back to a case of which every advert was dismissed.
            var rest = current.Listings.Except(listings);
            events.Add(finding.Decision == FeedbackDecision.Dismiss && rest.All(listing => listing.IsDismissed)
                ? new CaseClosed([CaseOutcome.NoOffence], 0, null)
                : new CaseTriaged());
        }

        return events;
    }

    private static List<CaseListing> GroupOf(Case current, string groupId)
    {
        var group = current.Listings.Where(listing => listing.GroupId == groupId).ToList();
        return group.Count > 0 ? group : throw new CaseRuleException("no-such-listing", $"no advert of the group {groupId} is in the case");
    }

    private static void Check(ListingFinding finding)
    {
        if (!FeedbackReasons.All.Contains(finding.ReasonCode))
        {
            throw new CaseRuleException("bad-reason-code", $"a reason code is one of {string.Join(", ", FeedbackReasons.All)}");
        }

        if ((finding.Decision == FeedbackDecision.CorrectTaxon) == string.IsNullOrWhiteSpace(finding.CorrectTaxon))
        {
            throw new CaseRuleException("bad-taxon", "'correct-taxon' goes with the right name in correctTaxon, and only then");
        }
    }
}
