using System.Globalization;
using System.Text.RegularExpressions;

namespace Wildlife.Classify;

/// <summary>Reads numbers, addresses and quantities. Every expression runs in time linear in the text.</summary>
internal static partial class MarkReader
{
    private const int MostMatches = 50;
    private const int ManyPieces = 5;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Reads both fields.</summary>
    public static Marks Read(FoldedText title, FoldedText body)
    {
        FoldedText[] fields = [title, body];
        return new Marks
        {
            Contacts = All(fields, Phone()).Where(span => span.Text.Count(char.IsDigit) >= 9)
                .Concat(All(fields, Mail())).Concat(All(fields, Handle())).ToArray(),
            Chips = All(fields, Chip()),
            CaviarLabels = All(fields, CaviarLabel()),
            Numbers = All(fields, CertificateNumber()).Where(LooksLikeNumber).ToArray(),
            Sexes = All(fields, Sexes()),
            Grams = All(fields, Grams()),
            Quantities = All(fields, Quantity()).Where(span => Number(span.Text) >= ManyPieces).Concat(All(fields, Kilos())).ToArray(),
            OldYears = All(fields, OldYear()),
        };
    }

    /// <summary>The first whole number in a text; 0 where there is none.</summary>
    public static int Number(string text)
    {
        var digits = new string([.. text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static TextSpan[] All(FoldedText[] fields, Regex expression)
    {
        var spans = new List<TextSpan>();
        foreach (var field in fields)
        {
            foreach (var match in expression.EnumerateMatches(field.Original))
            {
                if (spans.Count == MostMatches)
                    break;
                spans.Add(new TextSpan(field.Field, match.Index, match.Length, field.Original.Substring(match.Index, match.Length)));
            }
        }

        return [.. spans];
    }

    // A year, a price or a telephone number is no certificate: five digits, or four with letters or a slash.
    private static bool LooksLikeNumber(TextSpan span)
    {
        var digits = span.Text.Count(char.IsAsciiDigit);
        return digits >= 5 && (digits > 5 || span.Text.Length > digits) || digits >= 4 && span.Text.AsSpan().IndexOfAny('/', '-') > 0;
    }

    [GeneratedRegex(@"(?:\+\d{2,3}|\b0)[\s./()-]{0,2}[\dO](?:[\s./()-]{0,2}[\dO]){6,11}", Linear)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\(arobase\)|\(kukac\)|\(a\)|\(@\)|\(chiocciola\)|\(arroba\)|\(malpa\))\s?[\w-]+\s?(?:\.|\(dot\)|\(punkt\))\s?\w+", Linear)]
    private static partial Regex Mail();

    [GeneratedRegex(@"@[a-z0-9_]{4,}", Linear)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\b\d{15}\b|\b(?:9\d{2}|[1-8]\d{2})[\s.-]?\d{12}\b|\b9\d{2}…|\b9\d{2}\.{3}", Linear)]
    private static partial Regex Chip();

    [GeneratedRegex(@"\b[A-Z]{3}/[WRDACFIOUXY]/[A-Z]{2}/", Linear)]
    private static partial Regex CaviarLabel();

    [GeneratedRegex(@"\b[A-Z]{0,3}[-/.]?(?:[A-Z0-9]{1,6}[-/.]){0,4}[A-Z]{0,3}\d{3,}[A-Z0-9]{0,12}(?:[-/.][A-Z0-9]{1,6}){0,3}", Linear)]
    private static partial Regex CertificateNumber();

    [GeneratedRegex(@"(?:^|[\s(])\d{1,2}[.,]\d{1,2}(?:[.,]\d{1,2})?(?:$|[\s);:,!?])", Linear)]
    private static partial Regex Sexes();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?\s?(?:gr?|grams?|gramm|grammes|grammi|gramos)\b", Linear)]
    private static partial Regex Grams();

    [GeneratedRegex(@"\b\d{1,5}\s?(?:st|stk|stuks|stück|pcs|pieces|pièces|db|szt|pezzi|piezas|unidades|exemplaires|esemplari|boîtes|jeux|pieds)\b|\bx\s?\d{1,4}\b|\b\d{1,4}\s?x\b", Linear)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"[€£/]\s?kg\b|\b(?:\d{2,}|[5-9])(?:[.,]\d+)?\s?(?:kg|kilos?)\b", Linear)]
    private static partial Regex Kilos();

    [GeneratedRegex(@"\b1(?:[6-8]\d{2}|9[0-3]\d|94[0-6])\b", Linear)]
    private static partial Regex OldYear();
}
