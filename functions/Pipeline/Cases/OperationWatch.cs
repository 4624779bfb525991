namespace Wildlife.Cases;

/// <summary>
/// Pulls cases into joint operations: a case that gets an advert on the watchlist of an operation under way joins it, with what matched as the reason.
/// Whoever finds it does not belong there takes it out, and it is not pulled in again.
/// </summary>
/// <param name="store">The cases.</param>
/// <param name="records">The operations.</param>
public sealed class OperationWatch(ICaseStore store, IRecordStore records)
{
    private readonly CaseAppender appender = new(store);

    /// <summary>Lets a case join the operations whose watchlist a reading matches. Again changes nothing.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="listing">The advert.</param>
    /// <param name="keys">Its seller keys.</param>
    /// <param name="now">The instant of the reading.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task JoinAsync(string caseId, Listing listing, IReadOnlyList<SellerKey> keys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(keys);
        var query = new RecordQuery(500) { Partition = CaseRecords.AllOperations };
        do
        {
            var page = await records.ListAsync(CaseRecords.Operations, query, cancellationToken).ConfigureAwait(false);
            foreach (var operation in page.Items.Select(stored => stored.Document))
            {
                if (OperationRules.Match(operation, listing, keys, DateOnly.FromDateTime(now.UtcDateTime)) is { } match)
                {
                    await JoinAsync(caseId, operation, match, now, cancellationToken).ConfigureAwait(false);
                }
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    private async Task JoinAsync(string caseId, Operation operation, string match, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false) is not { } stored || !MayJoin(stored.Document, operation))
        {
            return;
        }

        // Who took it out decided for good: an operation that the case was in once is not joined again by itself.
        var events = await store.GetEventsAsync(caseId, cancellationToken).ConfigureAwait(false);
        if (events.All(recorded => recorded.Data is not OperationLeft left || left.OperationId != operation.Id))
        {
            await appender.AppendAsync(
                caseId,
                current => current is not null && MayJoin(current.Document, operation) ? [new ReasonedEvent(new OperationJoined(operation.Id), $"on the operation's watchlist: {match}")] : [],
                CaseKeeper.Pipeline,
                now,
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool MayJoin(Case subject, Operation operation) => subject.MergedInto is null && !subject.Operations.Contains(operation.Id);
}

/// <summary>What an operation's watchlist means. Pure.</summary>
internal static class OperationRules
{
    private const string SourcePrefix = "source:";
    private const string SellerPrefix = "seller:";

    /// <summary>What of a watchlist an advert matches, in words without personal data; null where nothing does or the operation is not under way.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="listing">The advert.</param>
    /// <param name="keys">Its seller keys.</param>
    /// <param name="day">The day.</param>
    public static string? Match(Operation operation, Listing listing, IReadOnlyList<SellerKey> keys, DateOnly day) => day < operation.From || day > operation.To
        ? null
        : operation.Watchlist.FirstOrDefault(entry => entry switch
        {
            _ when entry.StartsWith(SourcePrefix, StringComparison.Ordinal) => entry[SourcePrefix.Length..] == listing.Source,
            _ when entry.StartsWith(SellerPrefix, StringComparison.Ordinal) => keys.Any(key => key.OlderValues.Prepend(key.Value).Contains(entry[SellerPrefix.Length..], StringComparer.Ordinal)),
            _ => listing.Assessment.Taxa.Any(taxon => taxon.Name.Equals(entry, StringComparison.OrdinalIgnoreCase) || taxon.Name.StartsWith(entry + " ", StringComparison.OrdinalIgnoreCase)),
        });
}
