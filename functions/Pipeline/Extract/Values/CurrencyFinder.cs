using System.Globalization;

namespace Wildlife.Extract;

/// <summary>Finds the currency a price text names.</summary>
internal static class CurrencyFinder
{
    /// <summary>
    /// The ISO code of the currency named nearest to the amount, or null.
    /// A code or an unshared sign wins over a shared one: <c>SGD$4.90</c> is in Singapore dollars.
    /// </summary>
    /// <param name="text">The text around a price.</param>
    /// <param name="amountAt">Where the amount begins; 0 where there is none.</param>
    /// <param name="hint">The ISO code to prefer for a shared sign.</param>
    public static string? Find(string text, int amountAt, string? hint)
    {
        string? best = null;
        int bestRank = int.MaxValue;
        foreach ((int start, int length) in Tokens(text))
        {
            string token = text.Substring(start, length);
            string? code = Currencies.Of(token, hint, out bool shared);
            if (code is null || (length == 1 && char.IsAsciiLetter(token[0]) && !StandsByNumber(text, start, length)))
            {
                continue;
            }

            int distance = Math.Min(Math.Abs(start - amountAt), 500);
            int rank = distance + (shared ? 1000 : 0);
            if (rank < bestRank)
            {
                (best, bestRank) = (code, rank);
            }
        }

        return best;
    }

    /// <summary>True where the text from <paramref name="start"/> to <paramref name="end"/> touches the name or sign of a currency, or a space parts them.</summary>
    public static bool StandsBeside(string text, int start, int end, string? hint)
    {
        foreach ((int at, int length) in Tokens(text))
        {
            bool before = at < start && text.AsSpan(at + length, Math.Max(0, start - at - length)).Trim(" .:").IsEmpty;
            bool after = at >= end && text.AsSpan(end, at - end).Trim(" .,-–").IsEmpty;
            if ((before || after) && Currencies.Of(text.Substring(at, length), hint, out _) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words, words with a full stop, words with a dollar sign, and single signs.</summary>
    private static IEnumerable<(int Start, int Length)> Tokens(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (IsSign(text[i]))
            {
                yield return (i, 1);
                i++;
            }
            else if (IsWordLetter(text[i]))
            {
                int end = WordEnd(text, i);
                if (end < text.Length && text[end] == '$')
                {
                    yield return (i, end + 1 - i);
                }

                if (end - i <= Currencies.LongestSign)
                {
                    yield return (i, end - i);
                }

                i = end;
            }
            else
            {
                i++;
            }
        }
    }

    private static int WordEnd(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && (IsWordLetter(text[end]) || (text[end] is '.' or '"' && end + 1 < text.Length && IsWordLetter(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static bool IsSign(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol || c is '円' or '元' or '원';

    private static bool IsWordLetter(char c) => char.IsLetter(c) && !IsSign(c);

    private static bool StandsByNumber(string text, int start, int length)
    {
        string before = text[..start].TrimEnd();
        string after = text[(start + length)..].TrimStart();
        return (before.Length > 0 && char.IsAsciiDigit(before[^1])) || (after.Length > 0 && char.IsAsciiDigit(after[0]));
    }
}
