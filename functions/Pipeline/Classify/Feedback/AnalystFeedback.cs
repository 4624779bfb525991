using System.Text.Json.Serialization;

namespace Wildlife.Classify;

/// <summary>
/// What an analyst decided about one advert, with what the advert was like at that moment, so that later adverts of the
/// same kind can be compared with it. Holds no personal data: sellers are keys, the text is a fingerprint.
/// </summary>
public sealed record AnalystFeedback
{
    /// <summary>What was decided.</summary>
    public required FeedbackDecision Decision { get; init; }

    /// <summary>Why: one of <see cref="FeedbackReasons"/>.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The advert it is about, as <c>source/adId</c>.</summary>
    public required string AdvertId { get; init; }

    /// <summary>The advert group; null where the advert is in none.</summary>
    public string? GroupId { get; init; }

    /// <summary>The text's signature (<see cref="Cases.TextFingerprint.ToBytes"/>, Base64); null where the text is too short for one.</summary>
    public string? TextFingerprint { get; init; }

    /// <summary>Keys of the sellers behind it.</summary>
    public IReadOnlyList<string> SellerKeys { get; init => field = value ?? []; } = [];

    /// <summary>The product code it was judged to offer.</summary>
    public required string Product { get; init; }

    /// <summary>Scientific names it was judged to offer.</summary>
    public IReadOnlyList<string> Taxa { get; init => field = value ?? []; } = [];

    /// <summary>Codes of the red flags it had.</summary>
    public IReadOnlyList<string> RedFlags { get; init => field = value ?? []; } = [];

    /// <summary>The name the advert should have been read as: of <see cref="FeedbackDecision.CorrectTaxon"/> alone.</summary>
    public string? CorrectTaxon { get; init; }

    /// <summary>When it was decided, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who decided: the name or key of the analyst.</summary>
    public required string By { get; init; }

    /// <summary>The feedback on an advert as it was judged.</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="reasonCode">Why: one of <see cref="FeedbackReasons"/>.</param>
    /// <param name="subject">The advert with what is known beside its text.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    public static AnalystFeedback Of(FeedbackDecision decision, string reasonCode, FeedbackSubject subject, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new AnalystFeedback
        {
            Decision = decision,
            ReasonCode = reasonCode,
            AdvertId = subject.Assessment.Id,
            GroupId = subject.GroupId,
            TextFingerprint = Cases.TextFingerprint.Of(subject.Title, subject.Description) is { } print ? Convert.ToBase64String(print.ToBytes()) : null,
            SellerKeys = subject.SellerKeys,
            Product = subject.Assessment.Product,
            Taxa = [.. subject.Assessment.Taxa.Select(taxon => taxon.Name)],
            RedFlags = [.. subject.Assessment.RedFlags.Select(flag => flag.Code).Distinct(StringComparer.Ordinal)],
            At = at,
            By = by,
        };
    }
}

/// <summary>An advert as feedback compares it: its judgement, its text and who is behind it.</summary>
/// <param name="Assessment">The judgement.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">The text.</param>
/// <param name="GroupId">The advert group; null where it is in none.</param>
/// <param name="SellerKeys">Keys of the sellers behind it.</param>
public sealed record FeedbackSubject(Assessment Assessment, string? Title, string? Description, string? GroupId, IReadOnlyList<string> SellerKeys);

/// <summary>What an analyst decides about an advert.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeedbackDecision>))]
public enum FeedbackDecision
{
    /// <summary>The judgement is right.</summary>
    [JsonStringEnumMemberName("confirm")] Confirm,

    /// <summary>Nothing is wrong with the advert; the reason says why.</summary>
    [JsonStringEnumMemberName("dismiss")] Dismiss,

    /// <summary>Another taxon is offered than the one named.</summary>
    [JsonStringEnumMemberName("correct-taxon")] CorrectTaxon,
}

/// <summary>The reasons an analyst chooses from; their texts are in <c>data/reasons</c> as <c>feedback.CODE</c>.</summary>
public static class FeedbackReasons
{
    /// <summary>A replica or another material.</summary>
    public const string Imitation = "imitation";

    /// <summary>A colour, brand, place, book or toy.</summary>
    public const string NotWildlife = "not-wildlife";

    /// <summary>A domestic or farmed animal.</summary>
    public const string Domestic = "domestic";

    /// <summary>The papers were seen.</summary>
    public const string PapersSeen = "papers-seen";

    /// <summary>A species that is not covered.</summary>
    public const string NotCovered = "not-covered";

    /// <summary>Nothing is for sale.</summary>
    public const string NotForSale = "not-for-sale";

    /// <summary>Looked at and found as judged.</summary>
    public const string AsJudged = "as-judged";

    /// <summary>Anything else.</summary>
    public const string Other = "other";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Imitation, NotWildlife, Domestic, PapersSeen, NotCovered, NotForSale, AsJudged, Other];
}
