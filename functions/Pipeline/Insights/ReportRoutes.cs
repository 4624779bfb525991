using Microsoft.AspNetCore.Http;
using Wildlife.Partners;
using Wildlife.Sources;

namespace Wildlife.Insights;

/// <summary>A year's report, and figures for the public.</summary>
internal sealed class ReportRoutes(InsightReader reader, SourceCatalog sources, TimeProvider time)
{
    private const int MostTaxa = 20;
    private const int MostRoutes = 20;
    private static readonly ApiParameter Year = new("year", "The year; this one by default.", []) { Range = (2015, 2199) };

    private static readonly CsvColumns<OpenDataRow> Columns = new("open-data",
    [
        ("period", row => row.Period), ("country", row => row.Country), ("taxon", row => row.Taxon), ("product", row => row.Product), ("annex", row => row.Annex),
        ("advertGroups", row => row.AdvertGroups), ("adverts", row => row.Adverts), ("removed", row => row.Removed),
    ]);

    /// <summary>The report.</summary>
    public static ApiRoute ReportRoute { get; } = new("GetYearReport", Routes.InsightReport, "The report of a year with recommendations drawn from its figures; as JSON, or as a page with format=html", typeof(YearReport),
        [Year, new ApiParameter("format", "json (default) or html.", ["json", "html"])], [403]) { Roles = InsightRoutes.Readers };

    /// <summary>Open data.</summary>
    public static ApiRoute OpenDataRoute { get; } = new("GetOpenData", Routes.InsightOpenData, "Figures of a year for the public: no personal data, each row stands for at least five sellers", typeof(OpenDataTable), [Year, TableAnswer.Format], [403]) { Roles = InsightRoutes.Readers };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        var routes = new ReportRoutes(parts.Insights, parts.Sources, parts.Time);
        return [new(ReportRoute, routes.ReportAsync), new(OpenDataRoute, routes.OpenDataAsync)];
    }

    public async Task<IResult> ReportAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (query, year) = Read(context, ReportRoute);
        var before = await reader.ReadAsync([RangeOf(year - 1)], cancellationToken).ConfigureAwait(false);
        var whole = await reader.ReadAsync([RangeOf(year)], cancellationToken).ConfigureAwait(false);
        var months = await reader.ReadAsync([.. RangeOf(year).Split("month")], cancellationToken).ConfigureAwait(false);
        var report = Of(year, whole[0], before, months);
        return query.Text("format") == "html"
            ? Results.Content(ReportPage.Write(report), "text/html; charset=utf-8")
            : new JsonDocumentResult<YearReport>(report, WildlifeJson.Default.YearReport, ETag: null);
    }

    public async Task<IResult> OpenDataAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (query, year) = Read(context, OpenDataRoute);
        var quarters = await reader.ReadAsync([.. Enumerable.Range(0, 4).Select(quarter => new InsightRange(new DateOnly(year, (quarter * 3) + 1, 1), new DateOnly(year, (quarter * 3) + 1, 1).AddMonths(3).AddDays(-1)))], cancellationToken).ConfigureAwait(false);
        var (rows, leftOut) = OpenData.Of(quarters);
        var table = new OpenDataTable
        {
            From = quarters[0].Range.From, To = quarters[^1].Range.To, AsOf = quarters.Max(quarter => quarter.AsOf), Rules = [CountingRules.Anonymity, .. CountingRules.OfAdverts],
            LikelyScams = InsightTables.Scams(quarters, new InsightFilter()), Value = rows, AdvertGroupsLeftOut = leftOut,
        };
        return TableAnswer.Of(context, query, table, WildlifeJson.Default.OpenDataTable, Columns);
    }

    private YearReport Of(int year, InsightSum whole, IReadOnlyList<InsightSum> before, IReadOnlyList<InsightSum> months)
    {
        var filter = new InsightFilter();
        var flags = whole.Sheet.Adverts.Where(cell => filter.Takes(cell.Key)).SelectMany(cell => cell.Value.Flags).GroupBy(flag => flag.Key, StringComparer.Ordinal);
        var report = new YearReport
        {
            Year = year,
            AsOf = whole.AsOf,
            Rules = CountingRules.OfAdverts,
            Whole = InsightTables.Trend([whole], filter)[0],
            Before = InsightTables.Trend(before, filter)[0],
            Months = InsightTables.Trend(months, filter),
            Taxa = [.. InsightTables.Adverts([whole], filter, key => key.Taxon, withPeriod: false).Take(MostTaxa)],
            Sites = InsightTables.Adverts([whole], filter, key => key.Source, withPeriod: false),
            Countries = InsightTables.Adverts([whole], filter, key => key.Country, withPeriod: false),
            Sellers = InsightTables.Sellers(whole, country: null),
            Routes = [.. InsightTables.Routes(whole, filter, sources).Take(MostRoutes)],
            Flags = [.. flags.Select(flag => new NamedCount(flag.Key, flag.Sum(each => each.Value))).OrderByDescending(flag => flag.Count).ThenBy(flag => flag.Name, StringComparer.Ordinal)],
            LikelyScams = InsightTables.Scams([whole], filter),
            Recommendations = [],
        };
        return report with { Recommendations = Recommendations.Of(report) };
    }

    private (QueryReader Query, int Year) Read(HttpContext context, ApiRoute route)
    {
        var query = new QueryReader(context.Request, route);
        InsightRequest.RefuseOperations(Caller.Of(context));
        InsightRoutes.RefuseSites(context);
        return (query, query.Number("year", 2015, 2199) ?? time.GetUtcNow().Year);
    }

    private static InsightRange RangeOf(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
