using System.Collections.Concurrent;

namespace Wildlife.Embedded;

/// <summary>
/// Connections that read, kept open with their statements. The file is mapped into memory: SQLite drops a connection's own cache of pages at each
/// commit of another, and would then read them all again by system calls.
/// </summary>
internal sealed class ReaderPool(string connectionString) : IDisposable
{
    // Readers do not wait for one another, so there are about as many at once as there are processors.
    private static readonly int Most = Environment.ProcessorCount * 2;
    private readonly ConcurrentStack<PreparedConnection> idle = new();
    private volatile bool isClosed;

    /// <summary>An open connection. Whoever takes it gives it back.</summary>
    public PreparedConnection Take()
    {
        if (idle.TryPop(out var known))
        {
            return known;
        }

        var connection = new PreparedConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA query_only = ON; PRAGMA synchronous = FULL; PRAGMA mmap_size = 2147418112; PRAGMA temp_store = MEMORY;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Takes a connection back.</summary>
    public void GiveBack(PreparedConnection connection)
    {
        if (isClosed || idle.Count >= Most)
        {
            connection.Dispose();
            return;
        }

        idle.Push(connection);
        if (isClosed)
        {
            CloseIdle();
        }
    }

    public void Dispose()
    {
        isClosed = true;
        CloseIdle();
    }

    private void CloseIdle()
    {
        while (idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }
}
