using Wildlife.Sources;

namespace Wildlife.Crawl;

/// <summary>What a source's own limits leave for one job: pages of the pass, pages of the day, hours of the day.</summary>
internal sealed class CrawlBudget(CrawlJob job, SourceDefinition source, IFrontier frontier, TimeProvider time)
{
    private readonly CrawlHours? hours = source.Crawl.Hours is { } text ? CrawlHours.TryParse(text) : null;

    /// <summary>When reading may go on because of the hours; null where it may now.</summary>
    public DateTimeOffset? ClosedUntil() => hours?.ClosedUntil(time.GetUtcNow());

    /// <summary>How many pages may be read now at the most.</summary>
    public async Task<int> LeftAsync(CancellationToken cancellationToken)
    {
        var pass = source.Crawl.MaxPages - await frontier.CountReadAsync(job.Source, job.PlannedAt, cancellationToken);
        return source.Crawl.MaxPagesPerDay is { } limit && pass > 0 ? Math.Min(pass, limit - await TodayAsync(cancellationToken)) : pass;
    }

    /// <summary>Midnight, where the day's pages are used up; else null.</summary>
    public async Task<DateTimeOffset?> SpentUntilAsync(CancellationToken cancellationToken) =>
        source.Crawl.MaxPagesPerDay is { } limit && await TodayAsync(cancellationToken) >= limit
            ? new DateTimeOffset(Today.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : null;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private Task<int> TodayAsync(CancellationToken cancellationToken) => frontier.CountDayAsync(job.Source, Today, cancellationToken);
}
