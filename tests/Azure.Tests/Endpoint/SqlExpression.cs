using System.Globalization;
using System.Text.Json.Nodes;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>Reads expressions of a query into functions over a row. What the stores and the SDK do not use is refused.</summary>
/// <param name="tokens">The query.</param>
/// <param name="parameters">Its parameters.</param>
internal sealed class SqlExpression(SqlTokens tokens, IReadOnlyDictionary<string, JsonNode?> parameters)
{
    /// <summary>The paths of the document that conditions and orders look at: each must be indexed.</summary>
    public List<string> Paths { get; } = [];

    public Func<SqlRow, SqlValue> Or()
    {
        var left = And();
        while (tokens.Take("OR"))
        {
            var (one, other) = (left, And());
            left = row => Truth(one(row).IsTrue || other(row).IsTrue);
        }

        return left;
    }

    private Func<SqlRow, SqlValue> And()
    {
        var left = Not();
        while (tokens.Take("AND"))
        {
            var (one, other) = (left, Not());
            left = row => Truth(one(row).IsTrue && other(row).IsTrue);
        }

        return left;
    }

    private Func<SqlRow, SqlValue> Not()
    {
        if (tokens.Take("NOT"))
        {
            var inner = Not();
            return row => Truth(!inner(row).IsTrue);
        }

        return Comparison();
    }

    private Func<SqlRow, SqlValue> Comparison()
    {
        var left = Primary();
        if (tokens.Take("IN"))
        {
            return In(left);
        }

        var sign = tokens.Peek;
        if (sign is not ("=" or "!=" or "<" or ">" or "<=" or ">="))
        {
            return left;
        }

        tokens.Next();
        var right = Primary();
        return row => Compare(sign, left(row), right(row));
    }

    private Func<SqlRow, SqlValue> In(Func<SqlRow, SqlValue> left)
    {
        tokens.Expect("(");
        var among = new List<Func<SqlRow, SqlValue>> { Primary() };
        while (tokens.Take(","))
        {
            among.Add(Primary());
        }

        tokens.Expect(")");
        return row => Truth(among.Any(one => one(row).IsSame(left(row))));
    }

    private static SqlValue Compare(string sign, SqlValue left, SqlValue right) => sign switch
    {
        "=" => left.IsDefined && right.IsDefined ? Truth(left.IsSame(right)) : SqlValue.Undefined,
        "!=" => left.IsDefined && right.IsDefined ? Truth(!left.IsSame(right)) : SqlValue.Undefined,
        _ => left.CompareTo(right) is { } order
            ? Truth(sign switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 })
            : SqlValue.Undefined,
    };

    private Func<SqlRow, SqlValue> Primary()
    {
        var token = tokens.Next();
        if (token == "(")
        {
            var inner = Or();
            tokens.Expect(")");
            return inner;
        }

        return token[0] switch
        {
            '@' => Constant(parameters[token]),
            '"' or '\'' => Constant(token[1..^1]),
            '[' => Array(),
            '{' => Object(),
            var first when char.IsDigit(first) || first == '-' => Constant(double.Parse(token, CultureInfo.InvariantCulture)),
            _ => Word(token),
        };
    }

    private Func<SqlRow, SqlValue> Word(string word) => word.ToUpperInvariant() switch
    {
        "TRUE" => Constant(true),
        "FALSE" => Constant(false),
        "NULL" => Constant(null),
        "EXISTS" => Exists(),
        _ when tokens.Is("(") => Function(word.ToUpperInvariant()),
        _ => Path(word),
    };

    private Func<SqlRow, SqlValue> Path(string alias)
    {
        var names = new List<string>();
        while (tokens.Is(".") || tokens.Is("["))
        {
            names.Add(tokens.Next() == "." ? tokens.Next() : tokens.Next()[1..^1]);
            if (tokens.Is("]"))
            {
                tokens.Next();
            }
        }

        Paths.Add(string.Join('/', [alias, .. names]));
        return row => names.Aggregate(row.Get(alias), (value, name) => value.Member(name));
    }

    private Func<SqlRow, SqlValue> Function(string name)
    {
        tokens.Expect("(");
        var arguments = new List<Func<SqlRow, SqlValue>> { Or() };
        while (tokens.Take(","))
        {
            arguments.Add(Or());
        }

        tokens.Expect(")");
        return name switch
        {
            "ARRAY_CONTAINS" => row => Truth(arguments[0](row).Node is JsonArray among && among.Any(item => SqlValue.Of(item).IsSame(arguments[1](row)))),
            "STARTSWITH" => row => Truth(arguments[0](row).Text is { } text && arguments[1](row).Text is { } start && text.StartsWith(start, StringComparison.Ordinal)),
            "IS_DEFINED" => row => Truth(arguments[0](row).IsDefined),
            _ => throw new FormatException($"the function {name} is not among those that the stores use"),
        };
    }

    // EXISTS(SELECT VALUE w FROM w IN c.words WHERE …)
    private Func<SqlRow, SqlValue> Exists()
    {
        tokens.Expect("(");
        tokens.Expect("SELECT");
        tokens.Expect("VALUE");
        var alias = tokens.Next();
        tokens.Expect("FROM");
        tokens.Expect(alias);
        tokens.Expect("IN");
        var among = Path(tokens.Next());
        tokens.Expect("WHERE");
        var condition = Or();
        tokens.Expect(")");
        return row => Truth(among(row).Node is JsonArray items && items.Any(item => condition(row.With(alias, item)).IsTrue));
    }

    private Func<SqlRow, SqlValue> Array()
    {
        var items = new List<Func<SqlRow, SqlValue>>();
        while (!tokens.Take("]"))
        {
            items.Add(Or());
            tokens.Take(",");
        }

        return row => SqlValue.Of(new JsonArray([.. items.Select(item => item(row)).Where(value => value.IsDefined).Select(value => value.Node?.DeepClone())]));
    }

    private Func<SqlRow, SqlValue> Object()
    {
        var members = new List<(string Name, Func<SqlRow, SqlValue> Value)>();
        while (!tokens.Take("}"))
        {
            var name = tokens.Next()[1..^1];
            tokens.Expect(":");
            members.Add((name, Or()));
            tokens.Take(",");
        }

        return row => SqlQuery.Build(members, row);
    }

    private static Func<SqlRow, SqlValue> Constant(JsonNode? node) => _ => SqlValue.Of(node);

    private static SqlValue Truth(bool value) => SqlValue.Of(value);
}

/// <summary>What names mean while a query looks at a document.</summary>
internal sealed record SqlRow(IReadOnlyDictionary<string, JsonNode?> Names)
{
    public SqlValue Get(string name) => Names.TryGetValue(name, out var node) ? SqlValue.Of(node) : SqlValue.Undefined;

    public SqlRow With(string name, JsonNode? node) => new(new Dictionary<string, JsonNode?>(Names) { [name] = node });
}
