using Wildlife.Classify;

namespace Wildlife.Insights;

/// <summary>
/// Rows for the public: each stands for at least five sellers. What does not is merged with others, over places first, then taxa, then products; and what
/// is still too few is left out and only counted. Rows share no advert, so that no difference of two rows uncovers a third. Pure.
/// </summary>
internal static class OpenData
{
    /// <summary>The fewest sellers a row stands for.</summary>
    public const int FewestSellers = 5;

    private const string Merged = "*";

    public static (IReadOnlyList<OpenDataRow> Rows, int LeftOut) Of(IReadOnlyList<InsightSum> quarters)
    {
        var rows = new List<OpenDataRow>();
        var leftOut = 0;
        foreach (var quarter in quarters)
        {
            var cells = quarter.Sheet.Adverts.Where(cell => cell.Key is { Verdict: Verdict.Suspect, IsLikelyScam: false }).ToList();
            var period = $"{quarter.Range.From.Year}-Q{((quarter.Range.From.Month - 1) / 3) + 1}";
            foreach (var merge in Merges)
            {
                var groups = cells.GroupBy(cell => merge(cell.Key)).ToLookup(group => SellersOf(group) >= FewestSellers);
                rows.AddRange(groups[true].Select(group => RowOf(period, group.Key, [.. group])));
                cells = [.. groups[false].SelectMany(group => group)];
            }

            leftOut += cells.Sum(cell => cell.Value.Groups);
        }

        return ([.. rows.OrderBy(row => row.Period, StringComparer.Ordinal).ThenByDescending(row => row.AdvertGroups).ThenBy(row => row.ToString(), StringComparer.Ordinal)], leftOut);
    }

    private static readonly Func<InsightKey, (string Country, string Taxon, string Product, string Annex)>[] Merges =
    [
        key => (key.Country.Length == 0 ? Merged : key.Country, key.Taxon, key.Product, key.Annex),
        key => (Merged, key.Taxon, key.Product, key.Annex),
        key => (Merged, Merged, key.Product, key.Annex),
        key => (Merged, Merged, Merged, key.Annex),
        _ => (Merged, Merged, Merged, Merged),
    ];

    // Adverts that name no seller could all be one person's: they count as one.
    private static int SellersOf(IEnumerable<KeyValuePair<InsightKey, CellSum>> cells)
    {
        var known = cells.SelectMany(cell => cell.Value.SellerIds).Distinct(StringComparer.Ordinal).Count();
        return known + (cells.Any(cell => cell.Value.SellerIds.Count == 0) ? 1 : 0);
    }

    private static OpenDataRow RowOf(string period, (string Country, string Taxon, string Product, string Annex) key, List<KeyValuePair<InsightKey, CellSum>> cells)
    {
        var groups = cells.Sum(cell => cell.Value.Groups);
        return new OpenDataRow(period, key.Country, key.Taxon, key.Product, key.Annex, groups, cells.Sum(cell => cell.Value.Adverts), cells.Sum(cell => cell.Value.Removed));
    }
}

/// <summary>Figures for the public.</summary>
public sealed record OpenDataTable : InsightTable<OpenDataRow>
{
    /// <summary>Advert groups in no row: too few sellers, however merged.</summary>
    public required int AdvertGroupsLeftOut { get; init; }
}

/// <summary>Suspect adverts of at least five sellers; <c>*</c> stands for several values merged.</summary>
/// <param name="Period">The quarter, e.g. <c>2026-Q4</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Taxon">The taxon.</param>
/// <param name="Product">The product.</param>
/// <param name="Annex">The EU annex.</param>
/// <param name="AdvertGroups">Advert groups.</param>
/// <param name="Adverts">Adverts, re-posts too.</param>
/// <param name="Removed">Adverts removed.</param>
public sealed record OpenDataRow(string Period, string Country, string Taxon, string Product, string Annex, int AdvertGroups, int Adverts, int Removed);
