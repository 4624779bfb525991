using System.Text.Json.Serialization;

namespace Wildlife.Cases;

/// <summary>Another case.</summary>
/// <param name="CaseId">Its id.</param>
/// <param name="Reason">What the two share, in words without personal data.</param>
public sealed record CaseReference(string CaseId, string Reason)
{
    /// <summary>How surely the two belong together, 0 to 1; null where nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Strength { get; init; }

    /// <summary>Who confirmed the link: a key's id; null where nobody has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ConfirmedBy { get; init; }
}
