using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wildlife.Law;

/// <summary>The law the software encodes: acts, rules of the regulations, national law. Dated and cited; never advice.</summary>
/// <param name="Acts">Acts and guidance.</param>
/// <param name="Rules">Exemptions, certificates, marking, ivory, rhino, tiger.</param>
/// <param name="National">National law, by country.</param>
public sealed record LawBook(IReadOnlyList<LegalAct> Acts, IReadOnlyList<LegalRule> Rules, IReadOnlyList<NationalLaw> National)
{
    /// <summary>Reads the folder <c>data/law</c>, strictly.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="InvalidDataException">A file is not what its schema says; the message names it.</exception>
    public static LawBook Load(string directory) => new(
        Read(Path.Combine(directory, "acts.json"), WildlifeJson.Default.LegalActFile).Acts,
        Read(Path.Combine(directory, "rules.json"), WildlifeJson.Default.LegalRuleFile).Rules,
        [.. Directory.EnumerateFiles(Path.Combine(directory, "national"), "*.json").Order(StringComparer.Ordinal).Select(path => Read(path, WildlifeJson.Default.NationalLaw))]);

    private static T Read<T>(string path, JsonTypeInfo<T> type)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }
}
