using System.Buffers;

namespace Wildlife.Extract;

/// <summary>
/// Finds the encoding that a page's markup declares, as the HTML standard's "prescan a byte stream" does: declarations in comments, in other
/// tags' attributes and in a tag that is cut off do not count.
/// </summary>
/// <param name="head">The page's first bytes, each as one character.</param>
internal sealed class DeclarationScan(string head)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f>");

    private int at;

    /// <summary>The declared encoding's WHATWG name; null where none is declared, or none that is known.</summary>
    public string? Find()
    {
        for (; at < head.Length; at++)
        {
            if (Is("<!--"))
            {
                SkipPast("-->", at + 2);
            }
            else if (Is("<meta") && at + 5 < head.Length && (char.IsWhiteSpace(head[at + 5]) || head[at + 5] == '/'))
            {
                at += 5;
                if (Declared() is { } name)
                {
                    return name;
                }
            }
            else if (IsTag())
            {
                at = head.AsSpan(at).IndexOfAny(NameEnds) is >= 0 and var end ? at + end : head.Length;
                while (Attribute() is not null)
                {
                }
            }
            else if (Is("<!") || Is("</") || Is("<?"))
            {
                SkipPast(">", at);
            }
        }

        return null;
    }

    private bool Is(string start) => string.Compare(head, at, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool IsTag()
    {
        var letter = at + (Is("</") ? 2 : 1);
        return head[at] == '<' && letter < head.Length && char.IsAsciiLetter(head[letter]);
    }

    // Leaves the place on the last character of what is skipped.
    private void SkipPast(string what, int from)
    {
        var found = from > head.Length ? -1 : head.IndexOf(what, from, StringComparison.Ordinal);
        at = found < 0 ? head.Length : found + what.Length - 1;
    }

    private string? Declared()
    {
        bool? isPragma = null;
        string? charset = null;
        string? content = null;
        while (Attribute() is var (name, value))
        {
            // Of an attribute that is there twice, the first counts.
            isPragma ??= name == "http-equiv" ? value == "content-type" : null;
            charset ??= name == "charset" ? value : null;
            content ??= name == "content" ? CharsetIn(value) : null;
        }

        // A tag that the page, or the window, cuts off is none; a label with half a quotation names nothing.
        var label = at >= head.Length ? null : charset ?? (isPragma == true ? content : null);
        return (label?.AsSpan().IndexOfAny('"', '\'') >= 0 ? null : EncodingLabels.NameOf(label)) switch
        {
            // A page that declares UTF-16 in ASCII letters cannot be in UTF-16.
            { } name when name.StartsWith("utf-16", StringComparison.Ordinal) => "utf-8",
            var name => name,
        };
    }

    /// <summary>The next attribute in lower case; null at the tag's end.</summary>
    private (string Name, string Value)? Attribute()
    {
        Skip(" \t\r\n\f/");
        if (at >= head.Length || head[at] == '>')
        {
            return null;
        }

        var name = Take(" \t\r\n\f/>=");
        Skip(" \t\r\n\f");
        if (at >= head.Length || head[at] != '=')
        {
            return (name, "");
        }

        at++;
        Skip(" \t\r\n\f");
        return (name, Value());
    }

    private string Value()
    {
        if (at >= head.Length || head[at] is not ('"' or '\''))
        {
            return Take(" \t\r\n\f>");
        }

        var quote = head[at++].ToString();
        var value = Take(quote);
        at = Math.Min(at + 1, head.Length);
        return value;
    }

    private void Skip(string signs)
    {
        while (at < head.Length && signs.Contains(head[at], StringComparison.Ordinal))
        {
            at++;
        }
    }

    private string Take(string ends)
    {
        var end = head.AsSpan(at).IndexOfAny(ends);
        var from = at;
        at = end < 0 ? head.Length : at + end;
        return head[from..at].ToLowerInvariant();
    }

    private static string? CharsetIn(string content)
    {
        for (var found = content.IndexOf("charset", StringComparison.Ordinal); found >= 0; found = content.IndexOf("charset", found + 7, StringComparison.Ordinal))
        {
            if (EncodingSniffer.ValueAfter(content[(found + 7)..]) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
