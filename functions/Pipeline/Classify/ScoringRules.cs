using System.Text.Json;

namespace Wildlife.Classify;

/// <summary>The weight and the wording of each rule of evidence: <c>data/weights.json</c>.</summary>
/// <param name="Version">Named in each assessment.</param>
/// <param name="Rules">The rules.</param>
public sealed record ScoringRules(string Version, IReadOnlyList<ScoringRule> Rules)
{
    private readonly Dictionary<string, ScoringRule> byId = Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The JSON schema an editor checks the file against.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Reads the file, strictly.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not what the schema says.</exception>
    public static ScoringRules Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, WildlifeJson.Default.ScoringRules) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>The reason a rule gives.</summary>
    /// <param name="id">The rule; a rule the file lacks is a programming error.</param>
    /// <param name="span">The words it rests on.</param>
    internal Reason Point(string id, TextSpan? span = null)
    {
        var rule = byId[id];
        return new Reason(rule.Id, rule.Text, rule.Weight, span, rule.Law);
    }
}

/// <summary>One rule of evidence.</summary>
/// <param name="Id">Stable across versions: <c>offer.*</c> says whether wildlife is offered, <c>law.*</c> and <c>sign.*</c> whether it is suspect.</param>
/// <param name="Weight">Log-odds it adds.</param>
/// <param name="Text">What it says, in plain English.</param>
public sealed record ScoringRule(string Id, double Weight, string Text)
{
    /// <summary>The source of law it rests on.</summary>
    public string? Law { get; init; }
}
