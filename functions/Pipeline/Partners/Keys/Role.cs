using System.Text.Json.Serialization;

namespace Wildlife.Partners;

/// <summary>What a key may do. A key can hold several.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>Reads cases, listings, sources and insights; no clear personal data.</summary>
    [JsonStringEnumMemberName("reader")] Reader,

    /// <summary>Works on cases: decides, comments, drafts notices, exports.</summary>
    [JsonStringEnumMemberName("analyst")] Analyst,

    /// <summary>The second pair of eyes: approves notices, referrals and merges that somebody else asked for.</summary>
    [JsonStringEnumMemberName("reviewer")] Reviewer,

    /// <summary>A marketplace: its own site's cases and notices, everything else pseudonymised or out of sight.</summary>
    [JsonStringEnumMemberName("platform")] Platform,

    /// <summary>A delivery firm: parcel screenings and nothing else.</summary>
    [JsonStringEnumMemberName("parcel")] Parcel,

    /// <summary>A competent authority: enforcement holds, person matching, clear values with an entry in the access log.</summary>
    [JsonStringEnumMemberName("authority")] Authority,

    /// <summary>Runs the installation: keys, webhooks, access log, retention; not cases.</summary>
    [JsonStringEnumMemberName("admin")] Admin,
}
