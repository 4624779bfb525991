using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>A notice to ask for.</summary>
public sealed record RequestNoticeBody : ReasonBody
{
    /// <summary>The adverts to name; all of one source.</summary>
    public required IReadOnlyList<ListingReference> Listings { get; init; }

    /// <summary>The notice that was drafted for it; null where none was yet.</summary>
    public string? NoticeId { get; init; }
}

/// <summary>A referral to ask for.</summary>
public sealed record RequestReferralBody : ReasonBody
{
    /// <summary>The authority, by name.</summary>
    public required string Recipient { get; init; }

    /// <summary>Its country: ISO 3166-1 alpha-2 code.</summary>
    public required string Country { get; init; }
}

/// <summary>A merge to ask for.</summary>
public sealed record RequestMergeBody : ReasonBody
{
    /// <summary>The case that ends in this one.</summary>
    public required string OtherCaseId { get; init; }
}

/// <summary>A request of the case.</summary>
public sealed record RequestChoiceBody : ReasonBody
{
    /// <summary>Its number.</summary>
    public required int RequestId { get; init; }
}

/// <summary>Adverts that go to a new case.</summary>
public sealed record SplitBody : ReasonBody
{
    /// <summary>The adverts; at least one stays.</summary>
    public required IReadOnlyList<ListingReference> Listings { get; init; }
}
