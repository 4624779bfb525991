using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Wildlife.Cases;

namespace Wildlife.Embedded;

/// <summary>
/// A SELECT that pages by the last row's keys instead of by an offset: page 1,000 costs what page 1 does, and rows that arrive meanwhile
/// neither repeat nor hide others.
/// </summary>
/// <param name="table">The table with its alias.</param>
/// <param name="document">The columns to read.</param>
/// <param name="order">The keys, most significant first, each a column with an optional <c> DESC</c>; together unique.</param>
internal sealed class KeysetSelect(string table, string document, string[] order)
{
    private readonly List<string> conditions = [];
    private readonly List<(string Name, object? Value)> parameters = [];

    public void Where(string condition, string parameter, object? value)
    {
        if (value is not null)
        {
            conditions.Add(condition);
            parameters.Add((parameter, value));
        }
    }

    /// <exception cref="ContinuationException">The continuation was not made by this select.</exception>
    public StorePage<T> Page<T>(SqliteConnection connection, Func<SqliteDataReader, T> read, int limit, string? continuation)
    {
        if (continuation is not null)
        {
            StartAfter(continuation);
        }

        var columns = order.Select(ColumnOf).ToArray();
        var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        var sql = $"SELECT {document}, {string.Join(", ", columns)} FROM {table}{where} ORDER BY {string.Join(", ", order)} LIMIT $limit;";
        var rows = connection.Query(sql, row => (Item: read(row), Keys: KeysOf(row, columns.Length)), [.. parameters, ("$limit", limit + 1)]);
        var items = rows.Take(limit).Select(row => row.Item).ToList();
        return new StorePage<T>(items, rows.Count > limit ? Encode(rows[limit - 1].Keys) : null);
    }

    // (a, b DESC, c) after (1, 2, 3) is: a > 1 OR (a = 1 AND (b < 2 OR (b = 2 AND c > 3))).
    private void StartAfter(string continuation)
    {
        var keys = Decode(continuation);
        var condition = "";
        for (var index = order.Length - 1; index >= 0; index--)
        {
            var (column, parameter) = (ColumnOf(order[index]), $"$after{index}");
            var beyond = $"{column} {(order[index].EndsWith(" DESC", StringComparison.Ordinal) ? '<' : '>')} {parameter}";
            condition = condition.Length == 0 ? beyond : $"({beyond} OR ({column} = {parameter} AND {condition}))";
            parameters.Add((parameter, keys[index]));
        }

        conditions.Add(condition);
    }

    private static string ColumnOf(string key) => key.EndsWith(" DESC", StringComparison.Ordinal) ? key[..^5] : key;

    private static object[] KeysOf(SqliteDataReader row, int count) => Enumerable.Range(row.FieldCount - count, count).Select(row.GetValue).ToArray();

    private static string Encode(object[] keys)
    {
        var parts = keys.Select(key => key switch
        {
            long number => "i" + number.ToString(CultureInfo.InvariantCulture),
            double number => "d" + number.ToString("R", CultureInfo.InvariantCulture),
            _ => "s" + key,
        });
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts.ToArray(), WildlifeJson.Default.StringArray));
    }

    private object[] Decode(string continuation)
    {
        try
        {
            var parts = JsonSerializer.Deserialize(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(continuation)), WildlifeJson.Default.StringArray);
            if (parts?.Length == order.Length)
            {
                return Array.ConvertAll<string, object>(parts, part => part[0] switch
                {
                    'i' => long.Parse(part.AsSpan(1), CultureInfo.InvariantCulture),
                    'd' when double.Parse(part.AsSpan(1), CultureInfo.InvariantCulture) is var number && double.IsFinite(number) => number,
                    'd' => throw new FormatException("not a finite number"),
                    _ => part[1..],
                });
            }
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or OverflowException or IndexOutOfRangeException or NullReferenceException)
        {
            throw new ContinuationException("the continuation token was not made by this list: leave it out to start again", malformed);
        }

        throw new ContinuationException("the continuation token belongs to another list or order: leave it out to start again");
    }
}
