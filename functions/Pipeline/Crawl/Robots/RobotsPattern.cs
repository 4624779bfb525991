using System.Text;

namespace Wildlife.Crawl;

/// <summary>Path patterns of a robots.txt: <c>*</c> stands for any characters, <c>$</c> at the end for the end of the URL.</summary>
internal static class RobotsPattern
{
    /// <summary>
    /// One spelling for comparing: escapes of unreserved characters undone, other escapes in upper case (RFC 9309, 2.2.2),
    /// and a pattern's raw non-ASCII characters escaped. A URL is compared as it is sent, so its own are left alone.
    /// </summary>
    public static string Normalize(string text, bool isPattern)
    {
        if (Ascii.IsValid(text) && !text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var normal = new StringBuilder(text.Length + 16);
        ReadOnlySpan<char> rest = text;
        while (rest.Length > 0)
        {
            var escape = PercentEncoding.TryEscape(rest, out var octet);
            if (escape && PercentEncoding.IsUnreserved((char)octet))
            {
                normal.Append((char)octet);
            }
            else if (escape)
            {
                normal.Append(rest[..3].ToString().ToUpperInvariant());
            }
            else
            {
                normal.Append(rest[0]);
            }

            rest = rest[(escape ? 3 : 1)..];
        }

        return isPattern ? EscapeNonAscii(normal.ToString()) : normal.ToString();
    }

    private static string EscapeNonAscii(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString();
    }

    /// <summary>Whether a pattern matches from the beginning of a path. Takes time in proportion to pattern and path, whatever is written.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var toEnd = pattern.EndsWith("$");
        pattern = toEnd ? pattern[..^1] : pattern;
        var star = pattern.IndexOf('*');
        if (star < 0)
        {
            return toEnd ? path.SequenceEqual(pattern) : path.StartsWith(pattern);
        }

        if (!path.StartsWith(pattern[..star]))
        {
            return false;
        }

        path = path[star..];
        pattern = pattern[(star + 1)..];
        // Each piece between stars is taken at its first place: a later one could only leave less room for the rest.
        while ((star = pattern.IndexOf('*')) >= 0)
        {
            var place = path.IndexOf(pattern[..star]);
            if (place < 0)
            {
                return false;
            }

            path = path[(place + star)..];
            pattern = pattern[(star + 1)..];
        }

        return toEnd ? path.EndsWith(pattern) : path.IndexOf(pattern) >= 0;
    }
}
