using Microsoft.Azure.Cosmos;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>The outbox in Cosmos DB: a document in the case's own partition, written in the change's own batch.</summary>
/// <param name="database">The database.</param>
public sealed class CosmosCaseOutbox(CosmosDatabase database) : ICaseOutbox
{
    private readonly CosmosContainer cases = database.Container(CosmosContainers.Cases);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CaseChange>> ListWaitingAsync(DateTimeOffset until, int count, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition(CaseQueries.Waiting).WithParameter("@until", until.ToUnixTimeMilliseconds());
        return await cases.QueryAsync(query, null, count, CosmosJson.Default.OutboxDocument, cancellationToken)
            .Take(count)
            .Select(document => new CaseChange(document.Pk, document.From, document.To, DateTimeOffset.FromUnixTimeMilliseconds(document.Waiting)))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task CompleteAsync(CaseChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return cases.DeleteAsync(change.CaseId, OutboxDocument.IdOf(change.ToEvent), null, cancellationToken);
    }
}
