namespace Wildlife.Cases;

/// <summary>The steps that carry a merge or a split through. Each looks whether it is done.</summary>
/// <param name="store">The case store.</param>
/// <param name="time">The clock.</param>
internal sealed class ErrandSteps(ICaseStore store, TimeProvider time)
{
    private readonly CaseAppender appender = new(store);
    private readonly ListingMover mover = new(store);

    /// <summary>Ends one case in another: the survivor approved it, the other one ends, the survivor takes over, listings and links follow.</summary>
    /// <param name="merge">The merge.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<ErrandState> MergeAsync(CaseErrand merge, CancellationToken cancellationToken)
    {
        var approval = await FindAsync<RequestDecided>(merge.CaseId, decided => decided.State == RequestState.Approved && decided.RequestId == merge.RequestId, cancellationToken).ConfigureAwait(false);
        if (approval is null)
        {
            return ErrandState.NotBegun;
        }

        var ending = (await store.GetCaseAsync(merge.OtherCaseId, cancellationToken).ConfigureAwait(false))?.Document;
        if (TransferRules.IsInTheWay(ending, merge.CaseId))
        {
            await AppendAsync(merge.CaseId, merge, survivor => TransferRules.Abandon(survivor, merge), cancellationToken).ConfigureAwait(false);
            return ErrandState.Done;
        }

        var approved = new CasePointer(merge.CaseId, approval.Value.Hash);
        await AppendAsync(merge.OtherCaseId, merge, current => TransferRules.End(current!, approved), cancellationToken).ConfigureAwait(false);
        if (await FindAsync<CaseMergedInto>(merge.OtherCaseId, into => into.Into.CaseId == merge.CaseId, cancellationToken).ConfigureAwait(false) is not { } end)
        {
            return ErrandState.Waits;
        }

        var ended = new CasePointer(merge.OtherCaseId, end.Hash);
        await AppendAsync(merge.CaseId, merge, survivor => TransferRules.Arrive(survivor!, ended, end.Data.Contents), cancellationToken).ConfigureAwait(false);
        await mover.MoveAsync(end.Data.Contents.Listings, merge.CaseId, cancellationToken).ConfigureAwait(false);
        return ErrandState.Done;
    }

    /// <summary>Moves listings to a new case: they left the old one, the new one begins with them, the old one notes that, listings and links follow.</summary>
    /// <param name="split">The split.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<ErrandState> SplitAsync(CaseErrand split, CancellationToken cancellationToken)
    {
        if (await FindAsync<ListingsSplitOff>(split.CaseId, off => off.IntoCaseId == split.OtherCaseId, cancellationToken).ConfigureAwait(false) is not { } left)
        {
            return ErrandState.NotBegun;
        }

        var origin = (await store.GetCaseAsync(split.CaseId, cancellationToken).ConfigureAwait(false))!.Document;
        var from = new CasePointer(split.CaseId, left.Hash);
        await AppendAsync(split.OtherCaseId, split, created => TransferRules.Begin(created, origin, from, left.Data.Listings), cancellationToken).ConfigureAwait(false);
        var begun = await FindAsync<CaseSplitFrom>(split.OtherCaseId, _ => true, cancellationToken).ConfigureAwait(false);
        var into = new CasePointer(split.OtherCaseId, begun!.Value.Hash);
        await AppendAsync(split.CaseId, split, current => TransferRules.Confirm(current!, into), cancellationToken).ConfigureAwait(false);
        await mover.MoveAsync(left.Data.Listings, split.OtherCaseId, cancellationToken).ConfigureAwait(false);
        return ErrandState.Done;
    }

    private Task AppendAsync(string caseId, CaseErrand transfer, Func<Case?, CaseEvent?> decide, CancellationToken cancellationToken) => appender.AppendAsync(
        caseId,
        stored => decide(stored?.Document) is { } data ? [new ReasonedEvent(data, transfer.Reason)] : [],
        transfer.By,
        time.GetUtcNow(),
        cancellationToken);

    private async Task<(T Data, string Hash)?> FindAsync<T>(string caseId, Func<T, bool> wanted, CancellationToken cancellationToken) where T : CaseEvent
    {
        foreach (var recorded in await store.GetEventsAsync(caseId, cancellationToken).ConfigureAwait(false))
        {
            if (recorded.Data is T data && wanted(data))
            {
                return (data, recorded.Hash);
            }
        }

        return null;
    }
}

/// <summary>How far a transfer is.</summary>
internal enum ErrandState
{
    /// <summary>Its first event is not there.</summary>
    NotBegun,

    /// <summary>Another transfer must end first.</summary>
    Waits,

    /// <summary>Nothing is left to do.</summary>
    Done,
}
