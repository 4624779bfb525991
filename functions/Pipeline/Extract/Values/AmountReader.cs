using System.Globalization;

namespace Wildlife.Extract;

/// <summary>A number in a text.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it takes.</param>
internal readonly record struct Amount(decimal Value, int Start, int Length);

/// <summary>Reads the first amount of a text, with the separators of any country.</summary>
internal static class AmountReader
{
    /// <summary>The first amount that is not a percentage; null where there is none.</summary>
    public static Amount? First(string text, bool threeDecimals, char? decimalSeparator = null)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i]))
            {
                continue;
            }

            int start = i > 0 && text[i - 1] == '.' && (i == 1 || !char.IsLetterOrDigit(text[i - 2])) ? i - 1 : i;
            int end = SpanEnd(text, i);
            if (start < i && decimalSeparator != '.' && text.AsSpan(i, end - i).IndexOfAny('.', ',') >= 0)
            {
                // A point before a number that has separators of its own is no decimal point.
                start = i;
            }

            if (text[end..].TrimStart().StartsWith('%') || Value(text[start..end], threeDecimals, decimalSeparator) is not { } value)
            {
                i = end - 1;
                continue;
            }

            return new Amount(value, start, end - start);
        }

        return null;
    }

    /// <summary>Where the number that begins at <paramref name="start"/> ends: separators count only before another digit.</summary>
    private static int SpanEnd(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length)
        {
            if (char.IsDigit(text[end]) || (text[end] is '.' or ',' or '\'' or '’' && end + 1 < text.Length && char.IsDigit(text[end + 1])))
            {
                end++;
            }
            else if (text[end] is '.' or ',' && IsCents(text, end + 1))
            {
                end += 4;
            }
            else if (text[end] == ' ' && IsGroup(text, end + 1) && IsGroupable(text[start..end]))
            {
                end += 4;
            }
            else if (text[end] == '€' && CentsAfterEuro(text, end) is > 0 and var cents)
            {
                return cents;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary><c>1250€60</c> and <c>35€ 99</c>: the sign stands where the decimal separator does, before exactly two digits, or any where nothing parts them.</summary>
    private static int CentsAfterEuro(string text, int euro)
    {
        int first = euro + 1;
        while (first < text.Length && text[first] == ' ')
        {
            first++;
        }

        int end = first;
        while (end < text.Length && char.IsDigit(text[end]))
        {
            end++;
        }

        bool apart = first > euro + 1;
        return end - first == 2 || (!apart && end > first) ? end : 0;
    }

    /// <summary>A space slipped in before the cents: <c>119. 95</c>.</summary>
    private static bool IsCents(string text, int at) =>
        at + 3 <= text.Length && text[at] == ' ' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 == text.Length || !char.IsLetterOrDigit(text[at + 3]));

    private static bool IsGroup(string text, int at) =>
        at + 3 <= text.Length && text.AsSpan(at, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (at + 3 == text.Length || !char.IsDigit(text[at + 3]));

    private static bool IsGroupable(string soFar)
    {
        int lastSpace = soFar.LastIndexOf(' ');
        string group = soFar[(lastSpace + 1)..];
        return group.Length <= 3 && group.All(char.IsDigit);
    }

    private static decimal? Value(string number, bool threeDecimals, char? decimalSeparator)
    {
        string compact = number.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        int separator = decimalSeparator is { } given ? compact.LastIndexOf(given) : DecimalSeparator(compact, threeDecimals);
        var digits = new System.Text.StringBuilder(compact.Length);
        for (int i = 0; i < compact.Length; i++)
        {
            if (char.IsDigit(compact[i]))
            {
                digits.Append((int)char.GetNumericValue(compact[i]));
            }
            else if (i == separator)
            {
                digits.Append('.');
            }
        }

        return decimal.TryParse(digits.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }

    /// <summary>The index of the decimal separator; -1 where all separators part thousands.</summary>
    private static int DecimalSeparator(string number, bool threeDecimals)
    {
        int last = number.LastIndexOfAny(['.', ',', '€']);
        if (last < 0 || number[last] == '€')
        {
            return last;
        }

        int after = number.Length - last - 1;
        char other = number[last] == '.' ? ',' : '.';
        bool repeated = number.IndexOf(number[last], StringComparison.Ordinal) != last;
        if (repeated)
        {
            return -1;
        }

        bool leadingZero = number.StartsWith('0') && last == 1;
        return after != 3 || threeDecimals || leadingZero || last == 0 || number.Contains(other, StringComparison.Ordinal) ? last : -1;
    }
}
