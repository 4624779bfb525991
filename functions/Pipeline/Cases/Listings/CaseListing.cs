using System.Text.Json.Serialization;
using Wildlife.Classify;

namespace Wildlife.Cases;

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

    /// <summary>The judgement's weightiest reasons, in English words; <see cref="ReasonsIn"/> says them in the reader's language.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>
    /// The same reasons with code, arguments, law and place, in the same order; null in records of before they were kept.
    /// A place names field and letters without the words there, so that the case's unchangeable history holds none of the advert's text.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reason>? Grounds { get; init; }

    /// <summary>Where the advert stands.</summary>
    public required ListingState State { get; init; }

    /// <summary>SHA-256 of the observation that the latest change rests on.</summary>
    public required string ObservationSha256 { get; init; }

    /// <summary>What an analyst decided about it; null where nobody has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ListingDecision? Decision { get; init; }

    /// <summary>Whether an analyst found nothing wrong with it.</summary>
    [JsonIgnore]
    public bool IsDismissed => Decision is { Decision: FeedbackDecision.Dismiss };

    /// <summary>The reasons in the reader's language. A record without <see cref="Grounds"/> is translated where its sentences have no arguments, else said in English.</summary>
    /// <param name="texts">The texts by code.</param>
    /// <param name="language">ISO 639-1 code; English for one that the texts lack.</param>
    public IReadOnlyList<string> ReasonsIn(ReasonTexts texts, string language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Grounds is null
            ? [.. Reasons.Select(sentence => texts.Translate(sentence, language))]
            : [.. Grounds.Select(ground => texts.Render(ground, language))];
    }
}
