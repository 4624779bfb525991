using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wildlife.Notices;

/// <summary>One file of <c>data/notices</c>: the words of notices in one language.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Texts">Text by name; <c>{name}</c> stands for what differs.</param>
public sealed record NoticeTextFile(string Language, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The JSON schema an editor checks the file against.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}

/// <summary>The words of notices. Immutable once loaded.</summary>
public sealed class NoticeTexts
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> byLanguage;

    private NoticeTexts(Dictionary<string, IReadOnlyDictionary<string, string>> byLanguage) => this.byLanguage = byLanguage;

    /// <summary>The languages there are.</summary>
    public IReadOnlyCollection<string> Languages => byLanguage.Keys;

    /// <summary>Reads every file of a folder, strictly.</summary>
    /// <param name="directory">The folder <c>data/notices</c>.</param>
    /// <exception cref="InvalidDataException">A file is not what its schema says, or lacks a text that another has.</exception>
    public static NoticeTexts Load(string directory)
    {
        var files = Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal).Select(Read).ToList();
        var names = files.SelectMany(file => file.Texts.Keys).Distinct(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            if (names.Except(file.Texts.Keys).FirstOrDefault() is { } missing)
            {
                throw new InvalidDataException($"notices/{file.Language}.json lacks the text {missing}");
            }
        }

        return new NoticeTexts(files.ToDictionary(file => file.Language, file => file.Texts, StringComparer.Ordinal));
    }

    /// <summary>A text with its places filled.</summary>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <param name="name">The text's name.</param>
    /// <param name="places">What stands in its places.</param>
    public string Say(string language, string name, params IReadOnlyList<(string Name, string Value)> places)
    {
        // A value may hold braces: what was filled in is not looked at again.
        var text = byLanguage[language][name];
        var said = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '{' ? text.IndexOf('}', at) : -1;
            var place = end < 0 ? default : places.FirstOrDefault(place => text.AsSpan(at + 1, end - at - 1).SequenceEqual(place.Name));
            said.Append(place.Name is null ? text[at].ToString() : OneLine(place.Value));
            at = place.Name is null ? at + 1 : end + 1;
        }

        return said.ToString();
    }

    // A line break in a value would let an advert write lines of its own into a notice.
    private static string OneLine(string value) => string.Concat(value.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));

    private static NoticeTextFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), WildlifeJson.Default.NoticeTextFile) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }
}
