using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>
/// The one SQLite file of an embedded installation. Writers take turns (SQLite has one at a time anyway, and a queue here is fairer
/// than its busy handler); readers see the last commit and never wait (write-ahead log).
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    /// <summary>The database's file name in the data folder.</summary>
    public const string FileName = "wildlife.db";

    private readonly string connectionString;
    private readonly SqliteConnection writer;
    private readonly SemaphoreSlim turn = new(1, 1);

    private SqliteDatabase(string connectionString, SqliteConnection writer)
    {
        this.connectionString = connectionString;
        this.writer = writer;
    }

    /// <summary>Opens the database of a data folder and brings its tables to this version's shape.</summary>
    /// <param name="folder">The data folder, whose lock the caller holds.</param>
    /// <exception cref="DataFolderException">The file is not a database, or was made by a newer version.</exception>
    public static SqliteDatabase Open(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = folder.Combine(FileName);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = 30 }.ToString();
        var writer = new SqliteConnection(connectionString);
        try
        {
            writer.Open();
            SqliteSchema.Apply(writer, path);
            return new SqliteDatabase(connectionString, writer);
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

    /// <summary>Runs one transaction; it is committed when the work returns and rolled back when it throws.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">The work, on the one writing connection.</param>
    /// <param name="cancellationToken">Stops the wait for the turn.</param>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            var result = work(writer);
            transaction.Commit();
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reads on a connection of its own, which sees the last commit.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Checked before the work begins.</param>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = new SqliteConnection(connectionString);
        reader.Open();
        return Task.FromResult(work(reader));
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        writer.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(connectionString));
        turn.Dispose();
    }
}
