using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>One caller's write, waiting to be part of a transaction.</summary>
internal abstract class PendingWrite
{
    private int claimed;

    /// <summary>True for the one who may decide over the write: who runs it, or its caller who no longer wants it.</summary>
    public bool TryClaim() => Interlocked.Exchange(ref claimed, 1) == 0;

    /// <summary>Does the work. Where it fails only its own changes are undone, and only its own caller hears of it.</summary>
    /// <param name="connection">The writing connection, in a transaction.</param>
    /// <param name="isAlone">True where the transaction holds nothing else.</param>
    public abstract void Run(SqliteConnection connection, bool isAlone);

    /// <summary>The transaction is on the disk: the caller may go on.</summary>
    public abstract void Complete();

    /// <summary>The transaction is not.</summary>
    public abstract void Fail(Exception failure);
}

/// <summary>A write with its result.</summary>
/// <typeparam name="T">The result.</typeparam>
internal sealed class PendingWrite<T>(Func<SqliteConnection, T> work) : PendingWrite
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? ownFailure;

    public Task<T> Task => completion.Task;

    public override void Run(SqliteConnection connection, bool isAlone)
    {
        if (isAlone)
        {
            result = work(connection);
            return;
        }

        connection.Execute("SAVEPOINT one;");
        try
        {
            result = work(connection);
        }
        catch (Exception failure)
        {
            // Not lost: the caller gets it, when the others' changes are on the disk.
            ownFailure = failure;
            connection.Execute("ROLLBACK TO one;");
        }

        connection.Execute("RELEASE one;");
    }

    public override void Complete()
    {
        if (ownFailure is null)
        {
            completion.SetResult(result!);
        }
        else
        {
            completion.SetException(ownFailure);
        }
    }

    public override void Fail(Exception failure) => completion.SetException(ownFailure ?? failure);
}
