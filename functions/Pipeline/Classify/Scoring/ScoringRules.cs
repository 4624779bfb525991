using System.Text.Json;

namespace Wildlife.Classify;

/// <summary>The weight of each rule of evidence: <c>data/weights.json</c>.</summary>
/// <param name="Version">Named in each assessment.</param>
/// <param name="Rules">The rules.</param>
public sealed record ScoringRules(string Version, IReadOnlyList<ScoringRule> Rules)
{
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
}

/// <summary>One rule of evidence.</summary>
/// <param name="Id">Stable across versions: <c>offer.*</c> says whether wildlife is offered, <c>basis.*</c> and <c>sign.*</c> whether it is suspect.</param>
/// <param name="Weight">Log-odds it adds.</param>
public sealed record ScoringRule(string Id, double Weight)
{
    /// <summary>The source of law it rests on.</summary>
    public string? Law { get; init; }
}
