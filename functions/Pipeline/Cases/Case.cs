using System.Text.Json.Serialization;
using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>A lead on one seller cluster: the projection of its events.</summary>
public sealed record Case
{
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

    /// <summary>The reasons of its most urgent listing: what is forbidden, then what gave it away.</summary>
    public IReadOnlyList<string> Reasons => (MostUrgent(Listings) ?? (Listings is [var first, ..] ? first : null))?.Reasons ?? [];

    /// <summary>The listing to look at first.</summary>
    /// <param name="listings">A case's listings.</param>
    internal static CaseListing? MostUrgent(IEnumerable<CaseListing> listings) =>
        listings.Where(listing => listing.Tier is not null).OrderBy(listing => listing.Tier).ThenByDescending(listing => listing.Score).FirstOrDefault();

    private List<string> Distinct(Func<CaseListing, IEnumerable<string>> values) =>
        Listings.SelectMany(values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
}

/// <summary>A listing as its case knows it.</summary>
public sealed record CaseListing
{
    /// <summary>The source's id.</summary>
    public required string Source { get; init; }

    /// <summary>The listing's ad id.</summary>
    public required string AdId { get; init; }

    /// <summary>The advert's canonical URL.</summary>
    public required string Url { get; init; }

    /// <summary>The advert's title.</summary>
    public required string Title { get; init; }

    /// <summary>The advert group.</summary>
    public required string GroupId { get; init; }

    /// <summary>The country whose rules were applied.</summary>
    public string? Country { get; init; }

    /// <summary>The advert's language.</summary>
    public required string Language { get; init; }

    /// <summary>The verdict of its latest judgement.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The tier of its latest judgement; null where it is not suspect any more.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The score of its latest judgement.</summary>
    public required double Score { get; init; }

    /// <summary>The taxa offered.</summary>
    public IReadOnlyList<string> Taxa { get; init; } = [];

    /// <summary>The product offered.</summary>
    public required string Product { get; init; }

    /// <summary>The judgement's weightiest reasons, in words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Where the advert stands.</summary>
    public required ListingState State { get; init; }

    /// <summary>SHA-256 of the observation that the latest change rests on.</summary>
    public required string ObservationSha256 { get; init; }
}

/// <summary>Another case.</summary>
/// <param name="CaseId">Its id.</param>
/// <param name="Reason">What the two share, in words without personal data.</param>
public sealed record CaseReference(string CaseId, string Reason);

/// <summary>Where the work on a case stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseState>))]
public enum CaseState
{
    /// <summary>Nobody has looked at it.</summary>
    [JsonStringEnumMemberName("new")] New,

    /// <summary>An analyst has looked at it and kept it.</summary>
    [JsonStringEnumMemberName("triaged")] Triaged,

    /// <summary>Somebody works on it.</summary>
    [JsonStringEnumMemberName("investigating")] Investigating,

    /// <summary>The platform was notified.</summary>
    [JsonStringEnumMemberName("notified")] Notified,

    /// <summary>An authority has it.</summary>
    [JsonStringEnumMemberName("referred")] Referred,

    /// <summary>Ended, with an outcome.</summary>
    [JsonStringEnumMemberName("closed")] Closed,
}
