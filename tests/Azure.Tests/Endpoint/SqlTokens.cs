
namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>The tokens of a query: words, parameters, quoted texts, numbers and signs.</summary>
internal sealed class SqlTokens
{
    private static readonly string[] TwoSigns = ["!=", "<=", ">=", "<>"];
    private readonly List<string> tokens = [];
    private int position;

    public SqlTokens(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            at = char.IsWhiteSpace(text[at]) ? at + 1 : Add(text, at);
        }
    }

    public string Peek => position < tokens.Count ? tokens[position] : "";

    public string Next() => position < tokens.Count ? tokens[position++] : throw new FormatException("the query ends too early");

    public bool Is(string word) => Peek.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Take(string word)
    {
        if (!Is(word))
        {
            return false;
        }

        position++;
        return true;
    }

    public void Expect(string word)
    {
        if (!Take(word))
        {
            throw new FormatException($"'{word}' expected, '{Peek}' found");
        }
    }

    private int Add(string text, int at)
    {
        var end = text[at] switch
        {
            '"' or '\'' => text.IndexOf(text[at], at + 1) + 1,
            '@' or '_' => WordEnd(text, at + 1),
            var sign when char.IsLetter(sign) => WordEnd(text, at + 1),
            var sign when char.IsDigit(sign) || (sign == '-' && char.IsDigit(text[at + 1])) => NumberEnd(text, at + 1),
            _ => at + (TwoSigns.Any(signs => string.CompareOrdinal(text, at, signs, 0, 2) == 0) ? 2 : 1),
        };
        tokens.Add(text[at..end]);
        return end;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.'))
        {
            at++;
        }

        return at;
    }
}
