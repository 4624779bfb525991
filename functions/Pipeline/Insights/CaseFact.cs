using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Insights;

/// <summary>What figures need to know of one case. Names nobody.</summary>
public sealed record CaseFact
{
    /// <summary>The case's id.</summary>
    public required string CaseId { get; init; }

    /// <summary>The day (UTC) it was opened: the day it counts on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What cases are told apart by.</summary>
    public required CaseKey Key { get; init; }

    /// <summary>Its advert groups.</summary>
    public required int Groups { get; init; }

    /// <summary>Its adverts that were removed.</summary>
    public required int Removed { get; init; }

    /// <summary>Accounts that platforms closed.</summary>
    public int AccountsClosed { get; init; }

    /// <summary>Seizures recorded.</summary>
    public int Seizures { get; init; }

    /// <summary>Prosecutions recorded.</summary>
    public int Prosecutions { get; init; }

    /// <summary>Whether it counts as a case: one that was merged into another does not any more.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>Pairs of countries that its adverts connect, e.g. <c>BE-FR</c>.</summary>
    public IReadOnlyList<string> Pairs { get => field ?? []; init; } = [];

    /// <summary>The fact of a case.</summary>
    /// <param name="subject">The case.</param>
    public static CaseFact Of(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var groups = subject.Listings.Select(listing => listing.GroupId).Distinct(StringComparer.Ordinal).Count();
        var countries = subject.Countries;
        return new CaseFact
        {
            CaseId = subject.Id,
            Day = DateOnly.FromDateTime(subject.OpenedAt.UtcDateTime),
            Key = new CaseKey(countries.Count > 0 ? countries[0] : "", subject.State, subject.Tier, SizeOf(groups), subject.Sources.Count > 1, countries.Count > 1),
            Groups = groups,
            Removed = subject.Listings.Count(listing => listing.State == ListingState.Removed),
            AccountsClosed = subject.AccountsClosed,
            Seizures = subject.Seizures.Count,
            Prosecutions = subject.Prosecutions.Count,
            Counts = subject.MergedInto is null,
            Pairs = [.. countries.SelectMany((first, index) => countries.Skip(index + 1).Select(second => $"{first}-{second}"))],
        };
    }

    /// <summary>The sizes of seller clusters that figures tell apart, by number of advert groups.</summary>
    internal static readonly IReadOnlyList<string> Sizes = ["1", "2-4", "5-9", "10-49", "50+"];

    private static string SizeOf(int groups) => groups switch
    {
        <= 1 => Sizes[0],
        < 5 => Sizes[1],
        < 10 => Sizes[2],
        < 50 => Sizes[3],
        _ => Sizes[4],
    };
}

/// <summary>What cases are told apart by.</summary>
/// <param name="Country">The first country whose rules apply; empty where unknown.</param>
/// <param name="State">Where the work stands.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Size">Its number of advert groups, as a range.</param>
/// <param name="SeveralSites">Whether its adverts stand on more than one site.</param>
/// <param name="SeveralCountries">Whether they fall under more than one country's rules.</param>
public sealed record CaseKey(string Country, CaseState State, Tier Tier, string Size, bool SeveralSites, bool SeveralCountries);

/// <summary>Cases of a period that agree in everything that figures tell apart.</summary>
public sealed record CaseCell
{
    /// <summary>What its cases agree in.</summary>
    public required CaseKey Key { get; init; }

    /// <summary>Cases.</summary>
    public required int Cases { get; init; }

    /// <summary>Their advert groups.</summary>
    public required int Groups { get; init; }

    /// <summary>Their adverts that were removed.</summary>
    public int Removed { get; init; }

    /// <summary>Accounts that platforms closed.</summary>
    public int AccountsClosed { get; init; }

    /// <summary>Seizures recorded.</summary>
    public int Seizures { get; init; }

    /// <summary>Prosecutions recorded.</summary>
    public int Prosecutions { get; init; }

    /// <summary>Cases by the pair of countries they connect.</summary>
    public IReadOnlyDictionary<string, int> Pairs { get => field ?? CellSum.NoFlags; init; } = CellSum.NoFlags;

    /// <summary>The cell of one case.</summary>
    /// <param name="fact">The case.</param>
    /// <param name="sign">1 to count it, -1 to take it out again.</param>
    internal static CaseCell Of(CaseFact fact, int sign = 1) => new()
    {
        Key = fact.Key,
        Cases = sign,
        Groups = sign * fact.Groups,
        Removed = sign * fact.Removed,
        AccountsClosed = sign * fact.AccountsClosed,
        Seizures = sign * fact.Seizures,
        Prosecutions = sign * fact.Prosecutions,
        Pairs = fact.Pairs.ToDictionary(pair => pair, _ => sign, StringComparer.Ordinal),
    };

    /// <summary>Two cells of one key as one.</summary>
    /// <param name="other">The other cell.</param>
    internal CaseCell Plus(CaseCell other) => this with
    {
        Cases = Cases + other.Cases,
        Groups = Groups + other.Groups,
        Removed = Removed + other.Removed,
        AccountsClosed = AccountsClosed + other.AccountsClosed,
        Seizures = Seizures + other.Seizures,
        Prosecutions = Prosecutions + other.Prosecutions,
        Pairs = Pairs.Concat(other.Pairs).GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Sum(each => each.Value), StringComparer.Ordinal),
    };
}
