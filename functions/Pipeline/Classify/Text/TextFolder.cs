using System.Globalization;

namespace Wildlife.Classify;

/// <summary>
/// Folds text for matching: case, accents, width, look-alike letters, invisible characters, digits posing as letters
/// and words spelled with spaces. Linear in the text.
/// </summary>
public static class TextFolder
{
    private const int ShortestSpelledWord = 4;

    /// <summary>Folds one field of an advert.</summary>
    /// <param name="field">The field's name, for spans.</param>
    /// <param name="text">The text as written.</param>
    internal static FoldedText Fold(string field, string text)
    {
        var letters = new char[text.Length * 3 + 1];
        var origins = new int[letters.Length];
        var length = FoldLetters(text, letters, origins);
        ReadDigitsAsLetters(letters, length);
        length = JoinSpelledWords(letters, origins, length);
        return new FoldedText(field, text, new string(letters, 0, length), origins[..length]);
    }

    /// <summary>Folds a pattern of the lexicon, a name, or words to search for.</summary>
    /// <param name="text">The text as written.</param>
    public static string Fold(string text)
    {
        var letters = new char[text.Length * 3 + 1];
        var length = FoldLetters(text, letters, new int[letters.Length]);
        return new string(letters, 0, length).Trim();
    }

    private static int FoldLetters(string text, char[] letters, int[] origins)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (IsInvisible(letter))
                continue;
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                length = AddSpace(letters, origins, length, i, letter);
                continue;
            }

            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && MathLetter(text, i) is { } plain)
            {
                length = Add(letters, origins, length, i, plain);
                i++;
                continue;
            }

            var lower = char.ToLowerInvariant(letter);
            if (LetterTable.ReadPair(lower) is { } several)
            {
                foreach (var one in several)
                    length = Add(letters, origins, length, i, one);
            }
            else
            {
                length = Add(letters, origins, length, i, LetterTable.Read(lower));
            }
        }

        return length;
    }

    private static int Add(char[] letters, int[] origins, int length, int origin, char letter)
    {
        letters[length] = letter;
        origins[length] = origin;
        return length + 1;
    }

    // A line break ends a clause: it is kept, so that a negation does not reach into the next line.
    private static int AddSpace(char[] letters, int[] origins, int length, int origin, char original)
    {
        var space = original is '\n' ? '\n' : ' ';
        if (length > 0 && letters[length - 1] is ' ' or '\n')
        {
            if (space == '\n')
                letters[length - 1] = '\n';
            return length;
        }

        return Add(letters, origins, length, origin, space);
    }

    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || letter == '\u00AD';

    // 𝐢𝐯𝐨𝐫𝐲 and its kin: thirteen alphabets of 52 letters in the block of mathematical letters.
    private static char? MathLetter(string text, int index)
    {
        if (!char.IsSurrogatePair(text, index))
            return null;
        var offset = char.ConvertToUtf32(text, index) - 0x1D400;
        return offset is >= 0 and < 13 * 52 ? (char)('a' + offset % 26) : null;
    }

    private static void ReadDigitsAsLetters(char[] letters, int length)
    {
        for (var i = 1; i + 1 < length; i++)
        {
            if (!char.IsLetter(letters[i - 1]) || !char.IsLetter(letters[i + 1]))
                continue;
            letters[i] = letters[i] switch { '0' => 'o', '1' => 'i', '3' => 'e', '@' => 'a', '$' => 's', '!' => 'i', var other => other };
        }
    }

    // 'i v o i r e', 'i.v.o.r.y': single letters with one separator between them.
    private static int JoinSpelledWords(char[] letters, int[] origins, int length)
    {
        var target = 0;
        for (var i = 0; i < length;)
        {
            var count = SpelledLetters(letters, i, length);
            if (count < ShortestSpelledWord)
            {
                letters[target] = letters[i];
                origins[target++] = origins[i++];
                continue;
            }

            for (var n = 0; n < count; n++, i += 2)
            {
                letters[target] = letters[i];
                origins[target++] = origins[i];
            }

            i--;
        }

        return target;
    }

    private static int SpelledLetters(char[] letters, int start, int length)
    {
        if (start > 0 && char.IsLetterOrDigit(letters[start - 1]))
            return 0;
        var count = 0;
        for (var i = start; i < length && char.IsLetter(letters[i]); i += 2)
        {
            var endsHere = i + 1 >= length || !char.IsLetterOrDigit(letters[i + 1]);
            if (!endsHere)
                break;
            count++;
            if (i + 1 >= length || letters[i + 1] is not (' ' or '.' or '-' or '_' or '*' or '/'))
                break;
        }

        return count;
    }
}
