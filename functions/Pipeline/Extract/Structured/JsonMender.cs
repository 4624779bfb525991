using System.Text;

namespace Wildlife.Extract;

/// <summary>
/// Rewrites what pages call JSON into JSON: comments and trailing commas go, control characters are escaped, single quotes and bare keys are quoted,
/// <c>undefined</c> becomes null, and what a truncated page leaves open is closed.
/// </summary>
internal sealed class JsonMender
{
    private readonly string _text;
    private readonly StringBuilder _out;
    private readonly Stack<char> _open = new();
    private int _at;

    private JsonMender(string text, int start)
    {
        _text = text;
        _at = start;
        _out = new StringBuilder(text.Length - start + 16);
    }

    /// <summary>The first value at <paramref name="start"/> as strict JSON, and where it ended.</summary>
    public static (string Json, int End) Mend(string text, int start)
    {
        var mender = new JsonMender(text, start);
        mender.Run();
        return (mender._out.ToString(), mender._at);
    }

    private void Run()
    {
        bool begun = false;
        while (_at < _text.Length && (!begun || _open.Count > 0))
        {
            char c = _text[_at];
            if (c == '/' && SkipComment() || char.IsWhiteSpace(c) && Skip())
            {
                continue;
            }

            begun |= Token(c);
            if (_open.Count > 1_000)
            {
                break;
            }
        }

        CloseAll();
    }

    private bool Token(char c)
    {
        switch (c)
        {
            case '{' or '[':
                Separate();
                _out.Append(c);
                _open.Push(c == '{' ? '}' : ']');
                _at++;
                break;
            case '}' or ']':
                Close();
                break;
            case '"' or '\'' or '`':
                Separate();
                Quoted(c);
                break;
            case ',' or ':':
                if (_out.Length > 0 && _out[^1] is not (',' or ':' or '{' or '['))
                {
                    _out.Append(c);
                }

                _at++;
                break;
            default:
                Separate();
                Word();
                break;
        }

        return true;
    }

    /// <summary>Adds the comma that is missing between two values.</summary>
    private void Separate()
    {
        if (_out.Length > 0 && _out[^1] is '"' or '}' or ']' or 'e' or 'l' or (>= '0' and <= '9'))
        {
            if (_out.Length > 0)
            {
                _out.Append(',');
            }
        }
    }

    private void Close()
    {
        _at++;
        if (_open.Count > 0)
        {
            DropDangling();
            _out.Append(_open.Pop());
        }
    }

    private void CloseAll()
    {
        while (_open.Count > 0)
        {
            DropDangling();
            _out.Append(_open.Pop());
        }
    }

    private void DropDangling()
    {
        if (_out.Length > 0 && _out[^1] == ',')
        {
            _out.Length--;
        }
        else if (_out.Length > 0 && _out[^1] == ':')
        {
            _out.Append("null");
        }
    }

    private void Quoted(char quote)
    {
        _out.Append('"');
        _at++;
        while (_at < _text.Length && _text[_at] != quote)
        {
            char c = _text[_at++];
            if (c == '\\' && _at < _text.Length)
            {
                Escape(_text[_at++]);
            }
            else
            {
                Literal(c);
            }
        }

        _at++;
        _out.Append('"');
    }

    private void Literal(char c)
    {
        if (c == '"')
        {
            _out.Append("\\\"");
        }
        else if (c < ' ')
        {
            _out.Append(c is '\n' ? "\\n" : c is '\t' ? "\\t" : " ");
        }
        else
        {
            _out.Append(c);
        }
    }

    private void Escape(char c)
    {
        if (c == 'u' && _at + 4 <= _text.Length && _text.AsSpan(_at, 4).IndexOfAnyExcept(Hex) < 0)
        {
            _out.Append("\\u").Append(_text, _at, 4);
            _at += 4;
        }
        else if (c is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't')
        {
            _out.Append('\\').Append(c);
        }
        else if (c == 'x' && _at + 2 <= _text.Length && _text.AsSpan(_at, 2).IndexOfAnyExcept(Hex) < 0)
        {
            _out.Append("\\u00").Append(_text, _at, 2);
            _at += 2;
        }
        else if (c is not ('\n' or '\r'))
        {
            Literal(c);
        }
    }

    private static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private void Word()
    {
        int start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not (',' or ':' or '{' or '}' or '[' or ']' or '"' or '\'' or '/' or ';'))
        {
            _at++;
        }

        if (_at == start)
        {
            _at++;
            return;
        }

        string word = _text[start.._at];
        bool isKey = _open.Count > 0 && _open.Peek() == '}' && _text[_at..Math.Min(_text.Length, _at + 8)].TrimStart().StartsWith(':');
        _out.Append(isKey ? Quote(word) : word switch
        {
            "true" or "false" or "null" => word,
            "undefined" or "NaN" or "void" or "Infinity" or "!1" or "!0" => word switch { "!1" => "false", "!0" => "true", _ => "null" },
            _ => IsNumber(word) ? word : Quote(word),
        });
    }

    private static string Quote(string word) => "\"" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static bool IsNumber(string word)
    {
        string digits = word.StartsWith('-') ? word[1..] : word;
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) && (digits.Length == 1 || digits[0] != '0' || digits[1] is '.' or 'e' or 'E')
            && char.IsAsciiDigit(digits[^1]) && decimal.TryParse(word, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
    }

    private bool Skip()
    {
        _at++;
        return true;
    }

    private bool SkipComment()
    {
        if (_at + 1 >= _text.Length || _text[_at + 1] is not ('/' or '*'))
        {
            return false;
        }

        string end = _text[_at + 1] == '/' ? "\n" : "*/";
        int close = _text.IndexOf(end, _at + 2, StringComparison.Ordinal);
        _at = close < 0 ? _text.Length : close + end.Length;
        return true;
    }
}
