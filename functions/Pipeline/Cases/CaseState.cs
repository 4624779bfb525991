using System.Text.Json.Serialization;

namespace Wildlife.Cases;

/// <summary>Where the work on a case stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseState>))]
public enum CaseState
{
    /// <summary>Nobody has looked at it.</summary>
    [JsonStringEnumMemberName("new")] New,

    /// <summary>An analyst has looked at it and kept it.</summary>
    [JsonStringEnumMemberName("triaged")] Triaged,

    /// <summary>Somebody works on it.</summary>
    [JsonStringEnumMemberName("investigating")] Investigating,

    /// <summary>The platform was notified.</summary>
    [JsonStringEnumMemberName("notified")] Notified,

    /// <summary>An authority has it.</summary>
    [JsonStringEnumMemberName("referred")] Referred,

    /// <summary>Ended, with an outcome.</summary>
    [JsonStringEnumMemberName("closed")] Closed,
}
