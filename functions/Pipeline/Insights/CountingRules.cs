namespace Wildlife.Insights;

/// <summary>A rule of counting, said with every answer: a figure without it would be read as more than it is.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Text">The rule.</param>
public sealed record CountingRule(string Code, string Text);

/// <summary>How figures are counted.</summary>
internal static class CountingRules
{
    public static readonly CountingRule Groups = new("advert-groups", "Adverts with near-identical text are one advert group, counted on the day the first of them was read; adverts counts re-posts and cross-posts too.");
    public static readonly CountingRule Specimens = new("specimens", "An advert group counts as one, however many specimens it offers; quantities in texts are not read.");
    public static readonly CountingRule Suspect = new("potentially-illegal", "Suspect means potentially illegal on the face of the advert. Nobody was convicted, and most were checked by no person.");
    public static readonly CountingRule Scams = new("scams-apart", "Adverts that read like advance-fee scams are left out and counted apart: what they offer most likely does not exist.");
    public static readonly CountingRule Holds = new("holds", "Cases under an authority's enforcement hold are left out until it lifts, with their adverts.");
    public static readonly CountingRule Coverage = new("coverage", "Only sources that are read are counted. A rise can be a new source or a new word list; api/sources says what was not seen.");
    public static readonly CountingRule Removed = new("removed", "An advert counts as removed when two readings apart did not find it, whoever removed it; the time runs from its first reading here.");
    public static readonly CountingRule Asked = new("price-asked", "Prices are asked, not paid: one per advert group with an amount, in the advert's currency, not converted.");
    public static readonly CountingRule Sellers = new("sellers", "A seller is a cluster of adverts that share a contact or an account; one person may be several clusters, and several persons one.");
    public static readonly CountingRule Sample = new("sample", "Medians and prices rest on at the most 500 adverts per day or month and cell, chosen by hash; sellers are counted up to as many.");
    public static readonly CountingRule Anonymity = new("k-anonymity", "Each row stands for at least 5 sellers; what does not is merged over places, then taxa, then products, and left out where that is not enough. Adverts without a known seller count as one seller together.");

    public static readonly IReadOnlyList<CountingRule> OfAdverts = [Groups, Specimens, Suspect, Scams, Holds, Removed, Sellers, Coverage, Sample];
}
