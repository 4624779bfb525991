using Microsoft.Azure.Cosmos;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// The outbox: each change of a case leaves a document in the change's own batch, until those who must hear of it have heard. The sweep finds
/// what a kill left; hearing twice of a change must do no harm.
/// </summary>
/// <param name="database">The database.</param>
public sealed class CosmosOutbox(CosmosDatabase database) : ICaseOutbox
{
    private readonly CosmosContainer cases = database.Container(CosmosContainers.Cases);

    /// <summary>Changes that wait since an instant or longer, oldest first.</summary>
    /// <param name="until">The instant: a few minutes ago, so that what is being told of just now is left alone.</param>
    /// <param name="count">At the most so many.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<CaseChange>> ListWaitingAsync(DateTimeOffset until, int count, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition(CaseQueries.Waiting).WithParameter("@until", until.ToUnixTimeMilliseconds());
        return await cases.QueryAsync(query, null, count, CosmosJson.Default.OutboxDocument, cancellationToken)
            .Take(count)
            .Select(document => new CaseChange(document.Pk, document.From, document.To, DateTimeOffset.FromUnixTimeMilliseconds(document.Waiting)))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Removes a change that everybody has heard of. Again changes nothing.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task CompleteAsync(CaseChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return cases.DeleteAsync(change.CaseId, OutboxDocument.IdOf(change.ToEvent), null, cancellationToken);
    }
}
