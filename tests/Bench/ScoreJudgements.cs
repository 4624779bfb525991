using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Wildlife.Bench;

/// <summary>
/// Who is right where the monitor and other people's label of a title differ: <c>judgements.jsonl</c>, looked at one by one.
/// A title is known by the first 16 hex digits of its SHA-256, as the titles are not ours to copy.
/// </summary>
internal sealed class ScoreJudgements
{
    private readonly Dictionary<(string Set, string Title), Judgement> known = [];

    private ScoreJudgements()
    {
    }

    /// <summary>A verdict on a disagreement.</summary>
    /// <param name="Right"><c>label</c>, <c>monitor</c>, or <c>unclear</c> where the title does not tell.</param>
    /// <param name="Why">In a few words.</param>
    public sealed record Judgement(string Right, string Why);

    /// <summary>Reads the judgements beside the program.</summary>
    public static ScoreJudgements Load()
    {
        var judgements = new ScoreJudgements();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "judgements.jsonl")))
        {
            using var read = JsonDocument.Parse(line);
            string Text(string name) => read.RootElement.GetProperty(name).GetString()!;
            judgements.known[(Text("set"), Text("title"))] = new Judgement(Text("right"), Text("why"));
        }

        return judgements;
    }

    /// <summary>The verdict on a title; null where nobody judged it.</summary>
    public Judgement? Of(string set, string title) => known.GetValueOrDefault((set, Hash(title)));

    /// <summary>The label as it should be: turned round only where the monitor was judged right.</summary>
    public bool Corrected(string set, string title, bool label, bool said) =>
        label != said && Of(set, title) is { Right: "monitor" } ? said : label;

    private static string Hash(string title) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title.Trim())))[..16];
}
