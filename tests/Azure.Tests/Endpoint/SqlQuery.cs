using System.Text.Json.Nodes;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>
/// One query: <c>SELECT … FROM c [WHERE …] [ORDER BY …]</c>. It works on the text that arrives, which the SDK has rewritten where it asks
/// several partitions, so that the queries themselves are tested and not a list of expected answers.
/// </summary>
internal sealed class SqlQuery
{
    private readonly SqlTokens tokens;
    private readonly SqlExpression expressions;
    private readonly List<(string Name, Func<SqlRow, SqlValue> Value)> columns = [];
    private readonly List<(Func<SqlRow, SqlValue> Key, bool IsDescending)> order = [];
    private readonly Func<SqlRow, SqlValue>? single;
    private readonly Func<SqlRow, SqlValue>? condition;
    private readonly bool isWhole;

    public SqlQuery(string text, IReadOnlyDictionary<string, JsonNode?> parameters)
    {
        tokens = new SqlTokens(text);
        expressions = new SqlExpression(tokens, parameters);
        tokens.Expect("SELECT");
        if (tokens.Take("VALUE"))
        {
            single = expressions.Or();
        }
        else if (!(isWhole = tokens.Take("*")))
        {
            ReadColumns();
        }

        expressions.Paths.Clear();
        tokens.Expect("FROM");
        tokens.Expect("c");
        condition = tokens.Take("WHERE") ? expressions.Or() : null;
        ReadOrder();
        if (tokens.Peek.Length > 0)
        {
            throw new FormatException($"'{tokens.Peek}' is more than the stores use");
        }
    }

    /// <summary>The paths that conditions and orders look at, as an indexing policy writes them.</summary>
    public IEnumerable<string> IndexedPaths => expressions.Paths
        .Where(path => path.Contains('/', StringComparison.Ordinal))
        .Select(path => path[path.IndexOf('/', StringComparison.Ordinal)..]);

    public IEnumerable<JsonNode?> Run(IEnumerable<JsonObject> documents)
    {
        var rows = documents.Select(document => new SqlRow(new Dictionary<string, JsonNode?> { ["c"] = document })).Where(row => condition is null || condition(row).IsTrue);
        var sorted = order.Count == 0 ? rows : rows.Order(Comparer<SqlRow>.Create(Compare));
        return sorted.Select(Project).Where(value => value.IsDefined).Select(value => value.Node?.DeepClone());
    }

    public static SqlValue Build(IEnumerable<(string Name, Func<SqlRow, SqlValue> Value)> members, SqlRow row)
    {
        var built = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value(row) is { IsDefined: true } defined)
            {
                built[name] = defined.Node?.DeepClone();
            }
        }

        return SqlValue.Of(built);
    }

    private void ReadColumns()
    {
        do
        {
            var value = expressions.Or();
            var name = tokens.Take("AS") ? tokens.Next() : expressions.Paths[^1][(expressions.Paths[^1].LastIndexOf('/') + 1)..];
            columns.Add((name, value));
        }
        while (tokens.Take(","));
    }

    private void ReadOrder()
    {
        if (!tokens.Take("ORDER"))
        {
            return;
        }

        tokens.Expect("BY");
        do
        {
            var key = expressions.Or();
            var isDescending = tokens.Take("DESC");
            tokens.Take("ASC");
            order.Add((key, isDescending));
        }
        while (tokens.Take(","));
    }

    private int Compare(SqlRow one, SqlRow other)
    {
        foreach (var (key, isDescending) in order)
        {
            if (key(one).CompareTo(key(other)) is { } result && result != 0)
            {
                return isDescending ? -result : result;
            }
        }

        return 0;
    }

    private SqlValue Project(SqlRow row) => isWhole ? row.Get("c") : single is not null ? single(row) : Build(columns, row);
}
