using System.Text.Json.Serialization;

namespace Wildlife.Cases;

/// <summary>Something that one person asked for and another must approve: a second pair of eyes before a notice, a referral or a merge.</summary>
public sealed record CaseRequest
{
    /// <summary>Its number: that of the event that made it.</summary>
    public required int Id { get; init; }

    /// <summary>What was asked for.</summary>
    public required RequestDetail Detail { get; init; }

    /// <summary>What became of it.</summary>
    public required RequestState State { get; init; }

    /// <summary>Who asked: a key's id. That key may not approve it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided; null while it is open.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why it was decided so.</summary>
    public string? DecisionReason { get; init; }
}

/// <summary>What is asked for.</summary>
public sealed record RequestDetail
{
    /// <summary>Notice, referral or merge.</summary>
    public required RequestKind Kind { get; init; }

    /// <summary>The adverts that a notice names.</summary>
    public IReadOnlyList<ListingReference> Listings { get => field ?? []; init; } = [];

    /// <summary>The notice that was drafted.</summary>
    public string? NoticeId { get; init; }

    /// <summary>The authority that a referral goes to.</summary>
    public string? Recipient { get; init; }

    /// <summary>The authority's country: ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>The case that a merge ends.</summary>
    public string? OtherCaseId { get; init; }
}

/// <summary>What can be asked for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RequestKind>))]
public enum RequestKind
{
    /// <summary>Notify the platform.</summary>
    [JsonStringEnumMemberName("notice")] Notice,

    /// <summary>Refer the case to an authority.</summary>
    [JsonStringEnumMemberName("referral")] Referral,

    /// <summary>Merge another case into this one.</summary>
    [JsonStringEnumMemberName("merge")] Merge,
}

/// <summary>What became of a request.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RequestState>))]
public enum RequestState
{
    /// <summary>Nobody has decided.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>Somebody else approved it.</summary>
    [JsonStringEnumMemberName("approved")] Approved,

    /// <summary>Somebody else refused it.</summary>
    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>Whoever asked took it back.</summary>
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,

    /// <summary>It was approved, and what it asked for has happened: of merges, which take several steps.</summary>
    [JsonStringEnumMemberName("done")] Done,

    /// <summary>It was approved and could not be done any more.</summary>
    [JsonStringEnumMemberName("abandoned")] Abandoned,
}
