using Wildlife.Crawl;

namespace Wildlife.Sources;

/// <summary>The same two limits stand in source files and in an operator's settings.</summary>
internal static class CrawlHoursRules
{
    public static string? Problem(string? hours) =>
        hours is not null && CrawlHours.TryParse(hours) is null ? $"hours '{hours}': write two different times of day in UTC as in 22:00-06:00" : null;

    public static string? Problem(int? maxPagesPerDay) => maxPagesPerDay is < 1 or > 10_000_000 ? "maxPagesPerDay must be 1 to 10000000" : null;
}
