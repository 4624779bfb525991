using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wildlife.Classify;

/// <summary>
/// What reasons, red flags and the words of a judgement are called in the reader's language: <c>data/reasons</c>.
/// Every language has every code with the same arguments. Immutable once loaded.
/// </summary>
public sealed partial class ReasonTexts
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> byLanguage;

    private ReasonTexts(Dictionary<string, IReadOnlyDictionary<string, string>> byLanguage) => this.byLanguage = byLanguage;

    /// <summary>The language of what is stored, and of readers whose own is not among <see cref="Languages"/>.</summary>
    public const string Stored = "en";

    /// <summary>The languages there are, by ISO 639-1 code.</summary>
    public IReadOnlyCollection<string> Languages => byLanguage.Keys;

    /// <summary>Every code.</summary>
    public IEnumerable<string> Codes => byLanguage[Stored].Keys;

    /// <summary>Reads every file of a folder, strictly.</summary>
    /// <param name="directory">The folder <c>data/reasons</c>.</param>
    /// <exception cref="InvalidDataException">A file is not what its schema says, or a language lacks a code or an argument that another has.</exception>
    public static ReasonTexts Load(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var files = Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal).Select(Read).ToArray();
        var byLanguage = files.ToDictionary(file => file.Language, file => file.Texts, StringComparer.Ordinal);
        if (!byLanguage.TryGetValue(Stored, out var stored))
            throw new InvalidDataException($"{directory} holds no {Stored}.json.");
        foreach (var file in files)
            Compare(stored, file);
        return new ReasonTexts(byLanguage);
    }

    /// <summary>A reason in the reader's language.</summary>
    /// <param name="reason">The reason. One whose code is not known (of a later version) keeps the text it has.</param>
    /// <param name="language">ISO 639-1 code; English for one that is not among <see cref="Languages"/>.</param>
    public string Render(Reason reason, string language)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return TryText(reason.Rule, language, reason.Arguments) ?? reason.Text;
    }

    /// <summary>A red flag in the reader's language.</summary>
    /// <param name="flag">The flag. One whose code is not known keeps the text it has.</param>
    /// <param name="language">ISO 639-1 code; English for one that is not among <see cref="Languages"/>.</param>
    public string Render(RedFlag flag, string language)
    {
        ArgumentNullException.ThrowIfNull(flag);
        return TryText("flag." + flag.Code, language, null) ?? flag.Text;
    }

    /// <summary>A word of the judgement, e.g. <c>Word("verdict", "suspect", "fr")</c>.</summary>
    /// <param name="kind"><c>verdict</c>, <c>triage</c>, <c>type</c>, <c>product</c>, <c>exemption</c>, <c>document</c>, <c>label</c> or <c>feedback</c>.</param>
    /// <param name="code">The word as it stands in JSON; one that is not known comes back as it is.</param>
    /// <param name="language">ISO 639-1 code; English for one that is not among <see cref="Languages"/>.</param>
    public string Word(string kind, string code, string language) => TryText($"{kind}.{code}", language, null) ?? code;

    /// <summary>
    /// A stored English sentence in the reader's language. For records that keep the sentence alone; only sentences without arguments are found.
    /// </summary>
    /// <param name="english">The sentence; one that is not known comes back as it is.</param>
    /// <param name="language">ISO 639-1 code; English for one that is not among <see cref="Languages"/>.</param>
    public string Translate(string english, string language)
    {
        var code = byLanguage[Stored].FirstOrDefault(text => text.Value == english).Key;
        return code is null ? english : TryText(code, language, null) ?? english;
    }

    /// <summary>The English text of a code.</summary>
    /// <exception cref="KeyNotFoundException">The files lack the code: a programming error, which a test finds.</exception>
    internal string English(string code, IReadOnlyDictionary<string, string>? arguments = null) => Fill(byLanguage[Stored][code], byLanguage[Stored], arguments);

    private string? TryText(string code, string language, IReadOnlyDictionary<string, string>? arguments)
    {
        var texts = byLanguage.GetValueOrDefault(language) ?? byLanguage[Stored];
        return texts.TryGetValue(code, out var text) && HasAll(text, arguments) ? Fill(text, texts, arguments) : null;
    }

    // A record of an earlier version may lack an argument: its own text is better than a hole.
    private static bool HasAll(string text, IReadOnlyDictionary<string, string>? arguments) =>
        !text.Contains('{', StringComparison.Ordinal) || Placeholders(text).All(name => arguments?.ContainsKey(name) == true);

    // An argument that is itself a code is said in the same language.
    private static string Fill(string text, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, string>? arguments)
    {
        foreach (var (name, value) in arguments ?? new Dictionary<string, string>())
            text = text.Replace($"{{{name}}}", texts.GetValueOrDefault(value) ?? value, StringComparison.Ordinal);
        return text;
    }

    private static void Compare(IReadOnlyDictionary<string, string> stored, ReasonTextFile file)
    {
        var missing = stored.Keys.Except(file.Texts.Keys).Concat(file.Texts.Keys.Except(stored.Keys)).ToArray();
        if (missing.Length > 0)
            throw new InvalidDataException($"reasons/{file.Language}.json and reasons/{Stored}.json do not hold the same codes: {string.Join(", ", missing)}.");
        foreach (var (code, text) in file.Texts)
        {
            if (!Placeholders(text).ToHashSet(StringComparer.Ordinal).SetEquals(Placeholders(stored[code])))
                throw new InvalidDataException($"reasons/{file.Language}.json: {code} does not have the arguments that {Stored}.json has.");
        }
    }

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value);

    private static ReasonTextFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, WildlifeJson.Default.ReasonTextFile) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
