namespace Wildlife.Cases;

/// <summary>Which links of one seller key hold. Pure.</summary>
internal static class LinkRules
{
    /// <summary>The links to other adverts that hold for a listing.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="links">All links of the key, the listing's own among them or not.</param>
    /// <param name="decisions">What analysts decided about the key.</param>
    /// <param name="mostAccounts">On how many unrelated accounts a key may stand.</param>
    public static IEnumerable<SellerLink> Hold(ListingReference listing, IReadOnlyList<SellerLink> links, IReadOnlyList<LinkDecision> decisions, int mostAccounts)
    {
        var whole = decisions.FirstOrDefault(decision => decision.Listing is null)?.Verdict;
        if (whole == LinkVerdict.Cut || IsCut(decisions, listing) || (whole is null && IsCommon(links, mostAccounts)))
        {
            return [];
        }

        return links.Where(link => Place(link) != listing && !IsCut(decisions, Place(link)));
    }

    /// <summary>Whether a key stands on so many unrelated accounts that it belongs to none of them. Where no account is known the site stands for it.</summary>
    /// <param name="links">All links of the key.</param>
    /// <param name="mostAccounts">The bound.</param>
    public static bool IsCommon(IEnumerable<SellerLink> links, int mostAccounts) =>
        links.Select(link => link.Account ?? $"site:{link.Source}").Distinct(StringComparer.Ordinal).Count() > mostAccounts;

    private static bool IsCut(IReadOnlyList<LinkDecision> decisions, ListingReference listing) =>
        decisions.Any(decision => decision.Listing == listing && decision.Verdict == LinkVerdict.Cut);

    private static ListingReference Place(SellerLink link) => new(link.Source, link.AdId);
}
