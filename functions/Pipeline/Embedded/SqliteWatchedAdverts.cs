using Wildlife.Crawl;

namespace Wildlife.Embedded;

/// <summary>The adverts of open cases, by the tables of the case store.</summary>
/// <param name="database">The installation's database.</param>
public sealed class SqliteWatchedAdverts(SqliteDatabase database) : IWatchedAdverts
{
    /// <inheritdoc/>
    public Task<IReadOnlyCollection<string>> ListAsync(string source, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyCollection<string>>(
            connection => connection.Query(
                """
                SELECT json_extract(listings.document, '$.url') FROM listings JOIN cases USING (case_id)
                WHERE listings.source = $source AND cases.state <> 'closed';
                """,
                row => row.GetString(0),
                ("$source", source)),
            cancellationToken);
}
