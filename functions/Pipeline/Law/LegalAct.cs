using System.Text.Json.Serialization;

namespace Wildlife.Law;

/// <summary>An act or a guidance notice.</summary>
/// <param name="Id">CELEX number, or the Official Journal's number.</param>
/// <param name="Title">The full title.</param>
/// <param name="ShortTitle">The short title for reasons.</param>
/// <param name="Kind"><c>annexes</c>, <c>implementing</c>, <c>other</c> or <c>guidance</c>.</param>
public sealed record LegalAct(string Id, string Title, [property: JsonPropertyName("short")] string ShortTitle, string Kind)
{
    /// <summary>First day of application; null where no source gives it.</summary>
    public DateOnly? AppliesFrom { get; init; }

    /// <summary>Day of adoption.</summary>
    public DateOnly? Adopted { get; init; }

    /// <summary>What is confirmed of it.</summary>
    public string? Note { get; init; }

    /// <summary>What confirms it.</summary>
    public string? Source { get; init; }
}

/// <summary>One rule of the wildlife trade regulations.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Subject"><c>exemption</c>, <c>certificate</c>, <c>marking</c>, <c>ivory</c>, <c>rhino</c>, <c>tiger</c> or <c>species</c>.</param>
/// <param name="Text">The rule in a sentence.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Act">The act's id.</param>
public sealed record LegalRule(string Id, string Subject, string Text, string Citation, string Act)
{
    /// <summary>What confirms it.</summary>
    public string? Source { get; init; }
}

/// <summary>National law of one country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Rules">Its rules.</param>
public sealed record NationalLaw(string Country, IReadOnlyList<NationalRule> Rules)
{
    /// <summary>The JSON schema an editor checks the file against.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}

/// <summary>One rule of national law.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status"><c>confirmed</c> or <c>not-assessed</c>.</param>
/// <param name="Text">What it says, or what is not assessed.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record NationalRule(string Id, string Title, string Status, string Text, string Citation)
{
    /// <summary>What confirms it.</summary>
    public string? Source { get; init; }
}

/// <summary>The file <c>law/acts.json</c>.</summary>
/// <param name="Acts">The acts.</param>
public sealed record LegalActFile(IReadOnlyList<LegalAct> Acts)
{
    /// <summary>The JSON schema an editor checks the file against.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}

/// <summary>The file <c>law/rules.json</c>.</summary>
/// <param name="Rules">The rules.</param>
public sealed record LegalRuleFile(IReadOnlyList<LegalRule> Rules)
{
    /// <summary>The JSON schema an editor checks the file against.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}
