using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>
/// The one SQLite file of an embedded installation. Writers take turns (SQLite has one at a time anyway, and a queue here is fairer
/// than its busy handler), and those that wait together share one transaction, since flushing it to the disk is what takes the time; readers see the last commit and never wait (write-ahead log).
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    /// <summary>The database's file name in the data folder.</summary>
    public const string FileName = "wildlife.db";

    // What is left is for the next in turn: each waiting write has a caller that waits for its turn.
    private const int LargestBatch = 1000;

    private readonly ReaderPool readers;
    private readonly PreparedConnection writer;
    private readonly Checkpoints checkpoints;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentQueue<PendingWrite> waiting = new();

    private SqliteDatabase(ReaderPool readers, PreparedConnection writer)
    {
        this.readers = readers;
        this.writer = writer;
        checkpoints = new Checkpoints(readers);
    }

    /// <summary>Opens the database of a data folder and brings its tables to this version's shape.</summary>
    /// <param name="folder">The data folder, whose lock the caller holds.</param>
    /// <exception cref="DataFolderException">The file is not a database, or was made by a newer version.</exception>
    public static SqliteDatabase Open(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = folder.Combine(FileName);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString();
        var writer = new PreparedConnection(connectionString);
        try
        {
            writer.Open();
            SqliteSchema.Apply(writer, path);
            return new SqliteDatabase(new ReaderPool(connectionString), writer);
        }
        catch (SqliteException failure)
        {
            writer.Dispose();
            throw new DataFolderException(
                DiskFull.Is(failure)
                    ? $"the disk of {path} is full: free some room and run again"
                    : $"{path} cannot be opened ({failure.Message}): move it away, or choose another folder with --data",
                failure);
        }
    }

    /// <summary>Runs one transaction; it is on the disk when the task ends, and undone where the work throws.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">The work, on the one writing connection.</param>
    /// <param name="cancellationToken">Stops the wait for the turn.</param>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        var write = new PendingWrite<T>(work);
        waiting.Enqueue(write);
        try
        {
            // Yields even where the turn is free: a caller that begins many writes has then queued them all before the first transaction.
            await turn.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
        catch (OperationCanceledException) when (!write.TryClaim())
        {
            // Too late to take it back: another writer has it in its transaction.
            return await write.Task.ConfigureAwait(false);
        }

        try
        {
            WriteWaiting();
        }
        finally
        {
            turn.Release();
        }

        return await write.Task.ConfigureAwait(false);
    }

    private void WriteWaiting()
    {
        var batch = new List<PendingWrite>();
        while (batch.Count < LargestBatch && waiting.TryDequeue(out var write))
        {
            if (write.TryClaim())
            {
                batch.Add(write);
            }
        }

        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            batch.ForEach(write => write.Run(writer, isAlone: batch.Count == 1));
            transaction.Commit();
        }
        catch (Exception failure)
        {
            // Each caller gets it: nobody's changes are on the disk.
            batch.ForEach(write => write.Fail(failure));
            return;
        }

        batch.ForEach(write => write.Complete());
        checkpoints.Count(batch.Count);
    }

    /// <summary>Reads on a connection of its own, which sees the last commit.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Checked before the work begins.</param>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        var reader = readers.Take();
        try
        {
            return Task.FromResult(work(reader));
        }
        finally
        {
            readers.GiveBack(reader);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        checkpoints.Finish();
        readers.Dispose();
        writer.Dispose();
        turn.Dispose();
    }
}
