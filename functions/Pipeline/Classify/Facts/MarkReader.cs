using System.Globalization;
using System.Text.RegularExpressions;

namespace Wildlife.Classify;

/// <summary>Reads numbers, addresses and quantities. Every expression runs in time linear in the text.</summary>
internal static partial class MarkReader
{
    private const int MostMatches = 50;
    private const int ManyPieces = 8;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly string[] Units =
        ["g ", "gr", "kg", "cm", "mm", "m ", "m,", "l ", "€", "eur", "%", "zoll", "inch", "ft", "pk", "cv", "kw", "mp", "tdi", "tsi", "hdi", "ghz", "km", "ct", "karat"];

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
            Sexes = fields.SelectMany(field => All([field], Sexes()).Where(span => IsSexes(field.Original, span))).ToArray(),
            Grams = All(fields, Grams()),
            Pieces = All(fields, Quantity()).Where(span => Number(span.Text) >= ManyPieces && !IsMeasure(span, fields)).ToArray(),
            Weights = All(fields, Weight()),
            SchregerAngles = All(fields, Angle()),
            Kilos = All(fields, Kilos()),
            StampForms = All(fields, StampForm()),
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

    // '62 x 55' is a size.
    private static bool IsMeasure(TextSpan span, FoldedText[] fields)
    {
        var text = Array.Find(fields, field => field.Field == span.Field)!.Original.AsSpan(0, span.Start).TrimEnd();
        return span.Text[0] is 'x' or 'X' && text.Length > 0 && char.IsAsciiDigit(text[^1]);
    }

    // '1.2' counts animals unless a unit follows: '8,3 g' and '1,5 m' are measures.
    private static bool IsSexes(string text, TextSpan span)
    {
        var end = span.Start + span.Length - 1;
        var after = text.Substring(end, Math.Min(8, text.Length - end)).TrimStart(' ', ')') + " ";
        return span.Text.Count(char.IsAsciiDigit) <= 4 && !Array.Exists(Units, unit => after.StartsWith(unit, StringComparison.OrdinalIgnoreCase));
    }

    // A year, a price or a telephone number is no certificate: five digits, or four with letters or a slash.
    private static bool LooksLikeNumber(TextSpan span)
    {
        var digits = span.Text.Count(char.IsAsciiDigit);
        return digits >= 5 && (digits > 5 || span.Text.Length > digits) || digits >= 4 && span.Text.AsSpan().IndexOfAny('/', '-') > 0;
    }

    [GeneratedRegex(@"(?:\+\d{2,3}|\b0)[\s./()-]{0,2}[\dO](?:[\s./()-]{0,3}[\dO]){6,11}", Linear)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\(arobase\)|\(kukac\)|\(a\)|\(@\)|\(chiocciola\)|\(arroba\)|\(malpa\))\s?[\w-]+\s?(?:\.|\(dot\)|\(punkt\))\s?\w+", Linear)]
    private static partial Regex Mail();

    [GeneratedRegex(@"@[a-z0-9_]{4,}", Linear)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\b\d{15}\b|\b(?:9\d{2}|[1-8]\d{2})[\s.-]?\d{12}\b|\b9\d{2}…|\b9\d{2}\.{3}", Linear)]
    private static partial Regex Chip();

    [GeneratedRegex(@"\b[A-Z]{3}/[WRDACFIOUXY]/[A-Z]{2}/", Linear)]
    private static partial Regex CaviarLabel();

    [GeneratedRegex(@"\b[A-Z]{0,3}[-/.]?(?:[A-Z0-9]{1,6}[-/.]){0,4}(?:\d{1,4}[A-Z]{1,4}|[A-Z]{0,3}(?:\d{2}[A-Z]{1,3})?)\d{3,}[A-Z0-9]{0,12}(?:[-/.][A-Z0-9]{1,6}){0,3}", Linear)]
    private static partial Regex CertificateNumber();

    [GeneratedRegex(@"(?:^|[\s(])\d{1,2}[.,]\d{1,2}(?:[.,]\d{1,2})?(?:$|[\s);:,!?])", Linear)]
    private static partial Regex Sexes();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?\s?(?:gr?|grams?|gramm|grammes|grammi|gramos)\b", Linear)]
    private static partial Regex Grams();

    [GeneratedRegex(@"\b\d{1,5}\s?(?:st|stk|stuks|stück|pcs|pieces|pièces|db|szt|pezzi|piezas|unidades|exemplaires|esemplari|boîtes|jeux|pieds)\b|\bx\s?\d{1,4}\b|\b\d{1,4}\s?x(?:\s[^\d\s]|$)", Linear)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"\b\d{1,3}(?:[.,]\d+)?\s?(?:kg|kilos?)\b", Linear)]
    private static partial Regex Weight();

    [GeneratedRegex(@"\b1(?:0[5-9]|[1-4]\d)\s?(?:°|grad|degr|graden|fok|stopni|gradi|grados)", Linear)]
    private static partial Regex Angle();

    [GeneratedRegex(@"[€£/]\s?kg\b|\b(?:\d{2,}|[5-9])(?:[.,]\d+)?\s?(?:kg|kilos?)\b", Linear)]
    private static partial Regex Kilos();

    [GeneratedRegex(@"\b(?:red|blue|green|brown|gr[ea]y|violet|purple|yellow|white|orange|black|multicolou?red)\s(?:1[89]|20)\d{2},\s[€£$]?\d|\(?\b(?:SG|Mi|YT|Scott|Yvert|Michel)\.?\s?#?\d{1,4}[a-z]?\b|\b(?:fine\s)?used\son\sebid|\b97[89]\d{10}\b", Linear)]
    private static partial Regex StampForm();

    [GeneratedRegex(@"\b1(?:[6-8]\d{2}|9[0-6]\d|97[0-5])\b", Linear)]
    private static partial Regex OldYear();
}
