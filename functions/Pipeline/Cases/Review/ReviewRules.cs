using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>What of a case waits for a decision. Pure.</summary>
internal static class ReviewRules
{
    /// <summary>The advert groups of a case with a suspect advert that nobody has decided on.</summary>
    /// <param name="subject">The case.</param>
    public static IEnumerable<ReviewItem> ItemsOf(Case subject) =>
        subject.Listings.GroupBy(listing => listing.GroupId, StringComparer.Ordinal)
            .Where(group => group.Any(listing => listing is { Decision: null, Verdict: Verdict.Suspect, Tier: not null }))
            .Select(group => ItemOf(subject, group.Key, group.ToList()));

    private static ReviewItem ItemOf(Case subject, string groupId, List<CaseListing> group)
    {
        var first = Case.MostUrgent(group.Where(listing => listing.Decision is null))!;
        return new ReviewItem
        {
            CaseId = subject.Id,
            GroupId = groupId,
            Tier = first.Tier!.Value,
            Score = first.Score,
            Title = first.Title,
            Listings = group.Select(ListingReference.Of).ToList(),
            Taxa = first.Taxa,
            Reasons = first.Reasons,
            Grounds = first.Grounds,
        };
    }
}
