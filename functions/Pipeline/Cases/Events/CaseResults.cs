using System.Text.Json.Serialization;

namespace Wildlife.Cases;

/// <summary>What came of a case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseOutcome>))]
public enum CaseOutcome
{
    /// <summary>Every advert is off its site.</summary>
    [JsonStringEnumMemberName("adverts-removed")] AdvertsRemoved,

    /// <summary>The platform closed accounts.</summary>
    [JsonStringEnumMemberName("accounts-closed")] AccountsClosed,

    /// <summary>An authority seized specimens.</summary>
    [JsonStringEnumMemberName("seized")] Seized,

    /// <summary>A prosecutor or court acted.</summary>
    [JsonStringEnumMemberName("prosecuted")] Prosecuted,

    /// <summary>There was no offence.</summary>
    [JsonStringEnumMemberName("no-offence")] NoOffence,

    /// <summary>Another case is about the same.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,
}

/// <summary>What an authority seized. Names no person.</summary>
public sealed record Seizure
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Where: ISO 3166-1 alpha-2 code.</summary>
    public required string Country { get; init; }

    /// <summary>The authority, by name.</summary>
    public required string Authority { get; init; }

    /// <summary>Scientific name.</summary>
    public required string Taxon { get; init; }

    /// <summary>What it was: a product code of the judgement, e.g. <c>ivory</c>.</summary>
    public required string Product { get; init; }

    /// <summary>How much, in <see cref="Unit"/>; above 0.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The quantity's unit.</summary>
    public required SpecimenUnit Unit { get; init; }

    /// <summary>Weight in kilograms; null where it was not weighed.</summary>
    public decimal? WeightKg { get; init; }

    /// <summary>The authority's own reference.</summary>
    public string? Reference { get; init; }
}

/// <summary>Units of specimens, as CITES trade reports have them (Guidelines for the preparation of the annual illegal trade report).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SpecimenUnit>))]
public enum SpecimenUnit
{
    /// <summary>Number of specimens.</summary>
    [JsonStringEnumMemberName("specimens")] Specimens,

    /// <summary>Number of pairs.</summary>
    [JsonStringEnumMemberName("pairs")] Pairs,

    /// <summary>Number of sets.</summary>
    [JsonStringEnumMemberName("sets")] Sets,

    /// <summary>Kilograms.</summary>
    [JsonStringEnumMemberName("kg")] Kilograms,

    /// <summary>Grams.</summary>
    [JsonStringEnumMemberName("g")] Grams,

    /// <summary>Litres.</summary>
    [JsonStringEnumMemberName("l")] Litres,

    /// <summary>Millilitres.</summary>
    [JsonStringEnumMemberName("ml")] Millilitres,

    /// <summary>Metres.</summary>
    [JsonStringEnumMemberName("m")] Metres,

    /// <summary>Centimetres.</summary>
    [JsonStringEnumMemberName("cm")] Centimetres,

    /// <summary>Square metres.</summary>
    [JsonStringEnumMemberName("m2")] SquareMetres,

    /// <summary>Cubic metres.</summary>
    [JsonStringEnumMemberName("m3")] CubicMetres,
}

/// <summary>What a prosecutor or court did. Names no person.</summary>
public sealed record Prosecution
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Where: ISO 3166-1 alpha-2 code.</summary>
    public required string Country { get; init; }

    /// <summary>The court or prosecutor, by name.</summary>
    public required string Authority { get; init; }

    /// <summary>The offence in words, with the law.</summary>
    public required string Offence { get; init; }

    /// <summary>How it stands.</summary>
    public required ProsecutionResult Result { get; init; }

    /// <summary>The fine in euros; null for none.</summary>
    public decimal? FineEur { get; init; }

    /// <summary>Months of imprisonment, suspended ones too; null for none.</summary>
    public int? PrisonMonths { get; init; }

    /// <summary>The court's own reference.</summary>
    public string? Reference { get; init; }
}

/// <summary>How a prosecution stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProsecutionResult>))]
public enum ProsecutionResult
{
    /// <summary>Charges were brought.</summary>
    [JsonStringEnumMemberName("charged")] Charged,

    /// <summary>Settled out of court, or by an administrative fine.</summary>
    [JsonStringEnumMemberName("settled")] Settled,

    /// <summary>A court convicted.</summary>
    [JsonStringEnumMemberName("convicted")] Convicted,

    /// <summary>A court acquitted.</summary>
    [JsonStringEnumMemberName("acquitted")] Acquitted,

    /// <summary>It was discontinued.</summary>
    [JsonStringEnumMemberName("discontinued")] Discontinued,
}
