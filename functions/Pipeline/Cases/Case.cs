using System.Text.Json.Serialization;
using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>A lead on one seller cluster: the projection of its events.</summary>
public sealed record Case
{
    /// <summary>In <see cref="Results"/>: an authority seized something.</summary>
    public const string SeizureResult = "seizure";

    /// <summary>In <see cref="Results"/>: a prosecutor or court acted.</summary>
    public const string ProsecutionResult = "prosecution";

    /// <summary>The identifier: derived from the first seller key, so that two readers of one advert open one case.</summary>
    public required string Id { get; init; }

    /// <summary>Where the work on it stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>The most urgent tier of its suspect listings.</summary>
    public required Tier Tier { get; init; }

    /// <summary>The highest score of its suspect listings.</summary>
    public required double Score { get; init; }

    /// <summary>The title of its most urgent listing.</summary>
    public required string Title { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Its listings, in the order they joined.</summary>
    public required IReadOnlyList<CaseListing> Listings { get; init; }

    /// <summary>Cases that share a seller key with it: analysts decide whether to merge.</summary>
    public IReadOnlyList<CaseReference> LinkedCases { get; init; } = [];

    /// <summary>Who works on it: a key's id; null while nobody does.</summary>
    public string? Assignee { get; init; }

    /// <summary>What the last one left for the next one to know; null where nobody handed it over.</summary>
    public string? HandoverNote { get; init; }

    /// <summary>What was asked for and needs, or needed, a second person.</summary>
    public IReadOnlyList<CaseRequest> Requests { get => field ?? []; init; } = [];

    /// <summary>What came of it, as its last closing says.</summary>
    public IReadOnlyList<CaseOutcome> Outcomes { get => field ?? []; init; } = [];

    /// <summary>How many accounts the platforms closed.</summary>
    public int AccountsClosed { get; init; }

    /// <summary>The case it is a duplicate of; null where it is none.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>What authorities seized.</summary>
    public IReadOnlyList<Seizure> Seizures { get => field ?? []; init; } = [];

    /// <summary>What prosecutors and courts did.</summary>
    public IReadOnlyList<Prosecution> Prosecutions { get => field ?? []; init; } = [];

    /// <summary>The authority's hold; it may have ended, see <see cref="IsHeld"/>.</summary>
    public EnforcementHold? Hold { get; init; }

    /// <summary>When a notice was first approved; null where none was.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>When a referral was first approved; null where none was.</summary>
    public DateTimeOffset? ReferredAt { get; init; }

    /// <summary>When it was closed; null where it is not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When its personal data were erased; null: they are there.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>The joint operations it counts in.</summary>
    public IReadOnlyList<string> Operations { get => field ?? []; init; } = [];

    /// <summary>Cases that an analyst found to have nothing to do with it: they are not linked again.</summary>
    public IReadOnlyList<string> CutCases { get => field ?? []; init; } = [];

    /// <summary>The case it was merged into; null where it was not. Such a case takes no command any more.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The cases that were merged into it.</summary>
    public IReadOnlyList<string> MergedFrom { get => field ?? []; init; } = [];

    /// <summary>The case it was split off from; null where it was not.</summary>
    public string? SplitFrom { get; init; }

    /// <summary>The cases that were split off from it.</summary>
    public IReadOnlyList<string> SplitInto { get => field ?? []; init; } = [];

    /// <summary>Listings that left it, and where they went.</summary>
    public IReadOnlyList<MovedListing> Moved { get => field ?? []; init; } = [];

    /// <summary>Number of its latest event, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Hash of its latest event: the head of the chain.</summary>
    public required string LastEventHash { get; init; }

    /// <summary>The sources its listings stand on.</summary>
    public IReadOnlyList<string> Sources => Distinct(listing => [listing.Source]);

    /// <summary>The countries whose rules apply.</summary>
    public IReadOnlyList<string> Countries => Distinct(listing => listing.Country is null ? [] : [listing.Country]);

    /// <summary>The languages its listings are written in.</summary>
    public IReadOnlyList<string> Languages => Distinct(listing => [listing.Language]);

    /// <summary>The taxa offered.</summary>
    public IReadOnlyList<string> Taxa => Distinct(listing => listing.Taxa);

    /// <summary>What was recorded in it, for filters: <see cref="SeizureResult"/>, <see cref="ProsecutionResult"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Results => [.. Seizures.Count > 0 ? [SeizureResult] : Array.Empty<string>(), .. Prosecutions.Count > 0 ? [ProsecutionResult] : Array.Empty<string>()];

    /// <summary>The reasons of its most urgent listing: what is forbidden, then what gave it away.</summary>
    public IReadOnlyList<string> Reasons => First?.Reasons ?? [];

    /// <summary>The same reasons in the reader's language.</summary>
    /// <param name="texts">The texts by code.</param>
    /// <param name="language">ISO 639-1 code; English for one that the texts lack.</param>
    public IReadOnlyList<string> ReasonsIn(ReasonTexts texts, string language) => First?.ReasonsIn(texts, language) ?? [];

    /// <summary>Whether an authority's hold is on it.</summary>
    /// <param name="now">The instant in question.</param>
    public bool IsHeld(DateTimeOffset now) => Hold is not null && now < Hold.Until;

    /// <summary>Where one of its listings is now: another case's id, or null where it stays here.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="adId">The ad id.</param>
    internal string? NewHomeOf(string source, string adId) =>
        MergedInto ?? Moved.LastOrDefault(moved => moved.Source == source && moved.AdId == adId)?.CaseId;

    /// <summary>The listing to look at first.</summary>
    /// <param name="listings">A case's listings.</param>
    internal static CaseListing? MostUrgent(IEnumerable<CaseListing> listings) =>
        listings.Where(listing => listing is { Tier: not null, IsDismissed: false }).OrderBy(listing => listing.Tier).ThenByDescending(listing => listing.Score).FirstOrDefault();

    private CaseListing? First => MostUrgent(Listings) ?? (Listings is [var first, ..] ? first : null);

    private List<string> Distinct(Func<CaseListing, IEnumerable<string>> values) =>
        Listings.SelectMany(values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
}
