using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wildlife.Classify;

/// <summary>The words of one language: <c>data/lexicon/&lt;language&gt;.json</c>; <c>any.json</c> holds what every language shares.</summary>
public sealed record LexiconFile
{
    private HashSet<string>? endingSet;

    /// <summary>The JSON schema an editor checks the file against.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>ISO 639-1 code, or <c>any</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The commonest short words, by which the language is recognised.</summary>
    public required IReadOnlyList<string> FunctionWords { get; init; }

    /// <summary>Endings a word may take and stay the same word (plural, case), folded.</summary>
    public required IReadOnlyList<string> Endings { get; init; }

    /// <summary>The endings as a set, made once.</summary>
    [JsonIgnore]
    internal IReadOnlySet<string> EndingSet => endingSet ??= Endings.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the language writes compounds as one word.</summary>
    public bool Compounds { get; init; }

    /// <summary>The entries.</summary>
    public required IReadOnlyList<LexiconEntry> Entries { get; init; }

    /// <summary>Reads every lexicon of a folder, strictly.</summary>
    /// <param name="directory">The folder <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A file is not what the schema says; the message names it.</exception>
    public static IReadOnlyList<LexiconFile> LoadAll(string directory)
    {
        var files = new List<LexiconFile>();
        foreach (var path in Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                using var stream = File.OpenRead(path);
                files.Add(JsonSerializer.Deserialize(stream, WildlifeJson.Default.LexiconFile)
                    ?? throw new InvalidDataException($"{path} is empty."));
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{path}: {exception.Message}", exception);
            }
        }

        return files;
    }
}

/// <summary>One idea and the ways it is written.</summary>
public sealed record LexiconEntry
{
    /// <summary>Unique over all files; named in reasons.</summary>
    public required string Id { get; init; }

    /// <summary>What finding it means; see <see cref="LexiconKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind's particular: a product code, a document kind, a messenger.</summary>
    public string? Value { get; init; }

    /// <summary>For a material: the scientific name of what it comes from.</summary>
    public string? Taxon { get; init; }

    /// <summary>Whether the words have a common innocent sense, so that they need corroboration.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>Whether the words are also found inside longer words (Elfenbeinschnitzerei).</summary>
    public bool Compound { get; init; }

    /// <summary>The words: <c>*</c> at an end leaves the word open there, <c>{a|b|}</c> gives alternatives.</summary>
    public required IReadOnlyList<string> Patterns { get; init; }

    /// <summary>Texts in which the entry must be found.</summary>
    public required IReadOnlyList<string> Match { get; init; }

    /// <summary>Texts in which it must not be found.</summary>
    public required IReadOnlyList<string> MustNot { get; init; }
}
