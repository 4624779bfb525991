namespace Wildlife.Cases;

/// <summary>Which case a listing belongs to and which it is linked with. Pure.</summary>
internal static class HomeRules
{
    /// <summary>The case a listing is in stays its case. Else the earliest case that knows one of its keys; else a new one.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="keys">Its keys, strongest first.</param>
    /// <param name="known">All links of these keys to other listings.</param>
    /// <param name="held">Those of them that hold.</param>
    public static (string CaseId, string Because) Find(Listing listing, IReadOnlyList<SellerKey> keys, IReadOnlyList<SellerLink> known, IReadOnlyList<SellerLink> held)
    {
        if (listing.CaseId is not null)
        {
            return (listing.CaseId, "already in this case");
        }

        var deciding = keys.Where(key => key.DecidesHome).ToList();
        var found = held.Where(link => deciding.Any(key => key.Value == link.SellerKey))
            .OrderBy(link => link.ObservedAt).ThenBy(link => link.CaseId, StringComparer.Ordinal).FirstOrDefault();
        if (found is not null)
        {
            return (found.CaseId, found.Reason);
        }

        // A new case is named by a key that nobody had before: one whose links do not hold has named a case already.
        return deciding.FirstOrDefault(key => known.All(link => link.SellerKey != key.Value)) is { } first
            ? (CaseIdOf(first.Value), "first suspect advert of this seller")
            : (CaseIdOf($"listing:{listing.Source}/{listing.AdId}"), deciding.Count == 0 ? "a suspect advert that names no seller" : "a suspect advert whose contacts prove nothing");
    }

    /// <summary>The other cases that links lead to, each with its strongest reason.</summary>
    /// <param name="held">The links that hold.</param>
    /// <param name="homeId">The listing's own case.</param>
    public static IReadOnlyList<CaseReference> Others(IReadOnlyList<SellerLink> held, string homeId) =>
        held.Where(link => link.CaseId != homeId)
            .GroupBy(link => link.CaseId, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.MaxBy(link => link.Strength)!)
            .Select(link => new CaseReference(link.CaseId, link.Reason) { Strength = link.Strength })
            .ToList();

    /// <summary>A link under the value its key has today: what was kept with an older version of the secret names the same seller.</summary>
    /// <param name="link">The link.</param>
    /// <param name="keys">The keys of today.</param>
    public static SellerLink Today(SellerLink link, IReadOnlyList<SellerKey> keys) =>
        keys.FirstOrDefault(key => key.OlderValues.Contains(link.SellerKey)) is { } today ? link with { SellerKey = today.Value } : link;

    /// <summary>The link that a listing's key makes.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="key">The key.</param>
    /// <param name="keys">All keys of the listing.</param>
    /// <param name="caseId">Its case.</param>
    /// <param name="now">The instant of the reading.</param>
    public static SellerLink LinkOf(Listing listing, SellerKey key, IReadOnlyList<SellerKey> keys, string caseId, DateTimeOffset now) =>
        new(key.Value, key.Kind, listing.Source, listing.AdId, caseId, ReasonOf(key.Kind), key.Strength, now)
        {
            Account = keys.FirstOrDefault(each => each.Kind == SellerKey.Account)?.Value,
        };

    private static string ReasonOf(string kind) => kind switch
    {
        SellerKey.Account => "same account on the site",
        SellerKey.Text => "near-identical text",
        SellerKey.Image => "same picture",
        _ => $"same {kind}",
    };

    private static string CaseIdOf(string firstKey) => "c-" + Sha256Hex.Of(firstKey)[..20];
}
