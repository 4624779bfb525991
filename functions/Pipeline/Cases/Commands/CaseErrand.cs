using System.Text.Json.Serialization;

namespace Wildlife.Cases;

/// <summary>
/// A command that is under way in more than one place: a merge, a split, a link decided on both sides. No store writes several cases, listings and links
/// at once: this note is written first and deleted last, and each step between can be done again, so that a kill anywhere leaves nothing half.
/// </summary>
public sealed record CaseErrand
{
    /// <summary>What is done.</summary>
    public required ErrandKind Kind { get; init; }

    /// <summary>The case that took the command.</summary>
    public required string CaseId { get; init; }

    /// <summary>The other case: the one that ends in a merge, the new one of a split, the linked one; empty where there is none.</summary>
    public required string OtherCaseId { get; init; }

    /// <summary>The request that was approved: of a merge alone.</summary>
    public int? RequestId { get; init; }

    /// <summary>What was decided about a seller key: of that alone.</summary>
    public LinkDecision? Decision { get; init; }

    /// <summary>Who does it.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The note's place: beside the case that took the command, one for each command.</summary>
    [JsonIgnore]
    internal RecordKey Key => new(CaseId, Sha256Hex.Of($"{Kind}/{OtherCaseId}/{RequestId}/{Decision?.SellerKey}/{Decision?.Listing}/{Decision?.Verdict}/{By}/{At:O}")[..32]);
}

/// <summary>What is done in more than one place.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ErrandKind>))]
public enum ErrandKind
{
    /// <summary>One case ends in another.</summary>
    [JsonStringEnumMemberName("merge")] Merge,

    /// <summary>Some listings go to a new case.</summary>
    [JsonStringEnumMemberName("split")] Split,

    /// <summary>A link between two cases is confirmed or cut in both.</summary>
    [JsonStringEnumMemberName("case-link")] CaseLink,

    /// <summary>A decision about a seller key is kept beside the key.</summary>
    [JsonStringEnumMemberName("seller-link")] SellerLink,

    /// <summary>Decisions about adverts are kept where the judge finds them.</summary>
    [JsonStringEnumMemberName("feedback")] Feedback,
}
