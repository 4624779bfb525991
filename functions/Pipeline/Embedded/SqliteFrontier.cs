using Microsoft.Data.Sqlite;
using Wildlife.Crawl;

namespace Wildlife.Embedded;

/// <summary>
/// The frontier in SQLite. Passes of a source are numbered; <c>due</c> is the number of the pass in which a URL is to be read, and the index
/// on it is walked in order, so that taking costs the same among a thousand URLs and among a million.
/// </summary>
/// <param name="database">The installation's database.</param>
public sealed class SqliteFrontier(SqliteDatabase database) : IFrontier
{
    // A constant, so that a test can ask SQLite how it is carried out.
    internal const string TakeDue = """
        SELECT url, depth, page, page_for, etag, last_modified, unchanged FROM frontier
        WHERE source = $source AND due <= $number
        ORDER BY due, depth, url LIMIT $count;
        """;

    private readonly SqlitePasses passes = new(database);

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
    public async Task<IReadOnlyList<FrontierUrl>> TakeDueAsync(string source, DateTimeOffset plannedAt, int count, CancellationToken cancellationToken)
    {
        var number = await passes.OpenAsync(source, plannedAt, cancellationToken).ConfigureAwait(false);
        return await database.ReadAsync<IReadOnlyList<FrontierUrl>>(
            connection => connection.Query(TakeDue, Url, ("$source", source), ("$number", number), ("$count", count)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<int> CountReadAsync(string source, DateTimeOffset plannedAt, CancellationToken cancellationToken) =>
        passes.CountReadAsync(source, plannedAt, cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountDayAsync(string source, DateOnly day, CancellationToken cancellationToken) => passes.CountDayAsync(source, day, cancellationToken);

    /// <inheritdoc/>
    public Task RecordAsync(string source, string url, FrontierOutcome outcome, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var number = SqlitePasses.Open(connection, source, outcome.PlannedAt);
                if (Write(connection, source, url, outcome, number) == 1)
                {
                    SqlitePasses.CountPage(connection, source, outcome);
                }

                return number;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task WakeAsync(string source, DateTimeOffset plannedAt, IReadOnlyCollection<string> urls, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var number = SqlitePasses.Open(connection, source, plannedAt);
                return urls.Sum(url => connection.Execute(
                    "UPDATE frontier SET due = $number WHERE source = $source AND url = $url AND due > $number AND (read_for IS NULL OR read_for < $planned);",
                    ("$source", source), ("$url", url), ("$number", number), ("$planned", plannedAt.ToUnixTimeMilliseconds())));
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task DeferAsync(CrawlJob job, DateTimeOffset? notBefore, CancellationToken cancellationToken) => passes.DeferAsync(job, notBefore, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CrawlJob>> ListDeferredAsync(DateTimeOffset now, CancellationToken cancellationToken) => passes.ListDeferredAsync(now, cancellationToken);

    /// <inheritdoc/>
    public Task RecordKindAsync(string source, string url, DateTimeOffset plannedAt, string kind, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "UPDATE frontier SET kind = $kind WHERE source = $source AND url = $url AND read_for = $planned;",
                ("$source", source), ("$url", url), ("$planned", plannedAt.ToUnixTimeMilliseconds()), ("$kind", kind)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<FrontierSummary?> SummariseAsync(string source, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => SqliteFrontierSummary.Read(connection, source), cancellationToken);

    private static int Write(SqliteConnection connection, string source, string url, FrontierOutcome outcome, long number) => connection.Execute(
        """
        UPDATE frontier SET read_for = $planned, status = $status, blob = $blob, kind = NULL, due = $due, unchanged = $unchanged,
            page = $page, page_for = $pageFor, etag = $etag, last_modified = $modified
        WHERE source = $source AND url = $url AND (read_for IS NULL OR read_for < $planned);
        """,
        ("$source", source), ("$url", url), ("$planned", outcome.PlannedAt.ToUnixTimeMilliseconds()), ("$status", outcome.Status), ("$blob", outcome.BlobName),
        ("$due", number + Math.Max(1, outcome.Rest)), ("$unchanged", outcome.Unchanged),
        ("$page", outcome.Known?.BlobName), ("$pageFor", outcome.Known?.ObservedAt.ToUnixTimeMilliseconds()),
        ("$etag", outcome.Known?.ETag), ("$modified", outcome.Known?.LastModified));

    private static FrontierUrl Url(SqliteDataReader row) => new(row.GetString(0), row.GetInt32(1))
    {
        Known = row.IsDBNull(2) ? null : new KnownPage(row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), Text(row, 4), Text(row, 5)),
        Unchanged = row.GetInt32(6),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
