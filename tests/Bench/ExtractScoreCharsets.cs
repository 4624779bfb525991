using System.Text;
using System.Text.RegularExpressions;
using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>Saved pages written anew in the old encodings of their language, without any declaration: how many are read with all their letters.</summary>
internal static partial class ExtractScoreCharsets
{
    private static readonly (string Languages, string[] Encodings)[] Old =
    [
        ("fr de nl es it pt da sv fi en", ["windows-1252"]), ("hu pl cs sk ro", ["windows-1250", "iso-8859-2"]), ("ru uk bg", ["windows-1251", "koi8-r"]),
        ("ja", ["shift_jis", "euc-jp"]), ("zh", ["gbk", "big5"]), ("ko", ["euc-kr"]), ("el", ["windows-1253", "iso-8859-7"]), ("tr", ["windows-1254"]),
        ("lt lv et", ["windows-1257"]), ("he", ["windows-1255"]), ("ar", ["windows-1256"]),
    ];

    public static void Run(string real, bool verbose)
    {
        var tally = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        string[] files = [.. Directory.GetFiles(Path.Combine(real, "pages"), "*.htm*", SearchOption.AllDirectories), .. Directory.GetFiles(Path.Combine(real, "pagination_autopager", "html"))];
        foreach (string file in files)
        {
            PageContent content = ExtractScore.Load(file);
            string markup = PageDecoder.Decode(content.Body.Span, null).Text.ToString();
            string language = ExtractScore.Extract(content).Language?.Split('-')[0] ?? "";
            foreach (string encoding in Old.Where(o => o.Languages.Split(' ').Contains(language)).SelectMany(o => o.Encodings))
            {
                string text = Declarations().Replace(markup, "");
                foreach ((string kind, string page) in new[] { ("with lang", text), ("without lang", Languages().Replace(text, " ")) })
                {
                    Judge(page, $"{encoding} {kind}", tally, verbose ? file : null);
                }
            }
        }

        foreach ((string name, (int right, int all)) in tally)
        {
            Console.WriteLine($"  {name}: {right}/{all}");
        }

        Console.WriteLine(FormattableString.Invariant($"read with all letters {tally.Values.Sum(t => t.Right)}/{tally.Values.Sum(t => t.All)}"));
    }

    private static void Judge(string page, string name, SortedDictionary<string, (int Right, int All)> tally, string? file)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(EncodingLabels.Find(name.Split(' ')[0])!.CodePage, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;
        byte[] bytes = encoding.GetBytes(page);
        if (Utf8Evidence.Of(bytes).Plausible)
        {
            return;
        }

        string found = EncodingSniffer.Sniff(bytes, null).Name;
        bool right = Letters(EncodingLabels.Find(found)!.GetString(bytes)) == Letters(encoding.GetString(bytes));
        (int good, int all) = tally.GetValueOrDefault(name);
        tally[name] = (good + (right ? 1 : 0), all + 1);
        if (!right && file is not null)
        {
            Console.WriteLine($"    {name}: {found}, {bytes.Count(b => b >= 0x80)} bytes beyond ASCII, {file}");
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    [GeneratedRegex(@"(?i)charset\s*=\s*[""']?[\w-]+|encoding=[""'][\w-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"(?i)\s(xml:)?lang=[""']?[\w-]+[""']?", RegexOptions.NonBacktracking)]
    private static partial Regex Languages();
}
