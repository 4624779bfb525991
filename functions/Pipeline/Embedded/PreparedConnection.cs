using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>A connection that keeps its statements prepared: planning one anew costs more than running it. Not safe for several threads.</summary>
internal sealed class PreparedConnection(string connectionString) : SqliteConnection(connectionString)
{
    // Filters give some hundred texts of statements; past this the oldest are no loss.
    private const int Most = 200;
    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);

    /// <summary>A command with this text, prepared if it was run before. Whoever takes it gives it back.</summary>
    public SqliteCommand Take(string sql)
    {
        if (!idle.Remove(sql, out var command))
        {
            command = CreateCommand();
            command.CommandText = sql;
        }

        command.Transaction = Transaction;
        return command;
    }

    /// <summary>Takes a command back: its values are forgotten, its statement is kept.</summary>
    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (idle.Count >= Most)
        {
            DisposeIdle();
        }

        // The same text may have run within itself: one is enough.
        if (!idle.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            DisposeIdle();
        }

        base.Dispose(disposing);
    }

    private void DisposeIdle()
    {
        foreach (var command in idle.Values)
        {
            command.Dispose();
        }

        idle.Clear();
    }
}
