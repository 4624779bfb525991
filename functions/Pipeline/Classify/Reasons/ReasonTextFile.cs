using System.Text.Json.Serialization;

namespace Wildlife.Classify;

/// <summary>One file of <c>data/reasons</c>: every text in one language.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Texts">Text by code; <c>{name}</c> stands for an argument.</param>
public sealed record ReasonTextFile(string Language, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The JSON schema an editor checks the file against.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}
