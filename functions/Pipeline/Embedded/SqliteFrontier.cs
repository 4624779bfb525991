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
                UPDATE frontier SET read_for = $planned, status = $status, blob = $blob
                WHERE source = $source AND url = $url AND (read_for IS NULL OR read_for < $planned);
                """,
                ("$source", source), ("$url", url), ("$planned", outcome.PlannedAt.ToUnixTimeMilliseconds()), ("$status", outcome.Status), ("$blob", outcome.BlobName)),
            cancellationToken);
}
