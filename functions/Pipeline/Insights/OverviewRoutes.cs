using Microsoft.AspNetCore.Http;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Crawl;
using Wildlife.Partners;
using Wildlife.Sources;

namespace Wildlife.Insights;

/// <summary>The figures of a start page.</summary>
internal sealed class OverviewRoutes(InsightReader reader, SourceCatalog sources, IFrontier frontier, TimeProvider time)
{
    private const int Weeks = 13;
    private const int MostTaxa = 10;
    private static readonly DateOnly First = new(2015, 1, 1);

    /// <summary>The route.</summary>
    public static ApiRoute GetRoute { get; } = new("GetOverview", Routes.InsightOverview, "Figures at a glance: adverts read, suspects, cases, removals, seizures, by country and source", typeof(Overview), [], [403]) { Roles = InsightRoutes.Readers };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts) => [new(GetRoute, new OverviewRoutes(parts.Insights, parts.Sources, parts.Frontier, parts.Time).GetAsync)];

    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        _ = new QueryReader(context.Request, GetRoute);
        InsightRequest.RefuseOperations(Caller.Of(context));
        InsightRoutes.RefuseSites(context);
        // The demo's clock and imported captures may run ahead of this one; a figure of the future is better than a missing one.
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var all = (await reader.ReadAsync([new InsightRange(First, new DateOnly(today.Year + 1, 12, 31))], cancellationToken).ConfigureAwait(false))[0];
        var weeks = await reader.ReadAsync([.. new InsightRange(today.AddDays(-7 * (Weeks - 1)), today).Split("week")], cancellationToken).ConfigureAwait(false);
        var overview = Of(all, weeks, await HealthAsync(cancellationToken).ConfigureAwait(false));
        return new JsonDocumentResult<Overview>(overview, WildlifeJson.Default.Overview, ETag: null);
    }

    private async Task<IReadOnlyList<SourceHealth>> HealthAsync(CancellationToken cancellationToken)
    {
        var health = new List<SourceHealth>();
        foreach (var source in sources.All)
        {
            var one = SourceHealth.Of(source, await frontier.SummariseAsync(source.Id, cancellationToken).ConfigureAwait(false));
            if (one.Status != SourceStatus.Disabled && (!source.Sample || one.LastPass is not null))
            {
                health.Add(one);
            }
        }

        return health;
    }

    private static Overview Of(InsightSum all, IReadOnlyList<InsightSum> weeks, IReadOnlyList<SourceHealth> health)
    {
        var filter = new InsightFilter();
        var adverts = all.Sheet.Adverts.ToList();
        var suspects = adverts.Where(cell => filter.Takes(cell.Key)).ToList();
        var cases = all.Sheet.Cases.ToList();
        return new Overview
        {
            AsOf = all.AsOf,
            Rules = CountingRules.OfAdverts,
            Adverts = adverts.Sum(cell => cell.Value.Adverts),
            Suspects = suspects.Sum(cell => cell.Value.Groups),
            LikelyScams = InsightTables.Scams([all], filter),
            LegalWildlife = adverts.Where(cell => cell.Key.Verdict == Verdict.LegalWildlife).Sum(cell => cell.Value.Groups),
            Cases = cases.Sum(cell => cell.Cases),
            OpenCases = cases.Where(cell => cell.Key.State != CaseState.Closed).Sum(cell => cell.Cases),
            Removals = suspects.Sum(cell => cell.Value.Removed),
            MedianHoursToRemoval = Quantiles.Median(suspects.SelectMany(cell => cell.Value.Hours)),
            AccountsClosed = cases.Sum(cell => cell.AccountsClosed),
            Seizures = cases.Sum(cell => cell.Seizures),
            Prosecutions = cases.Sum(cell => cell.Prosecutions),
            Tiers = Count(suspects, cell => WireName.Of(cell.Key.Tier ?? Tier.T4), cell => cell.Value.Groups, byName: true),
            Countries = Count(suspects, cell => cell.Key.Country, cell => cell.Value.Groups),
            Taxa = [.. Count(suspects.Where(cell => cell.Key.Taxon.Length > 0), cell => cell.Key.Taxon, cell => cell.Value.Groups).Take(MostTaxa)],
            CaseStates = Count(cases, cell => WireName.Of(cell.Key.State), cell => cell.Cases),
            Weeks = InsightTables.Trend(weeks, filter),
            Sources = health,
        };
    }

    private static List<NamedCount> Count<T>(IEnumerable<T> cells, Func<T, string> nameOf, Func<T, int> countOf, bool byName = false)
    {
        var counts = cells.GroupBy(nameOf, StringComparer.Ordinal).Select(group => new NamedCount(group.Key, group.Sum(countOf))).OrderBy(count => count.Name, StringComparer.Ordinal);
        return byName ? [.. counts] : [.. counts.OrderByDescending(count => count.Count)];
    }
}

/// <summary>Figures at a glance, over all time.</summary>
public sealed record Overview
{
    /// <summary>When the newest of it was counted; null where nothing was.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>How it was counted.</summary>
    public required IReadOnlyList<CountingRule> Rules { get; init; }

    /// <summary>Adverts read, of wildlife or not.</summary>
    public required int Adverts { get; init; }

    /// <summary>Suspect advert groups: potentially illegal.</summary>
    public required int Suspects { get; init; }

    /// <summary>Suspect advert groups that read like advance-fee scams; not among the suspects.</summary>
    public required int LikelyScams { get; init; }

    /// <summary>Advert groups with papers or an exemption claimed, or of unregulated wildlife.</summary>
    public required int LegalWildlife { get; init; }

    /// <summary>Cases.</summary>
    public required int Cases { get; init; }

    /// <summary>Cases that are not closed.</summary>
    public required int OpenCases { get; init; }

    /// <summary>Suspect adverts whose removal two readings confirmed.</summary>
    public required int Removals { get; init; }

    /// <summary>Median hours from an advert's first reading to its removal; null where none was removed.</summary>
    public required double? MedianHoursToRemoval { get; init; }

    /// <summary>Accounts that platforms closed.</summary>
    public required int AccountsClosed { get; init; }

    /// <summary>Seizures recorded.</summary>
    public required int Seizures { get; init; }

    /// <summary>Prosecutions recorded.</summary>
    public required int Prosecutions { get; init; }

    /// <summary>Suspect advert groups by tier.</summary>
    public required IReadOnlyList<NamedCount> Tiers { get; init; }

    /// <summary>Suspect advert groups by country; the empty name is unknown.</summary>
    public required IReadOnlyList<NamedCount> Countries { get; init; }

    /// <summary>The ten taxa with the most suspect advert groups.</summary>
    public required IReadOnlyList<NamedCount> Taxa { get; init; }

    /// <summary>Cases by state.</summary>
    public required IReadOnlyList<NamedCount> CaseStates { get; init; }

    /// <summary>Suspects of the last thirteen weeks.</summary>
    public required IReadOnlyList<AdvertRow> Weeks { get; init; }

    /// <summary>The sources that are read, and how the latest pass over each went.</summary>
    public required IReadOnlyList<SourceHealth> Sources { get; init; }
}

/// <summary>How many of something.</summary>
/// <param name="Name">What.</param>
/// <param name="Count">How many.</param>
public sealed record NamedCount(string Name, int Count);
