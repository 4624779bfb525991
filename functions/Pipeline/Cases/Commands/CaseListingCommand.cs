using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>Decide about one advert of the case. The decision also teaches the judge (<see cref="AnalystFeedback"/>).</summary>
/// <param name="Listing">The advert.</param>
/// <param name="Finding">What is decided.</param>
public sealed record DecideListing(ListingReference Listing, ListingFinding Finding) : CaseCommand;

/// <summary>Decide about all adverts of a group that are in the case: the same text, posted again.</summary>
/// <param name="GroupId">The advert group.</param>
/// <param name="Finding">What is decided.</param>
public sealed record DecideGroup(string GroupId, ListingFinding Finding) : CaseCommand;

/// <summary>What somebody finds about an advert.</summary>
/// <param name="Decision">What is decided.</param>
/// <param name="ReasonCode">Why: one of <see cref="FeedbackReasons"/>.</param>
/// <param name="CorrectTaxon">The name the advert should have been read as; of <see cref="FeedbackDecision.CorrectTaxon"/> alone.</param>
public sealed record ListingFinding(FeedbackDecision Decision, string ReasonCode, string? CorrectTaxon = null);

/// <summary>An advert, by its place.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="AdId">The ad id.</param>
public sealed record ListingReference(string Source, string AdId)
{
    /// <summary>The advert that a case's listing is.</summary>
    /// <param name="listing">The listing.</param>
    public static ListingReference Of(CaseListing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return new ListingReference(listing.Source, listing.AdId);
    }
}

/// <summary>What was decided about a listing of a case.</summary>
/// <param name="Decision">What.</param>
/// <param name="ReasonCode">Why: one of <see cref="FeedbackReasons"/>.</param>
/// <param name="CorrectTaxon">The corrected name, where that was it.</param>
/// <param name="By">Who: a key's id.</param>
/// <param name="At">When.</param>
public sealed record ListingDecision(FeedbackDecision Decision, string ReasonCode, string? CorrectTaxon, string By, DateTimeOffset At);
