using System.Buffers;
using System.Text;

namespace Wildlife.Extract;

/// <summary>Puts text runs together as a reader sees them.</summary>
internal static class VisibleText
{
    /// <summary>White space, and signs that take no room: a zero-width space, a soft hyphen, marks of direction.</summary>
    private static readonly SearchValues<char> Folded = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\u200B\uFEFF\u00AD\u200E\u200F");

    /// <summary>Runs from <paramref name="first"/> up to <paramref name="end"/>: spaces folded, a line break where a block begins.</summary>
    public static string Join(ReadOnlySpan<TextRun> runs, int first, int end, int limit)
    {
        if (end - first == 1)
        {
            return Fold(runs[first].Text);
        }

        var text = new StringBuilder();
        for (int i = first; i < end && text.Length < limit; i++)
        {
            if (runs[i].Break && text.Length > 0)
            {
                TrimEnd(text);
                text.Append('\n');
            }

            AppendFolded(text, runs[i].Text);
        }

        TrimEnd(text);
        return text.ToString();
    }

    /// <summary>All runs with a space between them: for finding what must not be glued to its neighbour.</summary>
    public static string Apart(ReadOnlySpan<TextRun> runs, int limit, Func<TextRun, bool>? isWanted = null)
    {
        var text = new StringBuilder();
        for (int i = 0; i < runs.Length && text.Length < limit; i++)
        {
            if (isWanted is null || isWanted(runs[i]))
            {
                text.Append(runs[i].Break ? '\n' : ' ').Append(runs[i].Text);
            }
        }

        return text.ToString();
    }

    /// <summary>All white space, also line breaks and no-break spaces, as single spaces; none at the ends.</summary>
    public static string Fold(string text)
    {
        if (IsFolded(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        AppendFolded(folded, text);
        TrimEnd(folded);
        return folded.ToString();
    }

    /// <summary>True where folding changes nothing: words with one plain space between them.</summary>
    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        bool space = true;
        for (int at = text.IndexOfAny(Folded); at >= 0; at = text.IndexOfAny(Folded))
        {
            if (text[at] != ' ' || (at == 0 && space))
            {
                return false;
            }

            text = text[(at + 1)..];
            space = true;
        }

        return !text.IsEmpty || !space;
    }

    private static void AppendFolded(StringBuilder to, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny(Folded);
            if (end < 0)
            {
                to.Append(text);
                return;
            }

            to.Append(text[..end]);
            if (char.IsWhiteSpace(text[end]) && to.Length > 0 && to[^1] is not (' ' or '\n'))
            {
                to.Append(' ');
            }

            text = text[(end + 1)..];
        }
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is (' ' or '\n'))
        {
            text.Length--;
        }
    }
}
