using System.Text.Json.Serialization;

namespace Wildlife.Classify;

/// <summary>The judgement of one advert with every reason for it: one line of the <c>classify</c> verb's output.</summary>
public sealed record Assessment
{
    /// <summary>The advert's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How soon an analyst should look; null where the verdict is not <see cref="Verdict.Suspect"/>.</summary>
    public Tier? Tier { get; init; }

    /// <summary>Calibrated likelihood, 0 to 1, that the advert is suspect.</summary>
    public required double Score { get; init; }

    /// <summary>The legal triage, e.g. <c>prohibited-unless-certified</c> or <c>documentation-not-stated</c>.</summary>
    public required LegalTriage Triage { get; init; }

    /// <summary>What the advert is: an offer, a search, a past sale, talk, a stock list.</summary>
    public required ListingType ListingType { get; init; }

    /// <summary>ISO 639-1 code of the advert's language.</summary>
    public required string Language { get; init; }

    /// <summary>The taxa offered, best evidence first.</summary>
    public IReadOnlyList<TaxonMention> Taxa { get; init; } = [];

    /// <summary>The strictest EU annex among the taxa at the observation's date: A, B, C, D or <c>none</c>.</summary>
    public required string Annex { get; init; }

    /// <summary>What is offered of the animal or plant: <c>live</c>, <c>ivory</c>, … or <c>none</c>.</summary>
    public required string Product { get; init; }

    /// <summary>What the goods are made of: <c>none</c>, <c>domestic</c>, <c>wild</c> or <c>fossil</c>.</summary>
    public required string AnimalMaterial { get; init; }

    /// <summary>Warning signs with the words that raised them.</summary>
    public IReadOnlyList<RedFlag> RedFlags { get; init; } = [];

    /// <summary>Exemptions the seller claims; a claim is not a proof.</summary>
    public IReadOnlyList<string> Exemptions { get; init; } = [];

    /// <summary>Certificates, rings, chips and labels quoted.</summary>
    public IReadOnlyList<DocumentMention> Documents { get; init; } = [];

    /// <summary>Why: each rule that moved the score or the verdict, in the order it applied.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>Version of the weights that scored the advert.</summary>
    public required string WeightsVersion { get; init; }
}

/// <summary>A place in the advert's text.</summary>
/// <param name="Field"><c>title</c> or <c>description</c>.</param>
/// <param name="Start">First UTF-16 unit of the original text.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Text">The words there.</param>
public sealed record TextSpan(string Field, int Start, int Length, string Text);

/// <summary>A taxon the advert offers.</summary>
/// <param name="Name">The accepted scientific name.</param>
/// <param name="Rank"><c>species</c>, <c>genus</c>, <c>family</c>, <c>order</c> …</param>
/// <param name="Annex">Its EU annex at the observation's date.</param>
/// <param name="Span">The words that named it; null where it follows from the product alone.</param>
public sealed record TaxonMention(string Name, string Rank, string Annex, TextSpan? Span);

/// <summary>A warning sign.</summary>
/// <param name="Code">The code, e.g. <c>no-certificate</c>.</param>
/// <param name="Text">What it means here, in a sentence.</param>
/// <param name="Span">The words that raised it; null for a silence.</param>
public sealed record RedFlag(string Code, string Text, TextSpan? Span);

/// <summary>A document or mark the advert quotes.</summary>
/// <param name="Kind"><c>certificate</c>, <c>ring</c>, <c>chip</c>, <c>caviar-label</c>, <c>permit</c> …</param>
/// <param name="Value">Its number as written; null where only the document is named.</param>
/// <param name="Span">Where.</param>
public sealed record DocumentMention(string Kind, string? Value, TextSpan? Span);

/// <summary>One reason for the judgement.</summary>
/// <param name="Rule">The reason's code, stable across versions; <see cref="ReasonTexts.Render(Reason, string)"/> says it in the reader's language.</param>
/// <param name="Text">The reason in a sentence of plain English.</param>
/// <param name="Weight">What it added to the score's log-odds; 0 for a rule of law.</param>
/// <param name="Span">The words it rests on; null where it rests on none.</param>
/// <param name="Law">The source of law, e.g. <c>Regulation (EC) 338/97 Art. 8(1)</c>; null for a rule of evidence.</param>
public sealed record Reason(string Rule, string Text, double Weight, TextSpan? Span, string? Law)
{
    /// <summary>What stands in the text's places, by name; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Arguments { get; init; }
}

/// <summary>The verdict on an advert.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>No wildlife of any law is offered.</summary>
    [JsonStringEnumMemberName("not-wildlife")] NotWildlife,

    /// <summary>Wildlife with papers or an exemption claimed, not verified; or not regulated.</summary>
    [JsonStringEnumMemberName("legal-wildlife")] LegalWildlife,

    /// <summary>Potentially illegal: an analyst should look.</summary>
    [JsonStringEnumMemberName("suspect")] Suspect,
}

/// <summary>How soon an analyst should look.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Tier>))]
public enum Tier
{
    /// <summary>Today.</summary>
    T1 = 1,

    /// <summary>This week.</summary>
    T2 = 2,

    /// <summary>When a flag aggravates it.</summary>
    T3 = 3,

    /// <summary>Statistics only: no case.</summary>
    T4 = 4,
}

/// <summary>Where the law leaves an advert.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LegalTriage>))]
public enum LegalTriage
{
    /// <summary>No act of the data covers it.</summary>
    [JsonStringEnumMemberName("not-regulated")] NotRegulated,

    /// <summary>Annex A: trade is prohibited unless certified, and no certificate is stated.</summary>
    [JsonStringEnumMemberName("prohibited-unless-certified")] ProhibitedUnlessCertified,

    /// <summary>Annex B: proof of legal acquisition is needed, and none is stated. Not the same as illegal.</summary>
    [JsonStringEnumMemberName("documentation-not-stated")] DocumentationNotStated,

    /// <summary>A document of the right kind is quoted; nobody has checked it.</summary>
    [JsonStringEnumMemberName("documented")] Documented,

    /// <summary>An exemption applies on the face of the advert.</summary>
    [JsonStringEnumMemberName("exempt")] Exempt,

    /// <summary>A fact is missing that decides it; the reasons say which.</summary>
    [JsonStringEnumMemberName("unclear")] Unclear,
}

/// <summary>What an advert does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ListingType>))]
public enum ListingType
{
    /// <summary>Offers goods.</summary>
    [JsonStringEnumMemberName("sale")] Sale,

    /// <summary>Looks for goods.</summary>
    [JsonStringEnumMemberName("wanted")] Wanted,

    /// <summary>Tells of goods already sold or given.</summary>
    [JsonStringEnumMemberName("past")] Past,

    /// <summary>Talks, asks or reports; offers nothing.</summary>
    [JsonStringEnumMemberName("discussion")] Discussion,

    /// <summary>Lists many goods with prices.</summary>
    [JsonStringEnumMemberName("stocklist")] Stocklist,
}
