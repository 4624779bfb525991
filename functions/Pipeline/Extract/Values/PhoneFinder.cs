using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds telephone numbers in running text.</summary>
internal static partial class PhoneFinder
{
    /// <summary>Countries whose national numbers do not begin with a zero: their numbers are found by form.</summary>
    private static readonly HashSet<string> WithoutTrunkZero = ["US", "CA", "ES", "IT", "PL", "PT", "CZ", "DK", "NO", "LU", "GR", "LV", "EE", "MT", "CY"];

    private const int FewestDigits = 8;

    /// <summary>Each number once, in the order of the text.</summary>
    public static IEnumerable<(int Start, string Raw, ParsedPhone Phone)> Find(string text, IReadOnlyList<string> regions)
    {
        var found = new SortedDictionary<int, (int, string, ParsedPhone)>();
        IEnumerable<Capture> candidates = Candidates().Matches(text).Concat(Labelled().Matches(text).Select(m => (Capture)m.Groups["number"]));
        foreach (Capture candidate in candidates)
        {
            string raw = candidate.Value.Trim(' ', '.', '-', '/', ',', '\n');
            if (First(raw, regions) is { } phone)
            {
                found.TryAdd(candidate.Index, (candidate.Index, raw, phone));
            }
        }

        // Without a zero in front a number looks like any other, a price or a postcode say: only the page's own country is asked,
        // and only for numbers that are long enough to be nothing else. A wrong number would tie strangers together.
        foreach (string region in regions.Take(1).Where(WithoutTrunkZero.Contains))
        {
            foreach ((int start, string raw, ParsedPhone phone) in PhoneParser.Search(text, region))
            {
                if (raw.Count(char.IsAsciiDigit) >= FewestDigits)
                {
                    found.TryAdd(start, (start, raw, phone));
                }
            }
        }

        return found.Values.DistinctBy(f => f.Item3.E164);
    }

    private static ParsedPhone? First(string raw, IReadOnlyList<string> regions)
    {
        string digits = string.Concat(raw.Replace("(0)", "", StringComparison.Ordinal).Where(c => char.IsAsciiDigit(c) || c == '+'));
        string dialled = digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..] : digits;
        if (dialled.Count(char.IsAsciiDigit) is < FewestDigits or > 15)
        {
            return null;
        }

        return dialled[0] == '+' ? PhoneParser.TryParse(dialled, null) : regions.Select(r => PhoneParser.TryParse(dialled, r)).FirstOrDefault(p => p is not null);
    }

    /// <summary>Stands behind a word for it, and so may begin with any digit.</summary>
    [GeneratedRegex(@"\b(tel|tél|telefon|telefonszám|telefoon|téléphone|telephone|phone|call|fax|mobile|mobiel|mobil|gsm|handy|portable)\b[^0-9+\n]{0,12}(?<number>[1-9][0-9 ().\-/]{6,16}[0-9])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 500)]
    private static partial Regex Labelled();

    /// <summary>Begins with a plus or a zero; up to three separators between digits.</summary>
    [GeneratedRegex(@"(\+|\b0|\(0)[ ().\-/*_|\u00a0]{0,3}([0-9][ ().\-/*_|\u00a0]{0,3}){7,16}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Candidates();
}
