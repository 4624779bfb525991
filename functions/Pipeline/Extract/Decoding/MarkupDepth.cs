using System.Text;

namespace Wildlife.Extract;

/// <summary>
/// Flattens markup that nests without end: a tree builder looks through all open elements at many tags, so a few hundred
/// thousand unclosed ones would take minutes. Pages that people make stay far below the limit and pass untouched.
/// </summary>
internal static class MarkupDepth
{
    private const int Suspicious = 1_000;
    private const int Kept = 300;

    /// <summary>Elements that end where the next of their kind begins, or that hold nothing: they do not deepen a page.</summary>
    private static readonly HashSet<string> Flat =
        ["p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "tbody", "thead", "tfoot", "br", "img", "meta", "link", "input", "hr", "col", "area", "base", "embed", "source", "track", "wbr", "param", "path", "use", "circle", "rect", "html", "head", "body"];

    /// <summary>The same instance where the nesting is ordinary.</summary>
    public static string Limit(string markup)
    {
        if (Walk(markup, null) < Suspicious)
        {
            return markup;
        }

        var kept = new StringBuilder(markup.Length);
        Walk(markup, kept);
        return kept.ToString();
    }

    /// <summary>The greatest depth; with <paramref name="kept"/>, tags below the limit are left out of the copy.</summary>
    private static int Walk(string markup, StringBuilder? kept)
    {
        (int depth, int deepest, int copied) = (0, 0, 0);
        Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> flat = FlatNames;
        for (int at = markup.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 2 < markup.Length; at = markup.IndexOf('<', at + 1))
        {
            bool closing = markup[at + 1] == '/';
            int nameAt = closing ? at + 2 : at + 1;
            if (!char.IsAsciiLetter(markup[nameAt]))
            {
                continue;
            }

            int nameEnd = nameAt + 1;
            while (nameEnd < markup.Length && char.IsAsciiLetterOrDigit(markup[nameEnd]))
            {
                nameEnd++;
            }

            ReadOnlySpan<char> name = markup.AsSpan(nameAt, nameEnd - nameAt);
            if (!closing && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            {
                int end = markup.IndexOf(name[1] is 'c' or 'C' ? "</script" : "</style", nameEnd, StringComparison.OrdinalIgnoreCase);
                at = end < 0 ? markup.Length - 1 : end;
                continue;
            }

            if (name.Length > 20 || flat.ContainsKey(name))
            {
                continue;
            }

            bool drop = kept is not null && (closing ? depth > Kept : depth >= Kept);
            depth = Math.Max(0, depth + (closing ? -1 : 1));
            deepest = Math.Max(deepest, depth);
            if (drop)
            {
                int close = markup.IndexOf('>', nameEnd);
                kept!.Append(markup, copied, at - copied);
                copied = close < 0 ? markup.Length : close + 1;
                at = copied - 1;
            }
        }

        kept?.Append(markup, copied, markup.Length - copied);
        return deepest;
    }

    private static readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> FlatNames =
        Flat.ToDictionary(n => n, _ => true, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
