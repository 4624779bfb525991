using System.Text.Json;
using Wildlife.Classify;

namespace Wildlife.Bench;

/// <summary>One labelled advert with what the classifier said.</summary>
internal sealed record ScoreAdvert(Advert Advert, Assessment Said, ScoreLabels Labels)
{
    public bool IsSuspect => Labels.Verdict == "suspect";
    public bool SaidSuspect => Said.Verdict == Verdict.Suspect;
    public string SaidVerdict => Said.Verdict switch { Verdict.Suspect => "suspect", Verdict.LegalWildlife => "legal-wildlife", _ => "not-wildlife" };
}

/// <summary>The labels of an advert, under the assessment's names.</summary>
internal sealed record ScoreLabels(string Verdict, string Language, IReadOnlyList<string> Taxa, string Product, string Annex, IReadOnlyList<string> RedFlags, IReadOnlyList<string> Exemptions)
{
    public static ScoreLabels Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new ScoreLabels(
            root.GetProperty("label").GetString()!,
            root.GetProperty("lang").GetString()!,
            Strings(root.GetProperty("taxa")),
            root.GetProperty("product").GetString()!,
            Either(root, "annex", "eu_annex").GetString()!,
            Strings(Either(root, "redFlags", "red_flags")),
            root.TryGetProperty("exemptions", out var own) ? Strings(own) : root.TryGetProperty("exemptions_claimed", out var others) ? Strings(others) : []);
    }

    // Our own labels have the assessment's names; other people's have theirs.
    private static JsonElement Either(JsonElement root, string own, string others) =>
        root.TryGetProperty(own, out var found) ? found : root.GetProperty(others);

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
