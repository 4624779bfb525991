using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Partners;

/// <summary>The query parameters that several routes share.</summary>
internal static class ApiParameters
{
    public static readonly ApiParameter Tier = new("tier", "Only this tier of urgency.", ["T1", "T2", "T3", "T4"]);
    public static readonly ApiParameter Taxon = new("taxon", "Only this taxon, by its accepted scientific name.", []);
    public static readonly ApiParameter Source = new("source", "Only this source, by its id.", []);
    public static readonly ApiParameter Country = new("country", "Only where this country's rules apply (ISO 3166-1 alpha-2).", []);
    public static readonly ApiParameter OrderBy = new("orderby", "urgency (default): tier, then score; newest: last changed first.", ["urgency", "newest"]);
    public static readonly ApiParameter PageSize = new("maxpagesize", "At the most so many items, 1 to 500; 50 by default.", []) { Range = (1, 500) };
    public static readonly ApiParameter Continuation = new("continuationToken", "From nextLink: where the page before ended.", []);
    public static readonly ApiParameter CaseState = new("state", "Only cases in this state.", Names<CaseState>());
    public static readonly ApiParameter ListingState = new("state", "Only listings in this state.", Names<ListingState>());
    public static readonly ApiParameter Verdict = new("verdict", "Only this verdict.", Names<Verdict>());

    private static string[] Names<T>() where T : struct, Enum => Array.ConvertAll(Enum.GetValues<T>(), WireName.Of);
}
