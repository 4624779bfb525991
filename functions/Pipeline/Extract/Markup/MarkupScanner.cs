using System.Buffers;

namespace Wildlife.Extract;

/// <summary>
/// Splits markup into tags and text as the HTML standard's tokeniser does, and hands each to the builder. It copies nothing:
/// what it hands over are positions in the markup.
/// </summary>
internal ref struct MarkupScanner(ReadOnlySpan<char> markup, TreeBuilder builder)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\t\n\f\r />");
    private static readonly SearchValues<char> AttributeEnds = SearchValues.Create("\t\n\f\r />=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\t\n\f\r >");
    private readonly ReadOnlySpan<char> _markup = markup;
    private int _at;

    /// <summary>Reads everything.</summary>
    public void Run()
    {
        int textStart = 0;
        while (_at < _markup.Length)
        {
            int open = _markup[_at..].IndexOf('<');
            if (open < 0 || _at + open + 1 >= _markup.Length)
            {
                break;
            }

            int tag = _at + open;
            char next = _markup[tag + 1];
            if (char.IsAsciiLetter(next) || next is '/' or '!' or '?')
            {
                builder.Text(textStart, tag);
                _at = tag + 1;
                textStart = Markup(next, tag);
                _at = textStart;
            }
            else
            {
                _at = tag + 1;
            }
        }

        builder.Text(textStart, _markup.Length);
    }

    /// <summary>One construct that begins with an angle bracket; where it ends.</summary>
    private int Markup(char next, int tag)
    {
        switch (next)
        {
            case '/':
                return EndTag();
            case '!':
                return Declaration(tag);
            case '?':
                return After('>', _at);
            default:
                return StartTag();
        }
    }

    private int After(char end, int from)
    {
        int close = from >= _markup.Length ? -1 : _markup[from..].IndexOf(end);
        return close < 0 ? _markup.Length : from + close + 1;
    }

    private int EndTag()
    {
        int name = _at + 1;
        if (name >= _markup.Length || !char.IsAsciiLetter(_markup[name]))
        {
            return After('>', _at);
        }

        int nameEnd = End(name, NameEnds);
        _at = nameEnd;
        if (!Attributes(out _, keep: false))
        {
            return _markup.Length;
        }

        builder.EndTag(builder.KindOf(_markup[name..nameEnd]));
        return _at;
    }

    private int StartTag()
    {
        int name = _at;
        int nameEnd = End(name, NameEnds);
        _at = nameEnd;
        builder.BeginAttributes();
        if (!Attributes(out bool selfClosing, keep: true))
        {
            return _markup.Length;
        }

        TagKind kind = builder.KindOf(_markup[name..nameEnd]);
        if (builder.StartTag(kind, selfClosing) && kind.Has(TagTraits.RawText | TagTraits.EscapableText))
        {
            int end = RawTextEnds.Find(_markup, _at, kind.Name);
            builder.RawText(_at, end);
            return end;
        }

        return kind.Name == "plaintext" ? PlainText() : _at;
    }

    private int PlainText()
    {
        builder.Text(_at, _markup.Length);
        return _markup.Length;
    }

    private int End(int from, SearchValues<char> ends)
    {
        int end = _markup[from..].IndexOfAny(ends);
        return end < 0 ? _markup.Length : from + end;
    }

    /// <summary>Reads up to the tag's end; false where the page ends first, and with it the tag is lost.</summary>
    private bool Attributes(out bool selfClosing, bool keep)
    {
        selfClosing = false;
        while (_at < _markup.Length)
        {
            char c = _markup[_at];
            if (c == '>')
            {
                _at++;
                return true;
            }

            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '/')
            {
                selfClosing = c == '/';
                _at++;
                continue;
            }

            selfClosing = false;
            Attribute(keep);
        }

        return false;
    }

    private void Attribute(bool keep)
    {
        int name = _at;
        // An equals sign at the beginning is part of the name.
        int nameEnd = End(Math.Min(name + 1, _markup.Length), AttributeEnds);
        _at = nameEnd;
        SkipSpace();
        (int value, int valueEnd) = (nameEnd, nameEnd);
        if (_at < _markup.Length && _markup[_at] == '=')
        {
            _at++;
            SkipSpace();
            (value, valueEnd) = Value();
        }

        if (keep)
        {
            builder.Attribute(new MarkupAttribute(name, nameEnd - name, value, valueEnd - value));
        }
    }

    private (int Start, int End) Value()
    {
        if (_at < _markup.Length && _markup[_at] is '"' or '\'')
        {
            int start = _at + 1;
            int close = start >= _markup.Length ? -1 : _markup[start..].IndexOf(_markup[_at]);
            int end = close < 0 ? _markup.Length : start + close;
            _at = Math.Min(_markup.Length, end + 1);
            return (start, end);
        }

        int from = _at;
        _at = _at < _markup.Length && _markup[_at] == '>' ? _at : End(from, ValueEnds);
        return (from, _at);
    }

    private void SkipSpace()
    {
        while (_at < _markup.Length && _markup[_at] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            _at++;
        }
    }

    /// <summary>A comment, a doctype or a CDATA section.</summary>
    private readonly int Declaration(int tag)
    {
        ReadOnlySpan<char> rest = _markup[(tag + 2)..];
        if (rest.StartsWith("[CDATA[") && builder.InForeign)
        {
            int from = tag + 9;
            int close = _markup[from..].IndexOf("]]>");
            builder.Text(from, close < 0 ? _markup.Length : from + close);
            return close < 0 ? _markup.Length : from + close + 3;
        }

        if (!rest.StartsWith("--"))
        {
            int bogus = rest.IndexOf('>');
            return bogus < 0 ? _markup.Length : tag + 2 + bogus + 1;
        }

        return CommentEnd(tag + 4);
    }

    private readonly int CommentEnd(int from)
    {
        ReadOnlySpan<char> rest = _markup[from..];
        if (rest.StartsWith(">") || rest.StartsWith("->"))
        {
            return from + rest.IndexOf('>') + 1;
        }

        int end = rest.IndexOf("-->");
        int mistaken = (end < 0 ? rest : rest[..end]).IndexOf("--!>");
        return mistaken >= 0 ? from + mistaken + 4 : end < 0 ? _markup.Length : from + end + 3;
    }
}
