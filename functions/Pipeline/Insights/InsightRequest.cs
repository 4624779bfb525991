using System.Globalization;
using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.Insights;

/// <summary>What figures somebody asks for, read strictly.</summary>
internal sealed record InsightRequest(InsightRange Range, string? Bucket, InsightFilter Filter, int Limit, QueryReader Query)
{
    private const int LongestInDays = 366;
    private const int LongestInMonths = 240;

    private static readonly ApiParameter From = new("from", "The first day, yyyy-MM-dd (UTC); the first of the month eleven months ago by default.", []);
    private static readonly ApiParameter To = new("to", "The last day, yyyy-MM-dd (UTC); today by default.", []);
    private static readonly ApiParameter BucketParameter = new("bucket", "Splits the figures by day, week (from Monday) or month (UTC). Days and weeks: 366 days at the most.", ["day", "week", "month"]);

    /// <summary>The parameters of a table of figures.</summary>
    public static IReadOnlyList<ApiParameter> Parameters { get; } = [From, To, BucketParameter, .. InsightFilter.Parameters, ApiParameters.PageSize, TableAnswer.Format];

    /// <summary>The parameters of a table that is not split by time.</summary>
    public static IReadOnlyList<ApiParameter> WholeParameters { get; } = [.. Parameters.Where(parameter => parameter != BucketParameter)];

    public static InsightRequest Read(HttpContext context, DateTimeOffset now)
    {
        var caller = Caller.Of(context);
        RefuseOperations(caller);
        var query = new QueryReader(context.Request, ApiCall.Of(context).Route);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var to = DayOf(query, "to") ?? today;
        var from = DayOf(query, "from") ?? new DateOnly(to.Year, to.Month, 1).AddMonths(-11);
        var bucket = query.Text("bucket");
        var longest = bucket is "day" or "week" ? from.AddDays(LongestInDays) : from.AddMonths(LongestInMonths);
        return from <= to && to < longest
            ? new InsightRequest(new InsightRange(from, to), bucket, InsightFilter.Read(query, caller), query.PageSize(), query)
            : throw ApiProblemException.BadParameter("from", $"a day that is not after 'to', with at the most {LongestInDays} days (bucket day or week) or {LongestInMonths} months between them");
    }

    /// <summary>Figures are not kept per joint operation, and all of them would be more than such a key may see.</summary>
    public static void RefuseOperations(Caller caller)
    {
        if (caller.Operations.Count > 0)
        {
            throw new ApiProblemException(403, "wrong-scope", "this key is limited to joint operations, and figures are of the whole installation: use a key without that limit");
        }
    }

    private static DateOnly? DayOf(QueryReader query, string name) => query.Text(name) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200 => day,
        _ => throw ApiProblemException.BadParameter(name, "a day as yyyy-MM-dd"),
    };
}
