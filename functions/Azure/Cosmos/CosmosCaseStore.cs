using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// Cases, listings and what ties adverts together in Cosmos DB. A case's partition holds the case, its events and its outbox, which change together
/// in one batch. A write that ended without an answer is repeated and recognises itself.
/// </summary>
/// <param name="database">The database.</param>
public sealed partial class CosmosCaseStore(CosmosDatabase database) : ICaseStore
{
    // A batch holds 100 operations: the case, its outbox document and these.
    private const int MostEvents = 90;
    private const int PageSize = 100;

    private readonly CosmosContainer cases = database.Container(CosmosContainers.Cases);
    private readonly CosmosContainer listings = database.Container(CosmosContainers.Listings);
    private readonly CosmosContainer links = database.Container(CosmosContainers.Links);

    /// <inheritdoc/>
    public async Task<Stored<Case>?> GetCaseAsync(string caseId, CancellationToken cancellationToken)
    {
        var answer = await cases.ReadAsync(caseId, CaseDocument.CaseId, cancellationToken).ConfigureAwait(false);
        return answer is null ? null : new Stored<Case>(CaseDocument.Read(answer.Read(CosmosJson.Default.CaseDocument).Document), answer.ETag!);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListCaseIdsAsync(CancellationToken cancellationToken)
    {
        var ids = await cases.QueryAsync(new QueryDefinition(CaseQueries.CaseIds), null, PageSize, CosmosJson.Default.String, cancellationToken)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordedEvent>> GetEventsAsync(string caseId, CancellationToken cancellationToken) =>
        await cases.QueryAsync(new QueryDefinition(CaseQueries.Events), caseId, PageSize, CosmosJson.Default.StoredEvent, cancellationToken)
            .Select(stored => stored.Document.Deserialize(WildlifeJson.Default.RecordedEvent)!)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are more events than one batch can hold.</exception>
    public async Task<bool> TryAppendAsync(Case projection, IReadOnlyList<RecordedEvent> events, string? etag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(projection);
        ArgumentNullException.ThrowIfNull(events);
        if (events.Count > MostEvents)
        {
            throw new ArgumentException($"{events.Count} events for case {projection.Id} at once are more than one batch of the database can hold ({MostEvents}): append them in parts", nameof(events));
        }

        var answer = await cases.WriteBatchAsync(projection.Id, batch => Fill(batch, projection, events, etag), cancellationToken).ConfigureAwait(false);
        if (answer.IsDone || !answer.IsRepeated)
        {
            return answer.IsDone;
        }

        // After a try without an answer the refusal may be due to this very write: the head of the chain tells, since nobody else can have made it.
        return (await GetCaseAsync(projection.Id, cancellationToken).ConfigureAwait(false))?.Document.LastEventHash == projection.LastEventHash;
    }

    /// <inheritdoc/>
    public async Task<StorePage<Case>> ListCasesAsync(CaseQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var list = query.Newest ? "cases/recency" : "cases/urgency";
        var select = new ListQuery(query.Newest ? CaseQueries.CasesByRecency : CaseQueries.CasesByUrgency, query.Newest ? "c.recency" : "c.urgency")
            .With("@after", query.Continuation is null ? "" : ListPosition.Read(list, query.Continuation))
            .Where(CaseQueries.OfState, "@state", query.State)
            .Where(CaseQueries.OfTier, "@tier", query.Tier)
            .Where(CaseQueries.OfTaxon, "@taxon", query.Taxon)
            .Where(CaseQueries.WithSource, "@source", query.Source)
            .Where(CaseQueries.WithCountry, "@country", query.Country)
            .Where(CaseQueries.OfOperation, "@operation", query.Operation)
            .Where(CaseQueries.WithResult, "@result", query.Result);
        var page = await select.PageAsync(cases, null, list, query.Limit, cancellationToken).ConfigureAwait(false);
        return new StorePage<Case>(page.Items.Select(item => CaseDocument.Read(item.Document)).ToList(), page.Continuation);
    }

    private static void Fill(TransactionalBatch batch, Case projection, IReadOnlyList<RecordedEvent> events, string? etag)
    {
        var subject = CaseDocument.Of(projection);
        _ = etag is null
            ? batch.Create(subject, CosmosJson.Readable.CaseDocument)
            : batch.Replace(subject.Id, subject, CosmosJson.Readable.CaseDocument, etag);
        foreach (var recorded in events)
        {
            batch.Create(EventDocument.Of(recorded), CosmosJson.Readable.EventDocument);
        }

        if (events.Count > 0)
        {
            batch.Create(OutboxDocument.Of(events), CosmosJson.Default.OutboxDocument);
        }
    }
}
