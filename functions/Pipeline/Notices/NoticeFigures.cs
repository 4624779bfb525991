using Wildlife.Insights;

namespace Wildlife.Notices;

/// <summary>What became of a year's notices.</summary>
/// <param name="Year">The year in which they were sent (UTC).</param>
/// <param name="Rules">How it was counted.</param>
/// <param name="IsTrustedFlagger">Whether notices of this year were sent as a trusted flagger: then the counts are those of the yearly report of Art. 22(3).</param>
/// <param name="Value">The platforms.</param>
public sealed record NoticeFigures(int Year, IReadOnlyList<CountingRule> Rules, bool IsTrustedFlagger, IReadOnlyList<PlatformNotices> Value);

/// <summary>What became of the notices to one platform.</summary>
public sealed record PlatformNotices
{
    /// <summary>The platform: a source's id.</summary>
    public required string Source { get; init; }

    /// <summary>Notices of illegal content.</summary>
    public required int Article16 { get; init; }

    /// <summary>Reports under the platform's terms.</summary>
    public required int TermsOfService { get; init; }

    /// <summary>Adverts named.</summary>
    public required int Adverts { get; init; }

    /// <summary>Notices whose receipt was confirmed.</summary>
    public required int Acknowledged { get; init; }

    /// <summary>Notices decided, by outcome.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }

    /// <summary>Notices of illegal content, by kind of content: the annex and product.</summary>
    public required IReadOnlyDictionary<string, int> Contents { get; init; }

    /// <summary>Adverts removed after the notice.</summary>
    public required int Removed { get; init; }

    /// <summary>Median hours from sending to the reading that did not find the advert; null where none was removed.</summary>
    public required double? MedianHoursToRemoval { get; init; }

    /// <summary>Removed adverts that were posted again on the site.</summary>
    public required int Reposted { get; init; }

    /// <summary>Share of the decided notices that the platform held to be unfounded, 0 to 1; null where none was decided.</summary>
    public required double? UnfoundedShare { get; init; }

    /// <summary>Whether that share nears what a platform may answer with a suspension (Art. 23(2)): from ten decided notices and a tenth on.</summary>
    public required bool UnfoundedAlarm { get; init; }
}

/// <summary>Counts notices.</summary>
internal static class NoticeCounting
{
    private const int FewestDecided = 10;
    private const double Alarming = 0.1;

    public static readonly IReadOnlyList<CountingRule> Rules =
    [
        new("notices", "Notices count in the year in which they were sent; drafts and withdrawn ones do not count."),
        new("notice-removal", "An advert counts as removed where two readings apart did not find it after the notice was sent, whoever removed it and why."),
        new("notice-repost", "A re-post is another advert of the same case and site with near-identical text, first read after the removal."),
        CountingRules.Holds,
    ];

    public static IReadOnlyList<PlatformNotices> Count(IEnumerable<Notice> notices) =>
        [.. notices.GroupBy(notice => notice.Source, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Of(group.Key, [.. group]))];

    private static PlatformNotices Of(string source, IReadOnlyList<Notice> notices)
    {
        var decided = notices.Where(notice => notice.Outcome is not null).ToList();
        double? unfounded = decided.Count == 0 ? null : Math.Round((double)decided.Count(notice => notice.Outcome == NoticeOutcome.Unfounded) / decided.Count, 3);
        var removed = notices.SelectMany(notice => notice.Adverts.Where(advert => advert.RemovedAt is not null).Select(advert => (notice.SentAt, Advert: advert))).ToList();
        var illegal = notices.Where(notice => notice.Kind == NoticeKind.Article16).ToList();
        return new PlatformNotices
        {
            Source = source,
            Article16 = illegal.Count,
            TermsOfService = notices.Count - illegal.Count,
            Adverts = notices.Sum(notice => notice.Adverts.Count),
            Acknowledged = notices.Count(notice => notice.AcknowledgedAt is not null),
            Outcomes = CountBy(decided, notice => WireName.Of(notice.Outcome!.Value)),
            Contents = CountBy(illegal.SelectMany(notice => notice.Adverts), advert => $"annex {advert.Annex}, {advert.Product}"),
            Removed = removed.Count,
            MedianHoursToRemoval = Quantiles.Median(removed.Select(each => Math.Max(0, (each.Advert.RemovedAt! - each.SentAt!).Value.TotalHours))),
            Reposted = removed.Count(each => each.Advert.Reposted),
            UnfoundedShare = unfounded,
            UnfoundedAlarm = decided.Count >= FewestDecided && unfounded >= Alarming,
        };
    }

    private static SortedDictionary<string, int> CountBy<T>(IEnumerable<T> items, Func<T, string> nameOf) =>
        new(items.GroupBy(nameOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal), StringComparer.Ordinal);
}
