using System.Text;

namespace Wildlife.Extract;

/// <summary>Puts text runs together as a reader sees them.</summary>
internal static class VisibleText
{
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
        var folded = new StringBuilder(text.Length);
        AppendFolded(folded, text);
        TrimEnd(folded);
        return folded.ToString();
    }

    private static void AppendFolded(StringBuilder to, string text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F'))
            {
                to.Append(c);
            }
            else if (char.IsWhiteSpace(c) && to.Length > 0 && to[^1] is not (' ' or '\n'))
            {
                to.Append(' ');
            }
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
