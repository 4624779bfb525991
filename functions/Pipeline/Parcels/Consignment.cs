using System.Text.Json.Serialization;

namespace Wildlife.Parcels;

/// <summary>Consignments to be screened: one or many.</summary>
/// <param name="Consignments">1 to 500, with 2,000 items together at the most.</param>
public sealed record ScreeningRequest(IReadOnlyList<Consignment> Consignments);

/// <summary>A consignment as its declaration says: CN22, CN23 or H7. Names and addresses are not taken.</summary>
/// <param name="Reference">The carrier's own reference; it comes back with the screening.</param>
/// <param name="From">Country of departure: ISO 3166-1 alpha-2 code.</param>
/// <param name="To">Country of destination.</param>
/// <param name="Items">What is in it, 1 to 50 items.</param>
public sealed record Consignment(string Reference, string From, string To, IReadOnlyList<ConsignmentItem> Items)
{
    /// <summary>The declaration's form.</summary>
    public DeclarationForm Form { get; init; }

    /// <summary>Who carries it.</summary>
    public CarrierService Service { get; init; }

    /// <summary>Weight with packing, in grams; null where it was not weighed.</summary>
    public int? GrossGrams { get; init; }

    /// <summary>Document codes of the customs declaration, e.g. <c>C400</c>.</summary>
    public IReadOnlyList<string> DocumentCodes { get => field ?? []; init; } = [];

    /// <summary>The carrier's authorisation to transport animals, by its number; null where there is none.</summary>
    public string? AnimalTransportAuthorisation { get; init; }

    /// <summary>An opaque token of the sender, of the carrier's choosing, that tells split consignments: kept as a keyed hash for 30 days, compared with the same key's consignments only.</summary>
    public string? SenderToken { get; init; }

    /// <summary>Contacts to hold against cases: taken from authorities only.</summary>
    public IReadOnlyList<ConsignmentContact> Contacts { get => field ?? []; init; } = [];
}

/// <summary>One item of a declaration.</summary>
/// <param name="Description">What it says, in any language.</param>
public sealed record ConsignmentItem(string Description)
{
    /// <summary>The tariff code: 4 to 10 digits; null where none is given.</summary>
    public string? HsCode { get; init; }

    /// <summary>How many pieces.</summary>
    public int? Quantity { get; init; }

    /// <summary>Net weight of all pieces, in grams.</summary>
    public int? NetGrams { get; init; }

    /// <summary>Value of all pieces, in <see cref="Currency"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>ISO 4217 code; EUR where it is not given.</summary>
    public string? Currency { get; init; }
}

/// <summary>A contact of a consignment.</summary>
/// <param name="Kind"><c>phone</c> or <c>email</c>.</param>
/// <param name="Value">The contact: E.164 for a phone number.</param>
public sealed record ConsignmentContact(string Kind, string Value);

/// <summary>A declaration's form.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeclarationForm>))]
public enum DeclarationForm
{
    /// <summary>None, or another.</summary>
    [JsonStringEnumMemberName("other")] Other,

    /// <summary>The postal customs declaration of small items.</summary>
    [JsonStringEnumMemberName("CN22")] Cn22,

    /// <summary>The postal customs declaration.</summary>
    [JsonStringEnumMemberName("CN23")] Cn23,

    /// <summary>The EU's reduced declaration for consignments up to 150 euros.</summary>
    [JsonStringEnumMemberName("H7")] H7,
}

/// <summary>Who carries a consignment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CarrierService>))]
public enum CarrierService
{
    /// <summary>A post, as letter or parcel.</summary>
    [JsonStringEnumMemberName("post")] Post,

    /// <summary>An express or courier firm.</summary>
    [JsonStringEnumMemberName("courier")] Courier,

    /// <summary>Air, sea or road freight.</summary>
    [JsonStringEnumMemberName("freight")] Freight,
}
