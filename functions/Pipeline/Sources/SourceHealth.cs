using System.Text.Json.Serialization;
using Wildlife.Crawl;

namespace Wildlife.Sources;

/// <summary>How the latest pass over a source went. What was not seen is said as plainly as what was.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Its country.</param>
/// <param name="Status">The judgement.</param>
/// <param name="Why">The judgement in words.</param>
/// <param name="LastPass">The latest pass's planned instant; null where it was never read.</param>
/// <param name="Pages">Pages read in that pass.</param>
/// <param name="Listings">Adverts among them, with those that rest because they rarely change.</param>
/// <param name="Blocked">Pages behind a wall.</param>
/// <param name="Failed">URLs that gave no usable answer.</param>
/// <param name="NotUnderstood">Pages that contradict the source file.</param>
/// <param name="Disallowed">URLs that robots.txt disallows, never fetched.</param>
public sealed record SourceHealth(
    string Id, string Name, string Country, SourceStatus Status, string Why, DateTimeOffset? LastPass,
    int Pages, int Listings, int Blocked, int Failed, int NotUnderstood, int Disallowed)
{
    /// <summary>Judges a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="summary">Its latest pass; null where it was never read.</param>
    public static SourceHealth Of(SourceDefinition source, FrontierSummary? summary)
    {
        ArgumentNullException.ThrowIfNull(source);
        var (status, why) = Judge(source, summary);
        return new SourceHealth(
            source.Id, source.Name, source.Country, status, why, summary?.PlannedAt,
            summary?.Read ?? 0, summary is null ? 0 : summary.Count("listing") + summary.Resting, summary?.Count("blocked") ?? 0,
            summary?.Failed ?? 0, summary?.Count(FrontierSummary.NotUnderstood) ?? 0, summary?.Disallowed ?? 0);
    }

    private static (SourceStatus Status, string Why) Judge(SourceDefinition source, FrontierSummary? summary)
    {
        if (summary is null)
        {
            return source.Enabled || source.Sample ? (SourceStatus.NeverRead, "never read yet") : (SourceStatus.Disabled, "not enabled: nothing is seen of it");
        }

        var listings = summary.Count("listing") + summary.Resting;
        var (blocked, failed, strange) = (summary.Count("blocked"), summary.Failed, summary.Count(FrontierSummary.NotUnderstood));
        return summary switch
        {
            _ when blocked > 0 => (SourceStatus.Blocked, $"{blocked} of {summary.Read} pages were walls: what stands behind them was not seen"),
            _ when strange > 0 => (SourceStatus.Failing, $"{strange} pages contradict the source file: mend its selectors"),
            _ when failed > 0 => (SourceStatus.Failing, $"{failed} of {summary.Read} URLs gave no usable answer"),
            _ when listings < source.Expect.MinListings => (SourceStatus.Failing, $"{listings} adverts where at least {source.Expect.MinListings} are expected"),
            _ when listings > source.Expect.MaxListings => (SourceStatus.Failing, $"{listings} adverts where at most {source.Expect.MaxListings} are expected"),
            _ => (SourceStatus.Healthy, $"{listings} adverts on {summary.Read} pages"),
        };
    }
}

/// <summary>The judgement on a source.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceStatus>))]
public enum SourceStatus
{
    /// <summary>The latest pass went as expected.</summary>
    [JsonStringEnumMemberName("healthy")] Healthy,

    /// <summary>Errors, a changed layout, or a count out of bounds.</summary>
    [JsonStringEnumMemberName("failing")] Failing,

    /// <summary>Walls in front of pages.</summary>
    [JsonStringEnumMemberName("blocked")] Blocked,

    /// <summary>Enabled and not read yet.</summary>
    [JsonStringEnumMemberName("never-read")] NeverRead,

    /// <summary>Not enabled.</summary>
    [JsonStringEnumMemberName("disabled")] Disabled,
}
