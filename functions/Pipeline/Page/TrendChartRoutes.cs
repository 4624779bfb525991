using System.Globalization;
using Microsoft.AspNetCore.Http;
using Wildlife.Insights;
using Wildlife.Partners;

namespace Wildlife.Page;

/// <summary>The chart of the page's overview, drawn here: the page needs no chart script, and its policy allows none from elsewhere.</summary>
internal sealed class TrendChartRoutes(InsightReader reader, SpeciesGroups groups, TimeProvider time)
{
    private const int Weeks = 13;

    /// <summary>The route.</summary>
    public static ApiRoute GetRoute { get; } = new(
        "GetTrendChart",
        Routes.TrendChart,
        "The suspects of the last thirteen weeks by group of species, as a picture",
        typeof(string),
        [
            new ApiParameter("theme", "The page it stands on; light by default.", ["light", "dark"]),
            new ApiParameter("width", "The screen it stands on; wide by default.", ["wide", "narrow"]),
            new ApiParameter("labels", "What stands under each week, in the reader's language, in order, '|' between; the weeks' first days where their number is another.", []),
            new ApiParameter("words", "The groups in the reader's language: code=word, '|' between.", []),
        ],
        [403])
    {
        MediaType = "image/svg+xml",
        IsDocumented = false,
        Roles = InsightRoutes.Readers,
    };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts) => [new(GetRoute, new TrendChartRoutes(parts.Insights, new SpeciesGroups(parts.Taxa), parts.Time).GetAsync)];

    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, GetRoute);
        InsightRequest.RefuseOperations(Caller.Of(context));
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        List<InsightRange> ranges = [.. new InsightRange(today.AddDays(-7 * (Weeks - 1)), today).Split("week")];
        var sums = await reader.ReadAsync(ranges, cancellationToken).ConfigureAwait(false);
        var rows = InsightTables.Adverts(sums, new InsightFilter { MaySee = Caller.Of(context).MaySee }, key => groups.Of(key.Taxon), withPeriod: true);
        List<DateOnly> periods = [.. ranges.Select(range => range.From)];
        var chart = TrendChart.Draw(LabelsOf(query.Text("labels"), periods), SeriesOf(rows, periods, WordsOf(query.Text("words"))), query.Text("theme") == "dark", query.Text("width") == "narrow");
        // Opened by itself the picture is a document: it may run and load nothing.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        context.Response.Headers.CacheControl = "private, max-age=60";
        return Results.Text(chart, "image/svg+xml");
    }

    private static IReadOnlyList<string> LabelsOf(string? labels, List<DateOnly> periods) =>
        labels?.Split('|') is { } given && given.Length == periods.Count ? given : [.. periods.Select(period => period.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    private static Dictionary<string, string> WordsOf(string? words) =>
        (words ?? "").Split('|').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static List<ChartSeries> SeriesOf(List<AdvertRow> rows, List<DateOnly> periods, Dictionary<string, string> words)
    {
        List<string> names = [.. rows.Where(row => row.Group != SpeciesGroups.Other).GroupBy(row => row.Group, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(row => row.AdvertGroups)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(TrendChart.MostSeries).Select(group => group.Key)];
        List<ChartSeries> series = [.. names.Select(name => new ChartSeries(words.GetValueOrDefault(name, name), CountsOf(rows, periods, row => row.Group == name)))];
        var rest = CountsOf(rows, periods, row => !names.Contains(row.Group, StringComparer.Ordinal));
        return rest.Any(count => count > 0) ? [.. series, new ChartSeries(words.GetValueOrDefault(SpeciesGroups.Other, SpeciesGroups.Other), rest)] : series;
    }

    private static List<int> CountsOf(List<AdvertRow> rows, List<DateOnly> periods, Func<AdvertRow, bool> takes) =>
        [.. periods.Select(period => rows.Where(row => row.Period == period && takes(row)).Sum(row => row.AdvertGroups))];
}
