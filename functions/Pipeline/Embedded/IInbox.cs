namespace Wildlife.Embedded;

/// <summary>
/// Work that the embedded host gives to its stages: rows of the installation's database, or messages of Azurite's queues. What is taken is neither lost nor
/// given to somebody else until it is completed or has failed.
/// </summary>
public interface IInbox : IWorkQueue
{
    /// <summary>Takes waiting work of a stage.</summary>
    /// <param name="stage">The stage, or the queue's name.</param>
    /// <param name="count">At the most so many.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IReadOnlyList<WorkItem>> TakeAsync(string stage, int count, CancellationToken cancellationToken);

    /// <summary>Marks taken work as done; what was asked for again meanwhile waits.</summary>
    /// <param name="item">The work.</param>
    /// <param name="outcome">What came of it, for reports; null where there is nothing to say.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task CompleteAsync(WorkItem item, string? outcome, CancellationToken cancellationToken);

    /// <summary>Gives taken work back to be tried again, or sets it aside as poison.</summary>
    /// <param name="item">The work.</param>
    /// <param name="error">Why, in one line.</param>
    /// <param name="poison">True where another try would give the same.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task FailAsync(WorkItem item, string error, bool poison, CancellationToken cancellationToken);
}
