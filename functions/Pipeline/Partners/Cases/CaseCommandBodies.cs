using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Partners;

/// <summary>A command's body: every command says why.</summary>
public record ReasonBody
{
    /// <summary>Why, in words: it stands in the case's history.</summary>
    public required string Reason { get; init; }
}

/// <summary>Whom to give the case to.</summary>
public sealed record AssignBody : ReasonBody
{
    /// <summary>A key's id; null takes the case from whoever has it.</summary>
    public string? Assignee { get; init; }
}

/// <summary>Whom to hand the case over to.</summary>
public sealed record HandOverBody : ReasonBody
{
    /// <summary>A key's id; null leaves it to whoever comes next.</summary>
    public string? Assignee { get; init; }

    /// <summary>What the next one must know.</summary>
    public required string Note { get; init; }
}

/// <summary>A comment.</summary>
public sealed record CommentBody : ReasonBody
{
    /// <summary>The comment.</summary>
    public required string Text { get; init; }
}

/// <summary>How the case ends.</summary>
public sealed record CloseBody : ReasonBody
{
    /// <summary>What came of it, at least one.</summary>
    public required IReadOnlyList<CaseOutcome> Outcomes { get; init; }

    /// <summary>How many accounts the platforms closed; above 0 where that is an outcome.</summary>
    public int AccountsClosed { get; init; }

    /// <summary>The other case, where it is a duplicate.</summary>
    public string? DuplicateOf { get; init; }
}

/// <summary>A hold.</summary>
public sealed record HoldBody : ReasonBody
{
    /// <summary>When it ends by itself; within 366 days.</summary>
    public required DateTimeOffset Until { get; init; }
}

/// <summary>A seizure to record.</summary>
public sealed record SeizureBody : ReasonBody
{
    /// <summary>The seizure.</summary>
    public required Seizure Seizure { get; init; }
}

/// <summary>A prosecution to record.</summary>
public sealed record ProsecutionBody : ReasonBody
{
    /// <summary>The prosecution.</summary>
    public required Prosecution Prosecution { get; init; }
}

/// <summary>A joint operation.</summary>
public sealed record OperationBody : ReasonBody
{
    /// <summary>Its id.</summary>
    public required string OperationId { get; init; }
}

/// <summary>A decision about one advert.</summary>
public sealed record DecideListingBody : ReasonBody
{
    /// <summary>The source's id.</summary>
    public required string Source { get; init; }

    /// <summary>The ad id.</summary>
    public required string AdId { get; init; }

    /// <summary>What is decided.</summary>
    public required FeedbackDecision Decision { get; init; }

    /// <summary>Why: a code, e.g. <c>imitation</c>.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The right name; of correct-taxon alone.</summary>
    public string? CorrectTaxon { get; init; }
}

/// <summary>Another case.</summary>
public sealed record CaseLinkBody : ReasonBody
{
    /// <summary>Its id.</summary>
    public required string OtherCaseId { get; init; }
}

/// <summary>What a seller key proves.</summary>
public sealed record SellerLinkBody : ReasonBody
{
    /// <summary>The key, from a listing's sellerKeys.</summary>
    public required string SellerKey { get; init; }

    /// <summary>The advert; null for the key itself, e.g. a courier's phone.</summary>
    public ListingReference? Listing { get; init; }

    /// <summary>Confirmed or cut.</summary>
    public required LinkVerdict Verdict { get; init; }
}
