using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>
/// Moves what the write-ahead log has gathered into the file, beside the writer: done by the writer itself, as SQLite does it unless told otherwise, whoever
/// waits for the next transaction waits for the disk twice.
/// </summary>
/// <param name="readers">Give the connection it is done on.</param>
internal sealed class Checkpoints(ReaderPool readers)
{
    // About four megabytes of log by small transactions, such as a listing's with its dozen indexes.
    private const int Writes = 64;
    private int since;
    private int isRunning;
    private Task running = Task.CompletedTask;

    /// <summary>Counts the writes of a transaction that was committed, and begins a checkpoint where it is time. Called by one thread at a time.</summary>
    public void Count(int writes)
    {
        since += writes;
        if (since >= Writes && Interlocked.Exchange(ref isRunning, 1) == 0)
        {
            since = 0;
            running = Task.Run(Run);
        }
    }

    /// <summary>Waits for the one that is under way; no more begin once nothing writes.</summary>
    public void Finish() => ((IAsyncResult)running).AsyncWaitHandle.WaitOne();

    private void Run()
    {
        try
        {
            var connection = readers.Take();
            try
            {
                // Passive: takes what no reader needs any more, waits for nobody and keeps nobody waiting.
                connection.Scalar("PRAGMA wal_checkpoint(PASSIVE);");
            }
            finally
            {
                readers.GiveBack(connection);
            }
        }
        catch (SqliteException)
        {
            // A full disk, say. Nothing is lost, the log goes on; the writer's own, later checkpoint tells its caller.
        }
        finally
        {
            Volatile.Write(ref isRunning, 0);
        }
    }
}
