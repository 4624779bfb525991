using System.Text.Json.Serialization;

namespace Wildlife.Parcels;

/// <summary>What a screening found. It says what to look at, and never to open or to stop a parcel.</summary>
public sealed record Screening
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The carrier's own reference.</summary>
    public required string Reference { get; init; }

    /// <summary>The risk.</summary>
    public required ParcelRisk Risk { get; init; }

    /// <summary>What to do.</summary>
    public required ParcelAction Action { get; init; }

    /// <summary>The points of its reasons together.</summary>
    public required int Points { get; init; }

    /// <summary>Why, the weightiest first.</summary>
    public required IReadOnlyList<ParcelReason> Reasons { get; init; }

    /// <summary>When it was screened.</summary>
    public required DateTimeOffset ScreenedAt { get; init; }

    /// <summary>When it is deleted, with its trace.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Version of the rules.</summary>
    public required string RulesVersion { get; init; }
}

/// <summary>One reason.</summary>
/// <param name="Rule">Its code.</param>
/// <param name="Text">The reason in a sentence.</param>
/// <param name="Points">What it added.</param>
/// <param name="Item">The item it is about, from 1; null for the consignment.</param>
/// <param name="Detail">What it rests on: words, a taxon, a code, a sum.</param>
/// <param name="Law">The law behind it; null for an indicator.</param>
public sealed record ParcelReason(string Rule, string Text, int Points, int? Item, string? Detail, string? Law);

/// <summary>Screenings.</summary>
/// <param name="Value">The screenings, in the order asked for.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record ScreeningPage(IReadOnlyList<Screening> Value, string? NextLink);

/// <summary>A risk.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParcelRisk>))]
public enum ParcelRisk
{
    /// <summary>Nothing, or little.</summary>
    [JsonStringEnumMemberName("low")] Low,

    /// <summary>Something to look up.</summary>
    [JsonStringEnumMemberName("medium")] Medium,

    /// <summary>For customs.</summary>
    [JsonStringEnumMemberName("high")] High,
}

/// <summary>What to do with a consignment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParcelAction>))]
public enum ParcelAction
{
    /// <summary>Let it go.</summary>
    [JsonStringEnumMemberName("release")] Release,

    /// <summary>See that the documents are there and fit.</summary>
    [JsonStringEnumMemberName("check-documents")] CheckDocuments,

    /// <summary>Tell customs; they decide.</summary>
    [JsonStringEnumMemberName("refer-to-customs")] ReferToCustoms,
}
