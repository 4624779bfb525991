namespace Wildlife.Crawl;

/// <summary>What one run of a crawl job did.</summary>
/// <param name="Pages">Pages stored: answers of any status, and pages found stored by an earlier run of the same job.</param>
/// <param name="Disallowed">URLs that robots.txt disallows; not asked for.</param>
/// <param name="Failed">URLs without an answer, or with one of 429 or 5xx. They are stored too, and not counted in <paramref name="Pages"/>.</param>
/// <param name="MoreDue">True where URLs within the budget are left and the site lets us go on: run the job again at once.</param>
public sealed record CrawlSlice(int Pages, int Disallowed, int Failed, bool MoreDue)
{
    /// <summary>URLs of the frontier that the source's rules no longer include; not asked for.</summary>
    public int OutOfScope { get; init; }

    /// <summary>Where a host asked to be left alone or is down: what is left stays due; run the job again no earlier than this.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
