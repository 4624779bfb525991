
namespace Wildlife.Insights;

/// <summary>The report of a year.</summary>
public sealed record YearReport
{
    /// <summary>The year (UTC).</summary>
    public required int Year { get; init; }

    /// <summary>When the newest of it was counted; null where nothing was.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>How it was counted.</summary>
    public required IReadOnlyList<CountingRule> Rules { get; init; }

    /// <summary>The year's suspects as a whole.</summary>
    public required AdvertRow Whole { get; init; }

    /// <summary>The year before.</summary>
    public required AdvertRow Before { get; init; }

    /// <summary>Suspects by month.</summary>
    public required IReadOnlyList<AdvertRow> Months { get; init; }

    /// <summary>Suspects by taxon, the twenty most offered.</summary>
    public required IReadOnlyList<AdvertRow> Taxa { get; init; }

    /// <summary>Suspects by site.</summary>
    public required IReadOnlyList<AdvertRow> Sites { get; init; }

    /// <summary>Suspects by country.</summary>
    public required IReadOnlyList<AdvertRow> Countries { get; init; }

    /// <summary>Seller clusters by size.</summary>
    public required IReadOnlyList<SellerRow> Sellers { get; init; }

    /// <summary>Ways across borders.</summary>
    public required IReadOnlyList<RouteRow> Routes { get; init; }

    /// <summary>Advert groups by red flag: how such adverts are written.</summary>
    public required IReadOnlyList<NamedCount> Flags { get; init; }

    /// <summary>Advert groups that read like scams, not among the suspects.</summary>
    public required int LikelyScams { get; init; }

    /// <summary>What the figures suggest, each with the figure it rests on.</summary>
    public required IReadOnlyList<Recommendation> Recommendations { get; init; }
}

/// <summary>Something to do.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="To">Whom it is for: platforms, authorities, delivery firms or analysts.</param>
/// <param name="Text">What to do.</param>
/// <param name="Because">The figure it rests on.</param>
public sealed record Recommendation(string Code, string To, string Text, string Because);

/// <summary>Draws recommendations from a year's figures. Pure; a figure that is too small to mean anything gives none.</summary>
internal static class Recommendations
{
    private const int Enough = 20;
    private const double SlowHours = 7 * 24;

    public static IReadOnlyList<Recommendation> Of(YearReport report) =>
        [.. Sites(report), .. Writing(report), .. Species(report), .. Borders(report), .. Sellers(report)];

    private static IEnumerable<Recommendation> Sites(YearReport report)
    {
        foreach (var site in report.Sites.Where(site => site.AdvertGroups >= Enough))
        {
            if (site.MedianHoursToRemoval > SlowHours)
            {
                yield return new Recommendation("slow-removal", "platforms", $"Agree with {site.Group} on a time within which notices about wildlife are decided.", $"Half of its removed adverts stood longer than {site.MedianHoursToRemoval:0} hours.");
            }

            var reposts = site.Adverts - site.AdvertGroups;
            if (reposts > 0.3 * site.AdvertGroups)
            {
                yield return new Recommendation("re-posting", "platforms", $"Offer {site.Group} the feeds of image hashes and terms, to stop re-posts before they are public.", $"{reposts} re-posts beside {site.AdvertGroups} advert groups.");
            }

            if (site.Removed == 0)
            {
                yield return new Recommendation("no-removal", "platforms", $"Notify {site.Group} of its suspect adverts, or ask why none was removed.", $"{site.AdvertGroups} suspect advert groups, none removed.");
            }
        }
    }

    private static IEnumerable<Recommendation> Writing(YearReport report)
    {
        int Of(string flag) => report.Flags.FirstOrDefault(count => count.Name == flag)?.Count ?? 0;
        var all = report.Whole.AdvertGroups;
        if (all >= Enough && Of("contact-off-platform") > 0.25 * all)
        {
            yield return new Recommendation("off-platform-contact", "platforms", "Keep contact data out of adverts: they lead away from what a platform can see.", $"{Of("contact-off-platform")} of {all} suspect advert groups name a contact outside the platform.");
        }

        if (all >= Enough && Of("ships-abroad") > 0.2 * all)
        {
            yield return new Recommendation("shipping", "delivery firms", "Screen consignments on the ways this report names, and hang the depot card where parcels are taken in.", $"{Of("ships-abroad")} of {all} suspect advert groups offer to send abroad.");
        }

        if (all >= Enough && Of("code-word") > 0.1 * all)
        {
            yield return new Recommendation("code-words", "analysts", "Look through adverts with code words for new ones, and add them to the lexicon.", $"{Of("code-word")} of {all} suspect advert groups use a code word.");
        }
    }

    private static IEnumerable<Recommendation> Species(YearReport report)
    {
        if (report.Before.AdvertGroups >= Enough && report.Whole.AdvertGroups > 1.5 * report.Before.AdvertGroups)
        {
            yield return new Recommendation("rise", "authorities", "Look at the rise together: new sources and word lists can be its cause as well as trade.", $"{report.Whole.AdvertGroups} suspect advert groups after {report.Before.AdvertGroups} the year before.");
        }

        if (report.Taxa is [{ AdvertGroups: >= Enough } first, ..])
        {
            yield return new Recommendation("first-taxon", "authorities", $"Make {first.Group} the subject of a joint operation.", $"{first.AdvertGroups} suspect advert groups of {first.Sellers} seller clusters, more than of any other taxon.");
        }
    }

    private static IEnumerable<Recommendation> Borders(YearReport report) =>
        report.Routes.Where(route => route.Kind == "seller-network" && route.Sellers >= 5).Take(3).Select(route =>
            new Recommendation("network", "authorities", $"Bring the units of {route.From} and {route.To} together on sellers that are active in both.", $"{route.Sellers} seller clusters have adverts in both countries."));

    private static IEnumerable<Recommendation> Sellers(YearReport report)
    {
        var large = report.Sellers.Where(row => row.AdvertGroups is "10-49" or "50+").Sum(row => row.Sellers);
        if (large > 0)
        {
            yield return new Recommendation("large-sellers", "authorities", "Begin with the sellers that have ten advert groups and more.", $"{large} seller clusters of {report.Sellers.Sum(row => row.Sellers)}.");
        }
    }
}
