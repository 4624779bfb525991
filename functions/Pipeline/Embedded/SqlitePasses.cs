using System.Globalization;
using Microsoft.Data.Sqlite;
using Wildlife.Crawl;

namespace Wildlife.Embedded;

/// <summary>The numbered passes of each source: how far each is, and until when it waits.</summary>
internal sealed class SqlitePasses(SqliteDatabase database)
{
    private const string Number = "SELECT number FROM passes WHERE source = $source AND planned = $planned;";

    /// <summary>The pass of a planned instant; the first call makes it the source's next.</summary>
    public async Task<long> OpenAsync(string source, DateTimeOffset plannedAt, CancellationToken cancellationToken)
    {
        // Almost always it is open: reading takes no writer's turn.
        var open = await database.ReadAsync(connection => connection.Scalar(Number, Keys(source, plannedAt)), cancellationToken).ConfigureAwait(false);
        return open as long? ?? await database.WriteAsync(connection => Open(connection, source, plannedAt), cancellationToken).ConfigureAwait(false);
    }

    public static long Open(SqliteConnection connection, string source, DateTimeOffset plannedAt)
    {
        if (connection.Scalar(Number, Keys(source, plannedAt)) is long open)
        {
            return open;
        }

        connection.Execute(
            "INSERT INTO passes (source, planned, number) SELECT $source, $planned, 1 + coalesce(max(number), 0) FROM passes WHERE source = $source;",
            Keys(source, plannedAt));
        return (long)connection.Scalar(Number, Keys(source, plannedAt))!;
    }

    /// <summary>Counts a recorded URL to its pass, and to the day on which it was asked for.</summary>
    public static void CountPage(SqliteConnection connection, string source, FrontierOutcome outcome)
    {
        connection.Execute("UPDATE passes SET read = read + 1 WHERE source = $source AND planned = $planned;", Keys(source, outcome.PlannedAt));
        if (outcome.AskedOn is { } day)
        {
            connection.Execute(
                "INSERT INTO page_days (source, day, pages) VALUES ($source, $day, 1) ON CONFLICT DO UPDATE SET pages = pages + 1;",
                ("$source", source), ("$day", Text(day)));
        }
    }

    public Task<int> CountReadAsync(string source, DateTimeOffset plannedAt, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => Count(connection.Scalar("SELECT read FROM passes WHERE source = $source AND planned = $planned;", Keys(source, plannedAt))),
            cancellationToken);

    public Task<int> CountDayAsync(string source, DateOnly day, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => Count(connection.Scalar("SELECT pages FROM page_days WHERE source = $source AND day = $day;", ("$source", source), ("$day", Text(day)))),
            cancellationToken);

    public Task DeferAsync(CrawlJob job, DateTimeOffset? notBefore, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                Open(connection, job.Source, job.PlannedAt);
                return connection.Execute(
                    "UPDATE passes SET not_before = $until WHERE source = $source AND planned = $planned AND not_before IS NOT $until;",
                    [.. Keys(job.Source, job.PlannedAt), ("$until", notBefore?.ToUnixTimeMilliseconds())]);
            },
            cancellationToken);

    public Task<IReadOnlyList<CrawlJob>> ListDeferredAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CrawlJob>>(
            connection => connection.Query(
                """
                SELECT source, planned FROM passes INDEXED BY passes_by_wait WHERE not_before <= $now
                AND NOT EXISTS (SELECT 1 FROM passes AS later WHERE later.source = passes.source AND later.planned > passes.planned)
                ORDER BY source, planned;
                """,
                row => new CrawlJob(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))),
                ("$now", now.ToUnixTimeMilliseconds())),
            cancellationToken);

    private static (string, object?)[] Keys(string source, DateTimeOffset plannedAt) => [("$source", source), ("$planned", plannedAt.ToUnixTimeMilliseconds())];

    private static int Count(object? value) => value is long count ? (int)count : 0;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
