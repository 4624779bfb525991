using System.Text;

namespace Wildlife.Extract;

/// <summary>Reads a selector from its text, by hand: the grammar is small and the messages are for the person who wrote the source file.</summary>
internal sealed class SelectorParser(string text)
{
    private const string Pseudos = ":has(), :not(), :is(), :first-child, :last-child, :nth-child()";
    private int _at;

    /// <summary>All alternatives.</summary>
    /// <exception cref="SelectorException">It cannot be read.</exception>
    public IReadOnlyList<SelectorPath> Read()
    {
        IReadOnlyList<SelectorPath> paths = List(relative: false);
        return _at == text.Length ? paths : throw Wrong($"'{text[_at]}' is not expected");
    }

    private List<SelectorPath> List(bool relative)
    {
        var paths = new List<SelectorPath> { Path(relative) };
        while (Take(','))
        {
            paths.Add(Path(relative));
        }

        return paths;
    }

    private SelectorPath Path(bool relative)
    {
        SkipSpace();
        Combinator first = relative ? Sign() ?? Combinator.Inside : Combinator.Inside;
        var steps = new List<SelectorStep> { new(first, Compound()) };
        while (true)
        {
            bool space = SkipSpace();
            Combinator? sign = Sign();
            if (sign is null && (!space || _at == text.Length || text[_at] is ',' or ')'))
            {
                return new SelectorPath(steps);
            }

            steps.Add(new SelectorStep(sign ?? Combinator.Inside, Compound()));
        }
    }

    private Combinator? Sign()
    {
        Combinator? sign = _at == text.Length ? null : text[_at] switch { '>' => Combinator.Child, '+' => Combinator.Next, '~' => Combinator.After, _ => null };
        if (sign is not null)
        {
            _at++;
            SkipSpace();
        }

        return sign;
    }

    private List<SelectorTest> Compound()
    {
        var tests = new List<SelectorTest>();
        int start = _at;
        if (Take('*'))
        {
            // Any element: no test.
        }
        else if (_at < text.Length && IsNamePart(text[_at]))
        {
            tests.Add(new TypeTest(Name().ToLowerInvariant()));
        }

        while (_at < text.Length && text[_at] is '#' or '.' or '[' or ':')
        {
            tests.Add(Test(text[_at++]));
        }

        return _at > start ? tests : throw Wrong(_at == text.Length ? "it ends too soon" : $"'{text[_at]}' is not expected");
    }

    private SelectorTest Test(char sign) => sign switch
    {
        '#' => new AttributeTest("id", '=', Name(), StringComparison.Ordinal),
        '.' => new AttributeTest("class", '~', Name(), StringComparison.Ordinal),
        '[' => Attribute(),
        _ => Pseudo(),
    };

    private AttributeTest Attribute()
    {
        SkipSpace();
        string name = Name().ToLowerInvariant();
        SkipSpace();
        if (Take(']'))
        {
            return new AttributeTest(name, ' ', "", StringComparison.Ordinal);
        }

        char sign = _at < text.Length ? text[_at] : ' ';
        _at += sign is '~' or '^' or '$' or '*' or '|' ? 1 : 0;
        Expect('=');
        SkipSpace();
        string value = _at < text.Length && text[_at] is '"' or '\'' ? Quoted(text[_at++]) : Name();
        SkipSpace();
        // HTML compares these by the letters alone; a flag asks for it elsewhere.
        bool loose = Take('i') | name is "rel" or "type" or "lang" or "charset" or "method" or "media";
        SkipSpace();
        Expect(']');
        return new AttributeTest(name, sign, value, loose ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    private SelectorTest Pseudo()
    {
        string name = Name().ToLowerInvariant();
        switch (name)
        {
            case "first-child":
                return new PlaceTest(0, 1);
            case "last-child":
                return new LastTest();
            case "nth-child":
                return Nth(Inside());
            case "has" or "not" or "is" or "where":
                Expect('(');
                List<SelectorPath> paths = List(relative: name == "has");
                SkipSpace();
                Expect(')');
                return name == "has" ? new HasTest(paths) : new AnyOfTest(paths, name != "not");
            default:
                throw Wrong($"':{name}' is not read here; what is: {Pseudos}");
        }
    }

    private string Inside()
    {
        Expect('(');
        int close = text.IndexOf(')', _at);
        string inside = close < 0 ? throw Wrong("a bracket is not closed") : text[_at..close];
        _at = close + 1;
        return inside.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    private PlaceTest Nth(string formula)
    {
        string plain = formula switch { "odd" => "2n+1", "even" => "2n", _ => formula };
        int n = plain.IndexOf('n', StringComparison.Ordinal);
        string step = n < 0 ? "0" : plain[..n] switch { "" or "+" => "1", "-" => "-1", var given => given };
        string from = n < 0 ? plain : n + 1 == plain.Length ? "0" : plain[(n + 1)..];
        return int.TryParse(step, out int every) && int.TryParse(from, out int first) ? new PlaceTest(every, first) : throw Wrong($"'{formula}' counts nothing; write 3, odd, or 2n+1");
    }

    private string Quoted(char quote)
    {
        int close = text.IndexOf(quote, _at);
        string value = close < 0 ? throw Wrong("a quotation mark is not closed") : text[_at..close];
        _at = close + 1;
        return value;
    }

    /// <summary>A name, with a backslash before signs that are none of a name's.</summary>
    private string Name()
    {
        var name = new StringBuilder();
        while (_at < text.Length && (IsNamePart(text[_at]) || (text[_at] == '\\' && _at + 1 < text.Length)))
        {
            _at += text[_at] == '\\' ? 1 : 0;
            name.Append(text[_at++]);
        }

        return name.Length > 0 ? name.ToString() : throw Wrong(_at == text.Length ? "it ends too soon" : $"'{text[_at]}' is not expected");
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' || c > '\u007f';

    private bool Take(char c)
    {
        bool there = _at < text.Length && text[_at] == c;
        _at += there ? 1 : 0;
        return there;
    }

    private void Expect(char c)
    {
        if (!Take(c))
        {
            throw Wrong(_at == text.Length ? "it ends too soon" : $"'{c}' is expected, not '{text[_at]}'");
        }
    }

    private bool SkipSpace()
    {
        int start = _at;
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        return _at > start;
    }

    private SelectorException Wrong(string why) => new($"'{text}' is no CSS selector: {why}");
}
