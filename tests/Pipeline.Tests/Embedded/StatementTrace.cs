using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Wildlife.Embedded;

namespace Wildlife.Tests.Embedded;

/// <summary>Listens to what SQLite itself carries out, with the values filled in, and asks it afterwards how it does so.</summary>
internal sealed class StatementTrace(SqliteDatabase database)
{
    private readonly ConcurrentQueue<string> statements = new();

    /// <summary>The statements of one store call, each once.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        // Calls one after the other get the same reading connection from the pool; a test that hears nothing fails.
        await database.ReadAsync(Listen, cancellationToken);
        await database.WriteAsync(Listen, cancellationToken);
        statements.Clear();
        await call();
        string[] heard = [.. statements.Distinct()];
        Assert.NotEmpty(heard);
        return heard;
    }

    /// <summary>The steps of SQLite's plan for a statement.</summary>
    public Task<IReadOnlyList<string>> PlanAsync(string statement, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        connection => connection.Query("EXPLAIN QUERY PLAN " + statement, row => row.GetString(3)),
        cancellationToken);

    private int Listen(SqliteConnection connection)
    {
        raw.sqlite3_trace(connection.Handle, (_, statement) => Hear(statement), null);
        return 0;
    }

    private void Hear(string statement)
    {
        // "--" marks what SQLite asks itself on the way; the text index reads its own tables too.
        if (!statement.StartsWith("--", StringComparison.Ordinal) && !statement.Contains("'listing_text_", StringComparison.Ordinal) && !statement.StartsWith("EXPLAIN", StringComparison.Ordinal)
            && !statement.StartsWith("BEGIN", StringComparison.Ordinal) && !statement.StartsWith("COMMIT", StringComparison.Ordinal)
            && !statement.StartsWith("PRAGMA", StringComparison.Ordinal) && !statement.Contains("SAVEPOINT", StringComparison.Ordinal))
        {
            statements.Enqueue(statement);
        }
    }
}
