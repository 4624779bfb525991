using System.Text.Json.Serialization;

namespace Wildlife.Partners;

/// <summary>What is looked up.</summary>
/// <param name="Reason">Why: it is kept in the access log.</param>
/// <param name="Items">1 to 1,000 values.</param>
public sealed record LookupRequest([property: JsonRequired] string Reason, [property: JsonRequired] IReadOnlyList<LookupItem> Items);

/// <summary>One value to look up.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value, as it is written where it was found.</param>
public sealed record LookupItem([property: JsonRequired] LookupKind Kind, [property: JsonRequired] string Value)
{
    /// <summary>For a telephone number without a country code: ISO 3166-1 alpha-2 code of its country.</summary>
    public string? Region { get; init; }

    /// <summary>For an account: the source's id.</summary>
    public string? Source { get; init; }
}

/// <summary>What a value to look up is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LookupKind>))]
public enum LookupKind
{
    /// <summary>A telephone number; WhatsApp and Signal are telephones too.</summary>
    [JsonStringEnumMemberName("phone")] Phone,

    /// <summary>An e-mail address.</summary>
    [JsonStringEnumMemberName("email")] Email,

    /// <summary>A Telegram name.</summary>
    [JsonStringEnumMemberName("telegram")] Telegram,

    /// <summary>An Instagram name.</summary>
    [JsonStringEnumMemberName("instagram")] Instagram,

    /// <summary>A Wickr name.</summary>
    [JsonStringEnumMemberName("wickr")] Wickr,

    /// <summary>An account on a marketplace: its id there, with source.</summary>
    [JsonStringEnumMemberName("account")] Account,

    /// <summary>An advert's URL.</summary>
    [JsonStringEnumMemberName("url")] Url,

    /// <summary>SHA-256 of a picture's bytes, 64 hexadecimal digits.</summary>
    [JsonStringEnumMemberName("image-sha256")] ImageSha256,

    /// <summary>Perceptual hash (PDQ) of a picture, 64 hexadecimal digits: finds pictures within 31 of its 256 bits, as the links between cases do.</summary>
    [JsonStringEnumMemberName("image-pdq")] ImagePdq,
}

/// <summary>What was found.</summary>
/// <param name="Value">One entry per item, in the order asked.</param>
public sealed record LookupAnswer(IReadOnlyList<LookupHit> Value);

/// <summary>Which cases know an item.</summary>
/// <param name="Index">The item's place in the request, from 0.</param>
/// <param name="Cases">The cases' ids; empty: none that this key sees.</param>
public sealed record LookupHit(int Index, IReadOnlyList<string> Cases);
