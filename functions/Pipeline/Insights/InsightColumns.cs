namespace Wildlife.Insights;

/// <summary>What the CSV files of figures hold.</summary>
internal static class InsightColumns
{
    public static readonly CsvColumns<SellerRow> Sellers = new("sellers",
    [
        ("advertGroups", row => row.AdvertGroups), ("sellers", row => row.Sellers), ("onSeveralSites", row => row.OnSeveralSites),
        ("inSeveralCountries", row => row.InSeveralCountries), ("urgent", row => row.Urgent),
    ]);

    public static readonly CsvColumns<PriceRow> Prices = new("prices",
    [
        ("taxon", row => row.Taxon), ("product", row => row.Product), ("currency", row => row.Currency), ("priced", row => row.Priced), ("lowest", row => row.Lowest),
        ("lowerQuartile", row => row.LowerQuartile), ("median", row => row.Median), ("upperQuartile", row => row.UpperQuartile), ("highest", row => row.Highest),
    ]);

    public static readonly CsvColumns<RouteRow> Routes = new("routes",
    [
        ("kind", row => row.Kind), ("from", row => row.From), ("to", row => row.To), ("advertGroups", row => row.AdvertGroups), ("sellers", row => row.Sellers), ("share", row => row.Share),
    ]);

    public static CsvColumns<AdvertRow> Adverts(string name) => new(name,
    [
        ("period", row => row.Period), ("group", row => row.Group), ("advertGroups", row => row.AdvertGroups), ("adverts", row => row.Adverts), ("sellers", row => row.Sellers),
        ("removed", row => row.Removed), ("sold", row => row.Sold), ("medianHoursToRemoval", row => row.MedianHoursToRemoval),
        ("t1", row => row.T1), ("t2", row => row.T2), ("t3", row => row.T3), ("t4", row => row.T4),
    ]);
}
