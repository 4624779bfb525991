using Microsoft.Data.Sqlite;
using Wildlife.Crawl;

namespace Wildlife.Embedded;

/// <summary>Counts a source's latest pass.</summary>
internal static class SqliteFrontierSummary
{
    public static FrontierSummary? Read(SqliteConnection connection, string source)
    {
        if (connection.Scalar("SELECT max(read_for) FROM frontier WHERE source = $source;", ("$source", source)) is not long planned)
        {
            return null;
        }

        var rows = connection.Query(
            "SELECT coalesce(status, 0), kind, count(*) FROM frontier WHERE source = $source AND read_for = $planned GROUP BY status, kind;",
            row => (Status: row.GetInt32(0), Kind: row.IsDBNull(1) ? null : row.GetString(1), Count: row.GetInt32(2)),
            ("$source", source), ("$planned", planned));
        return new FrontierSummary(
            DateTimeOffset.FromUnixTimeMilliseconds(planned),
            Count(connection, "SELECT count(*) FROM frontier WHERE source = $source;", source, planned),
            rows.Where(row => row.Status != FrontierOutcome.Disallowed).Sum(row => row.Count),
            rows.Where(row => row.Status == FrontierOutcome.Disallowed).Sum(row => row.Count),
            rows.Where(row => row.Status is 0 or (>= 500 and < 600)).Sum(row => row.Count),
            rows.Where(row => row.Kind is not null).GroupBy(row => row.Kind!).ToDictionary(group => group.Key, group => group.Sum(row => row.Count)))
        {
            Resting = Count(connection, Resting, source, planned),
        };
    }

    private const string Resting = """
        SELECT count(*) FROM frontier WHERE source = $source AND read_for < $planned AND kind = 'listing'
        AND due > (SELECT number FROM passes WHERE source = $source AND planned = $planned);
        """;

    private static int Count(SqliteConnection connection, string sql, string source, long planned) =>
        (int)(long)connection.Scalar(sql, ("$source", source), ("$planned", planned))!;
}
