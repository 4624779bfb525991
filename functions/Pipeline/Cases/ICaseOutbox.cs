namespace Wildlife.Cases;

/// <summary>
/// Changes of cases that others must hear of. Each is written in the change's own batch, so that none is lost, and stays until those who must hear
/// of it have heard; hearing twice of a change must do no harm. SQLite in Local, Cosmos DB in Azure.
/// </summary>
public interface ICaseOutbox
{
    /// <summary>Changes that wait since an instant or longer, oldest first.</summary>
    /// <param name="until">The instant.</param>
    /// <param name="count">At the most so many.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IReadOnlyList<CaseChange>> ListWaitingAsync(DateTimeOffset until, int count, CancellationToken cancellationToken);

    /// <summary>Removes a change that everybody has heard of. Again changes nothing.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task CompleteAsync(CaseChange change, CancellationToken cancellationToken);
}

/// <summary>A change of a case that others must hear of.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="FromEvent">The first of its events.</param>
/// <param name="ToEvent">The last of its events.</param>
/// <param name="At">When it was written.</param>
public sealed record CaseChange(string CaseId, int FromEvent, int ToEvent, DateTimeOffset At);
