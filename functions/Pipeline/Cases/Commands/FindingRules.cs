namespace Wildlife.Cases;

/// <summary>What analysts find out about links. Pure.</summary>
internal static class FindingRules
{
    private const int LongestKey = 100;

    public static CaseEvent Decide(Case current, CaseCommand command) => command switch
    {
        DecideSellerLink decide => DecideSellerLink(current, decide),
        ConfirmCaseLink confirm when current.LinkedCases.Any(link => link.CaseId == confirm.OtherCaseId) => new CaseLinkConfirmed(confirm.OtherCaseId),
        CutCaseLink cut when cut.OtherCaseId != current.Id && !current.CutCases.Contains(cut.OtherCaseId) => new CaseLinkCut(cut.OtherCaseId),
        ConfirmCaseLink => throw new CaseRuleException("no-such-link", "the case has no link to that one"),
        _ => throw new CaseRuleException(CaseCommandRules.WrongState, "that link is cut already"),
    };

    /// <summary>The decision that a command makes about a seller key.</summary>
    /// <param name="command">The command.</param>
    /// <param name="actor">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">When.</param>
    public static LinkDecision DecisionOf(DecideSellerLink command, Actor actor, string reason, DateTimeOffset now) => new()
    {
        SellerKey = command.SellerKey,
        Listing = command.Listing,
        Verdict = command.Verdict,
        By = actor.Id,
        At = now,
        Reason = reason,
    };

    /// <summary>A listing of the case.</summary>
    /// <param name="current">The case.</param>
    /// <param name="named">Which.</param>
    /// <exception cref="CaseRuleException">It is not in the case.</exception>
    public static CaseListing Find(Case current, ListingReference named) =>
        current.Listings.FirstOrDefault(listing => ListingReference.Of(listing) == named)
        ?? throw new CaseRuleException("no-such-listing", $"the advert {named.Source}:{named.AdId} is not in the case");

    /// <summary>A country code.</summary>
    /// <param name="code">The code.</param>
    /// <exception cref="CaseRuleException">It is none.</exception>
    public static string Country(string? code) => code is { Length: 2 } && code.All(char.IsAsciiLetterUpper)
        ? code
        : throw new CaseRuleException("bad-country", "a country is its ISO 3166-1 alpha-2 code in capital letters, e.g. BE");

    private static SellerLinkDecided DecideSellerLink(Case current, DecideSellerLink decide)
    {
        if (decide.SellerKey is not { Length: > 0 and <= LongestKey } || !decide.SellerKey.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            throw new CaseRuleException("bad-key", "a seller key is the value that a listing's sellerKeys give");
        }

        if (decide.Listing is not null)
        {
            Find(current, decide.Listing);
        }

        return new SellerLinkDecided(decide.SellerKey, decide.Listing, decide.Verdict);
    }
}
