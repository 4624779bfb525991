using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>
/// The durable inbox: work to do, one row each, that survives a kill. In Azure its place is taken by Storage Queues and Event Grid.
/// Rows are taken in the order of their ids, so that a run after a kill meets them in the order an undisturbed run would.
/// </summary>
/// <param name="database">The installation's database.</param>
public sealed class SqliteInbox(SqliteDatabase database) : IInbox
{
    /// <inheritdoc/>
    public Task EnqueueAsync(string queue, string id, string message, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Add(connection, queue, id, message), cancellationToken);

    /// <summary>Puts back what a killed process had taken, with the try that the kill cost it. Called once, at start.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<int> RecoverAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.Execute("UPDATE work SET state = 0, attempts = max(attempts - 1, 0) WHERE state = 1;"), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> TakeAsync(string stage, int count, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<WorkItem>>(
            connection =>
            {
                var items = connection.Query(
                    "SELECT id, message, attempts + 1 FROM work WHERE stage = $stage AND state = 0 ORDER BY id LIMIT $count;",
                    row => new WorkItem(stage, row.GetString(0), row.GetString(1), row.GetInt32(2)),
                    ("$stage", stage), ("$count", count));
                foreach (var item in items)
                {
                    connection.Execute(
                        "UPDATE work SET state = 1, again = 0, attempts = attempts + 1 WHERE stage = $stage AND id = $id;",
                        ("$stage", stage), ("$id", item.Id));
                }

                return items;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAsync(WorkItem item, string? outcome, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "UPDATE work SET state = CASE again WHEN 1 THEN 0 ELSE 2 END, attempts = 0, error = NULL, outcome = $outcome WHERE stage = $stage AND id = $id;",
                ("$stage", item.Stage), ("$id", item.Id), ("$outcome", outcome)),
            cancellationToken);

    /// <summary>What came of each finished item of a stage, by its id; those with nothing to say are left out.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<IReadOnlyDictionary<string, string>> ReadOutcomesAsync(string stage, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<string, string>>(
            connection => connection.Query(
                "SELECT id, outcome FROM work WHERE stage = $stage AND outcome IS NOT NULL;",
                row => KeyValuePair.Create(row.GetString(0), row.GetString(1)),
                ("$stage", stage)).ToDictionary(StringComparer.Ordinal),
            cancellationToken);

    /// <inheritdoc/>
    public Task FailAsync(WorkItem item, string error, bool poison, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "UPDATE work SET state = $state, error = $error WHERE stage = $stage AND id = $id;",
                ("$stage", item.Stage), ("$id", item.Id), ("$error", error), ("$state", poison || item.Attempt >= Stages.MaxAttempts ? 3 : 0)),
            cancellationToken);

    /// <summary>How many items of each stage are in each state.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<IReadOnlyList<WorkCount>> CountAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WorkCount>>(
            connection => connection.Query(
                "SELECT stage, state, count(*) FROM work GROUP BY stage, state ORDER BY stage, state;",
                row => new WorkCount(row.GetString(0), (WorkState)row.GetInt32(1), row.GetInt32(2))),
            cancellationToken);

    /// <summary>Gives out again what was set aside.</summary>
    /// <param name="stage">Only of this stage; null: of all.</param>
    /// <param name="id">Only this; null: all.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many.</returns>
    public Task<int> ReplayPoisonAsync(string? stage, string? id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "UPDATE work SET state = 0, attempts = 0, error = NULL WHERE state = 3 AND ($stage IS NULL OR stage = $stage) AND ($id IS NULL OR id = $id);",
                ("$stage", stage), ("$id", id)),
            cancellationToken);

    /// <summary>The items set aside as poison.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<IReadOnlyList<PoisonItem>> ListPoisonAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PoisonItem>>(
            connection => connection.Query(
                "SELECT stage, id, error FROM work WHERE state = 3 ORDER BY stage, id;",
                row => new PoisonItem(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? "" : row.GetString(2))),
            cancellationToken);

    internal static int Add(SqliteConnection connection, string stage, string id, string message) => connection.Execute(
        """
        INSERT INTO work (stage, id, message) VALUES ($stage, $id, $message)
        ON CONFLICT DO UPDATE SET
            state = CASE state WHEN 2 THEN 0 ELSE state END,
            again = CASE state WHEN 1 THEN 1 ELSE again END;
        """,
        ("$stage", stage), ("$id", id), ("$message", message));
}

/// <summary>One piece of taken work.</summary>
/// <param name="Stage">The stage, or the queue's name.</param>
/// <param name="Id">What it is about: an object's name, or a job's id.</param>
/// <param name="Message">The message.</param>
/// <param name="Attempt">1 at the first try.</param>
public sealed record WorkItem(string Stage, string Id, string Message, int Attempt);

/// <summary>How many items of a stage are in a state.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
public sealed record WorkCount(string Stage, WorkState State, int Count);

/// <summary>Work set aside.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Id">What it is about.</param>
/// <param name="Error">Why.</param>
public sealed record PoisonItem(string Stage, string Id, string Error);

/// <summary>Where a piece of work stands.</summary>
public enum WorkState
{
    /// <summary>To be taken.</summary>
    Waiting = 0,

    /// <summary>Being done.</summary>
    Taken = 1,

    /// <summary>Done.</summary>
    Done = 2,

    /// <summary>Set aside: a person should look.</summary>
    Poison = 3,
}
