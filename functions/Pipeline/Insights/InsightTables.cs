using Wildlife.Classify;
using Wildlife.Sources;

namespace Wildlife.Insights;

/// <summary>Makes the rows of tables from figures. Pure.</summary>
internal static class InsightTables
{
    private const int FewestPrices = 3;

    /// <summary>Adverts by what a key says of them, most advert groups first within each period.</summary>
    public static List<AdvertRow> Adverts(IEnumerable<InsightSum> sums, InsightFilter filter, Func<InsightKey, string> groupOf, bool withPeriod) =>
    [
        .. sums.SelectMany(sum => sum.Sheet.Adverts
            .Where(cell => filter.Takes(cell.Key))
            .GroupBy(cell => groupOf(cell.Key), StringComparer.Ordinal)
            .Select(group => AdvertRowOf(withPeriod ? sum.Range.From : null, group.Key, [.. group]))
            .OrderByDescending(row => row.AdvertGroups).ThenBy(row => row.Group, StringComparer.Ordinal)),
    ];

    /// <summary>One row a period, those with nothing too: a gap in a curve would read as missing data.</summary>
    public static List<AdvertRow> Trend(IEnumerable<InsightSum> sums, InsightFilter filter) =>
        [.. sums.Select(sum => AdvertRowOf(sum.Range.From, "", [.. sum.Sheet.Adverts.Where(cell => filter.Takes(cell.Key))]))];

    public static int Scams(IEnumerable<InsightSum> sums, InsightFilter filter) =>
        sums.Sum(sum => sum.Sheet.Adverts.Where(cell => cell.Key.IsLikelyScam && filter.TakesWithScams(cell.Key)).Sum(cell => cell.Value.Groups));

    public static List<SellerRow> Sellers(InsightSum sum, string? country)
    {
        var cells = sum.Sheet.Cases.Where(cell => country is null || cell.Key.Country == country).ToList();
        return [.. CaseFact.Sizes.Select(size => SellerRowOf(size, [.. cells.Where(cell => cell.Key.Size == size)]))];
    }

    public static List<PriceRow> Prices(InsightSum sum, InsightFilter filter) =>
    [
        .. sum.Sheet.Adverts.Where(cell => filter.Takes(cell.Key))
            .SelectMany(cell => cell.Value.Prices.Select(prices => (cell.Key.Taxon, cell.Key.Product, Currency: prices.Key, Amounts: prices.Value)))
            .GroupBy(each => (each.Taxon, each.Product, each.Currency))
            .Select(group => (group.Key, Amounts: group.SelectMany(each => each.Amounts).Order().ToList()))
            .Where(group => group.Amounts.Count >= FewestPrices)
            .OrderByDescending(group => group.Amounts.Count).ThenBy(group => group.Key.Taxon, StringComparer.Ordinal).ThenBy(group => group.Key.Product, StringComparer.Ordinal)
            .Select(group => new PriceRow(
                group.Key.Taxon, group.Key.Product, group.Key.Currency, group.Amounts.Count, group.Amounts[0], Quantiles.At(group.Amounts, 0.25m),
                Quantiles.At(group.Amounts, 0.5m), Quantiles.At(group.Amounts, 0.75m), group.Amounts[^1])),
    ];

    public static List<RouteRow> Routes(InsightSum sum, InsightFilter filter, SourceCatalog sources)
    {
        var cells = sum.Sheet.Adverts.Where(cell => filter.Takes(cell.Key)).ToList();
        var all = cells.GroupBy(cell => cell.Key.Country, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Value.Groups), StringComparer.Ordinal);
        var abroad = cells.GroupBy(cell => (cell.Key.Country, To: "")).Select(group => RouteOf("ships-abroad", group.Key, group.Sum(cell => cell.Value.Flags.GetValueOrDefault("ships-abroad")), all));
        var foreign = cells.GroupBy(cell => (cell.Key.Country, To: sources.Find(cell.Key.Source)?.Country ?? ""))
            .Where(group => group.Key.Country != group.Key.To && group.Key.To.Length > 0)
            .Select(group => RouteOf("foreign-site", group.Key, group.Sum(cell => cell.Value.Groups), all));
        return [.. abroad.Concat(foreign).Concat(Networks(sum, filter))
            .Where(row => row.AdvertGroups + row.Sellers > 0)
            .OrderByDescending(row => row.AdvertGroups + row.Sellers).ThenBy(row => row.Kind, StringComparer.Ordinal).ThenBy(row => row.From, StringComparer.Ordinal).ThenBy(row => row.To, StringComparer.Ordinal)];
    }

    // A case is not told apart by taxon or site: with such a filter there is no figure, and none is better than a wrong one.
    private static IEnumerable<RouteRow> Networks(InsightSum sum, InsightFilter filter) =>
        filter is { Taxon: null, Source: null, Product: null, Annex: null, Tier: null, Verdict: Verdict.Suspect }
            ? sum.Sheet.Cases.SelectMany(cell => cell.Pairs)
                .GroupBy(pair => pair.Key, StringComparer.Ordinal)
                .Where(pair => filter.Country is null || pair.Key.Split('-').Contains(filter.Country, StringComparer.Ordinal))
                .Select(pair => new RouteRow("seller-network", pair.Key.Split('-')[0], pair.Key.Split('-')[1], 0, pair.Sum(each => each.Value), null))
            : [];

    private static RouteRow RouteOf(string kind, (string Country, string To) way, int groups, Dictionary<string, int> all) =>
        new(kind, way.Country, way.To, groups, 0, all[way.Country] == 0 ? 0 : Math.Round((double)groups / all[way.Country], 3));

    private static SellerRow SellerRowOf(string size, IReadOnlyList<CaseCell> cells) => new(
        size, cells.Sum(cell => cell.Cases), cells.Where(cell => cell.Key.SeveralSites).Sum(cell => cell.Cases),
        cells.Where(cell => cell.Key.SeveralCountries).Sum(cell => cell.Cases), cells.Where(cell => cell.Key.Tier == Tier.T1).Sum(cell => cell.Cases));

    private static AdvertRow AdvertRowOf(DateOnly? period, string group, IReadOnlyList<KeyValuePair<InsightKey, CellSum>> cells)
    {
        int Of(Tier tier) => cells.Where(cell => cell.Key.Tier == tier).Sum(cell => cell.Value.Groups);
        return new AdvertRow(
            period, group, cells.Sum(cell => cell.Value.Groups), cells.Sum(cell => cell.Value.Adverts),
            cells.SelectMany(cell => cell.Value.SellerIds).Distinct(StringComparer.Ordinal).Count(),
            cells.Sum(cell => cell.Value.Removed), cells.Sum(cell => cell.Value.Sold), Quantiles.Median(cells.SelectMany(cell => cell.Value.Hours)),
            Of(Tier.T1), Of(Tier.T2), Of(Tier.T3), Of(Tier.T4));
    }
}
