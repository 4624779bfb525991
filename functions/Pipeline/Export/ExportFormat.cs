using System.Text.Json.Serialization;

namespace Wildlife.Export;

/// <summary>In what form a case leaves the installation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExportFormat>))]
public enum ExportFormat
{
    /// <summary>One row per advert, for a spreadsheet.</summary>
    [JsonStringEnumMemberName("csv")] Csv,

    /// <summary>One JSON document per line: case, events, listings, observations.</summary>
    [JsonStringEnumMemberName("ndjson")] Ndjson,

    /// <summary>The pages as captured, in one WARC file.</summary>
    [JsonStringEnumMemberName("warc")] Warc,

    /// <summary>A STIX 2.1 bundle.</summary>
    [JsonStringEnumMemberName("stix")] Stix,

    /// <summary>The fields of an INTERPOL Ecomessage, prefilled: a national authority completes and sends it.</summary>
    [JsonStringEnumMemberName("ecomessage")] Ecomessage,

    /// <summary>Rows for EU-TWIX.</summary>
    [JsonStringEnumMemberName("eu-twix")] EuTwix,

    /// <summary>Rows of the CITES annual illegal trade report.</summary>
    [JsonStringEnumMemberName("cites")] Cites,
}
