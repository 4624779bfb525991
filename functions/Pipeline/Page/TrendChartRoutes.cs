using Microsoft.AspNetCore.Http;
using Wildlife.Insights;
using Wildlife.Partners;

namespace Wildlife.Page;

/// <summary>The chart of the page's overview, drawn here: the page needs no chart script, and its policy allows none from elsewhere.</summary>
internal sealed class TrendChartRoutes(InsightReader reader, TimeProvider time)
{
    private const int Weeks = 13;

    /// <summary>The route.</summary>
    public static ApiRoute GetRoute { get; } = new(
        "GetTrendChart",
        Routes.TrendChart,
        "The suspects of the last thirteen weeks by taxon, as a picture",
        typeof(string),
        [new ApiParameter("theme", "The page it stands on; light by default.", ["light", "dark"]), new ApiParameter("other", "The word for the taxa that have no colour of their own.", [])],
        [403])
    {
        MediaType = "image/svg+xml",
        IsDocumented = false,
        Roles = InsightRoutes.Readers,
    };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts) => [new(GetRoute, new TrendChartRoutes(parts.Insights, parts.Time).GetAsync)];

    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, GetRoute);
        InsightRequest.RefuseOperations(Caller.Of(context));
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        List<InsightRange> ranges = [.. new InsightRange(today.AddDays(-7 * (Weeks - 1)), today).Split("week")];
        var sums = await reader.ReadAsync(ranges, cancellationToken).ConfigureAwait(false);
        var rows = InsightTables.Adverts(sums, new InsightFilter { MaySee = Caller.Of(context).MaySee }, key => key.Taxon, withPeriod: true);
        List<DateOnly> periods = [.. ranges.Select(range => range.From)];
        var chart = TrendChart.Draw(periods, SeriesOf(rows, periods, query.Text("other") ?? "other"), query.Text("theme") == "dark");
        // Opened by itself the picture is a document: it may run and load nothing.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        context.Response.Headers.CacheControl = "private, max-age=60";
        return Results.Text(chart, "image/svg+xml");
    }

    private static List<ChartSeries> SeriesOf(List<AdvertRow> rows, List<DateOnly> periods, string other)
    {
        List<string> names = [.. rows.Where(row => row.Group.Length > 0).GroupBy(row => row.Group, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(row => row.AdvertGroups)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(TrendChart.MostTaxa).Select(group => group.Key)];
        List<ChartSeries> series = [.. names.Select(name => new ChartSeries(name, CountsOf(rows, periods, row => row.Group == name)))];
        var rest = CountsOf(rows, periods, row => !names.Contains(row.Group, StringComparer.Ordinal));
        return rest.Any(count => count > 0) ? [.. series, new ChartSeries(other, rest)] : series;
    }

    private static List<int> CountsOf(List<AdvertRow> rows, List<DateOnly> periods, Func<AdvertRow, bool> takes) =>
        [.. periods.Select(period => rows.Where(row => row.Period == period && takes(row)).Sum(row => row.AdvertGroups))];
}
