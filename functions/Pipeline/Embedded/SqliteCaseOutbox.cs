using Microsoft.Data.Sqlite;
using Wildlife.Cases;

namespace Wildlife.Embedded;

/// <summary>Changes of cases that others must hear of, in SQLite.</summary>
/// <param name="database">The installation's database.</param>
public sealed class SqliteCaseOutbox(SqliteDatabase database) : ICaseOutbox
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseChange>> ListWaitingAsync(DateTimeOffset until, int count, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CaseChange>>(
            connection => connection.Query(
                "SELECT case_id, from_event, to_event, at FROM case_outbox WHERE at <= $until ORDER BY at, case_id, to_event LIMIT $count;",
                row => new CaseChange(row.GetString(0), row.GetInt32(1), row.GetInt32(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))),
                ("$until", until.ToUnixTimeMilliseconds()), ("$count", count)),
            cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAsync(CaseChange change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute("DELETE FROM case_outbox WHERE case_id = $id AND to_event = $to;", ("$id", change.CaseId), ("$to", change.ToEvent)),
            cancellationToken);

    // In the transaction of the change itself: none without its events, no events without it.
    internal static void Add(SqliteConnection connection, IReadOnlyList<RecordedEvent> events)
    {
        if (events.Count > 0)
        {
            connection.Execute(
                "INSERT INTO case_outbox (case_id, from_event, to_event, at) VALUES ($id, $from, $to, $at) ON CONFLICT DO NOTHING;",
                ("$id", events[0].CaseId), ("$from", events[0].Sequence), ("$to", events[^1].Sequence), ("$at", events[^1].At.ToUnixTimeMilliseconds()));
        }
    }
}
