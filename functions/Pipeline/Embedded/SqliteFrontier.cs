using Wildlife.Crawl;

namespace Wildlife.Embedded;

/// <summary>The frontier in SQLite. <c>read_for</c> is the planned instant a URL was last read for, so a new instant finds every URL due again.</summary>
/// <param name="database">The installation's database.</param>
public sealed class SqliteFrontier(SqliteDatabase database) : IFrontier
{
    /// <inheritdoc/>
    public Task<int> AddAsync(string source, IReadOnlyList<FrontierUrl> urls, CancellationToken cancellationToken) => urls.Count == 0
        ? Task.FromResult(0)
        : database.WriteAsync(
            connection =>
            {
                var added = 0;
                foreach (var url in urls)
                {
                    added += connection.Execute(
                        "INSERT INTO frontier (source, url, depth) VALUES ($source, $url, $depth) ON CONFLICT DO NOTHING;",
                        ("$source", source), ("$url", url.Url), ("$depth", url.Depth));
                    connection.Execute(
                        "UPDATE frontier SET depth = $depth WHERE source = $source AND url = $url AND depth > $depth;",
                        ("$source", source), ("$url", url.Url), ("$depth", url.Depth));
                }

                return added;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FrontierUrl>> TakeDueAsync(string source, DateTimeOffset plannedAt, int count, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FrontierUrl>>(
            connection => connection.Query(
                """
                SELECT url, depth FROM frontier
                WHERE source = $source AND (read_for IS NULL OR read_for < $planned)
                ORDER BY depth, url LIMIT $count;
                """,
                row => new FrontierUrl(row.GetString(0), row.GetInt32(1)),
                ("$source", source), ("$planned", plannedAt.ToUnixTimeMilliseconds()), ("$count", count)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountReadAsync(string source, DateTimeOffset plannedAt, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => (int)(long)connection.Scalar(
                "SELECT count(*) FROM frontier WHERE source = $source AND read_for = $planned;",
                ("$source", source), ("$planned", plannedAt.ToUnixTimeMilliseconds()))!,
            cancellationToken);

    /// <inheritdoc/>
    public Task RecordAsync(string source, string url, FrontierOutcome outcome, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                """
                UPDATE frontier SET read_for = $planned, status = $status, blob = $blob, kind = NULL
                WHERE source = $source AND url = $url AND (read_for IS NULL OR read_for < $planned);
                """,
                ("$source", source), ("$url", url), ("$planned", outcome.PlannedAt.ToUnixTimeMilliseconds()), ("$status", outcome.Status), ("$blob", outcome.BlobName)),
            cancellationToken);

    /// <inheritdoc/>
    public Task RecordKindAsync(string source, string url, DateTimeOffset plannedAt, string kind, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "UPDATE frontier SET kind = $kind WHERE source = $source AND url = $url AND read_for = $planned;",
                ("$source", source), ("$url", url), ("$planned", plannedAt.ToUnixTimeMilliseconds()), ("$kind", kind)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<FrontierSummary?> SummariseAsync(string source, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
            {
                var latest = connection.Scalar("SELECT max(read_for) FROM frontier WHERE source = $source;", ("$source", source));
                if (latest is not long planned)
                {
                    return null;
                }

                var rows = connection.Query(
                    "SELECT coalesce(status, 0), kind, count(*) FROM frontier WHERE source = $source AND read_for = $planned GROUP BY status, kind;",
                    row => (Status: row.GetInt32(0), Kind: row.IsDBNull(1) ? null : row.GetString(1), Count: row.GetInt32(2)),
                    ("$source", source), ("$planned", planned));
                var known = (int)(long)connection.Scalar("SELECT count(*) FROM frontier WHERE source = $source;", ("$source", source))!;
                return new FrontierSummary(
                    DateTimeOffset.FromUnixTimeMilliseconds(planned),
                    known,
                    rows.Where(row => row.Status != FrontierOutcome.Disallowed).Sum(row => row.Count),
                    rows.Where(row => row.Status == FrontierOutcome.Disallowed).Sum(row => row.Count),
                    rows.Where(row => row.Status is 0 or (>= 500 and < 600)).Sum(row => row.Count),
                    rows.Where(row => row.Kind is not null).GroupBy(row => row.Kind!).ToDictionary(group => group.Key, group => group.Sum(row => row.Count)));
            },
            cancellationToken);
}
