namespace Wildlife.Extract;

/// <summary>Finds where the content of a script, a style or another element without markup ends.</summary>
internal static class RawTextEnds
{
    /// <summary>The position of the end tag; the end of the markup where there is none.</summary>
    /// <param name="markup">The whole markup.</param>
    /// <param name="from">Where the content begins.</param>
    /// <param name="name">The element's name.</param>
    public static int Find(ReadOnlySpan<char> markup, int from, string name)
    {
        for (int at = Next(markup, from, "<"); at < markup.Length; at = Next(markup, at + 1, "<"))
        {
            if (IsTag(markup[at..], "</", name))
            {
                return at;
            }

            if (name == "script" && markup[at..].StartsWith("<!--"))
            {
                (int end, bool found) = Escaped(markup, at + 2);
                if (found)
                {
                    return end;
                }

                at = end;
            }
        }

        return markup.Length;
    }

    /// <summary>
    /// Within a comment a script may hold another with its end tag: old pages wrote scripts that write scripts.
    /// Gives where the comment ends, or the script's end tag.
    /// </summary>
    private static (int At, bool Found) Escaped(ReadOnlySpan<char> markup, int from)
    {
        bool inner = false;
        int at = from;
        while (at < markup.Length)
        {
            int next = markup[at..].IndexOfAny('<', '-');
            if (next < 0)
            {
                break;
            }

            at += next;
            ReadOnlySpan<char> rest = markup[at..];
            if (rest.StartsWith("-->"))
            {
                return (at + 2, false);
            }

            if (!inner && IsTag(rest, "</", "script"))
            {
                return (at, true);
            }

            inner = inner ? !IsTag(rest, "</", "script") : IsTag(rest, "<", "script");
            at++;
        }

        return (markup.Length, true);
    }

    private static int Next(ReadOnlySpan<char> markup, int from, string mark)
    {
        int next = from >= markup.Length ? -1 : markup[from..].IndexOf(mark);
        return next < 0 ? markup.Length : from + next;
    }

    private static bool IsTag(ReadOnlySpan<char> rest, string open, string name)
    {
        int end = open.Length + name.Length;
        return rest.Length > end && rest.StartsWith(open) && rest[open.Length..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && rest[end] is '>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f';
    }
}
