using System.Buffers;
using System.Text;

namespace Wildlife.Extract;

/// <summary>
/// Writes out digits that sellers spell to hide a number from filters: <c>zéro quatre sept…</c>, <c>null eins sieben</c>, <c>O47O</c>.
/// Only rows of at least four are changed, so that ordinary words stay.
/// </summary>
internal static class SpokenDigits
{
    private const int FewestDigits = 4;

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zéro"] = "0", ["zero"] = "0", ["un"] = "1", ["une"] = "1", ["deux"] = "2", ["trois"] = "3", ["quatre"] = "4", ["cinq"] = "5", ["six"] = "6", ["sept"] = "7", ["huit"] = "8", ["neuf"] = "9",
        ["nul"] = "0", ["een"] = "1", ["één"] = "1", ["twee"] = "2", ["drie"] = "3", ["vier"] = "4", ["vijf"] = "5", ["zes"] = "6", ["zeven"] = "7", ["acht"] = "8", ["negen"] = "9",
        ["null"] = "0", ["eins"] = "1", ["ein"] = "1", ["zwei"] = "2", ["zwo"] = "2", ["drei"] = "3", ["fünf"] = "5", ["fuenf"] = "5", ["sechs"] = "6", ["sieben"] = "7", ["neun"] = "9",
        ["oh"] = "0", ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9",
        ["nulla"] = "0", ["egy"] = "1", ["kettő"] = "2", ["két"] = "2", ["három"] = "3", ["négy"] = "4", ["öt"] = "5", ["hat"] = "6", ["hét"] = "7", ["nyolc"] = "8", ["kilenc"] = "9",
        ["dix"] = "10", ["onze"] = "11", ["douze"] = "12", ["treize"] = "13", ["quatorze"] = "14", ["quinze"] = "15", ["seize"] = "16",
        ["vingt"] = "20", ["trente"] = "30", ["quarante"] = "40", ["cinquante"] = "50", ["soixante"] = "60", ["septante"] = "70", ["nonante"] = "90",
        ["harminc"] = "30", ["húsz"] = "20", ["hetven"] = "70", ["ötven"] = "50",
        ["plus"] = "+", ["plusz"] = "+",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByWord = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<char> DigitLike = SearchValues.Create("0123456789OoIl");

    /// <summary>The text with spelt rows written as digits; the same instance where there is none.</summary>
    public static string WriteOut(string text)
    {
        var written = new StringBuilder(text.Length);
        int done = 0;
        int at = 0;
        while (at < text.Length)
        {
            (string digits, int end) = Row(text, at);
            if (digits.Length >= FewestDigits && end > at)
            {
                written.Append(text, done, at - done).Append(digits);
                done = end;
            }

            at = Math.Max(end, NextWord(text, at));
        }

        return done == 0 ? text : written.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>A row of number words, digits among them allowed, from a word's beginning; at least two words must be spelt.</summary>
    private static (string Digits, int End) Row(string text, int start)
    {
        if (Digits(text.AsSpan(start, WordEnd(text, start) - start)) is null)
        {
            return ("", start);
        }

        var digits = new StringBuilder();
        int spelt = 0;
        int end = start;
        int at = start;
        bool onTens = false;
        while (at < text.Length)
        {
            int next = WordEnd(text, at);
            ReadOnlySpan<char> word = text.AsSpan(at, next - at);
            if (Digits(word) is not { } value)
            {
                break;
            }

            spelt += word.ContainsAnyExceptInRange('0', '9') ? 1 : 0;
            onTens = Append(digits, value, onTens && char.IsLetter(word[0]));
            end = next;
            at = SkipSeparators(text, next);
        }

        return spelt >= 2 || (spelt == 1 && digits.Length >= 8) ? (digits.ToString(), end) : ("", start);
    }

    /// <summary>French names its tens in parts: soixante-dix-sept is 77, quatre-vingt-deux is 82.</summary>
    /// <returns>True where the row now ends in a round ten that the next word may add to.</returns>
    private static bool Append(StringBuilder digits, string value, bool onTens)
    {
        if (value == "20" && digits.Length > 0 && digits[^1] == '4' && !onTens)
        {
            digits.Length--;
            digits.Append("80");
            return true;
        }

        if (onTens && value.Length == 1 && value[0] != '0')
        {
            digits[^1] = value[0];
            return false;
        }

        if (onTens && value.Length == 2 && value[0] == '1')
        {
            digits[^2]++;
            digits[^1] = value[1];
            return value == "10";
        }

        digits.Append(value);
        return value.Length == 2 && value[1] == '0' && value[0] != '1';
    }

    private static string? Digits(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 12)
        {
            return null;
        }

        if (ByWord.TryGetValue(word is "vingts" ? "vingt" : word, out string? value))
        {
            return value;
        }

        // A letter O among digits, or alone in a row of digits.
        if (word.IndexOfAnyExcept(DigitLike) >= 0 || !(word.ContainsAnyInRange('0', '9') || word is "O" or "o"))
        {
            return null;
        }

        return word.ToString().Replace('O', '0').Replace('o', '0').Replace('I', '1').Replace('l', '1');
    }

    private static int WordEnd(string text, int at)
    {
        int end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int SkipSeparators(string text, int at)
    {
        int next = at;
        while (next < text.Length && next - at < 4 && text[next] is ' ' or '-' or '.' or ',' or '/' or '\u00a0' or '_' or '*')
        {
            next++;
        }

        bool et = next + 3 < text.Length && text.AsSpan(next, 3).Equals("et ", StringComparison.OrdinalIgnoreCase);
        return et ? next + 3 : next;
    }

    private static int NextWord(string text, int at)
    {
        int next = WordEnd(text, at);
        while (next < text.Length && !char.IsLetterOrDigit(text[next]))
        {
            next++;
        }

        return Math.Max(next, at + 1);
    }
}
