namespace Wildlife.Cases;

/// <summary>The steps that carry a decision about a link through. Each looks whether it is done.</summary>
/// <param name="store">The case store.</param>
/// <param name="records">Where decisions about seller keys are.</param>
/// <param name="time">The clock.</param>
internal sealed class LinkSteps(ICaseStore store, IRecordStore records, TimeProvider time)
{
    private readonly CaseAppender appender = new(store);

    /// <summary>Tells the other case what was decided about the link.</summary>
    /// <param name="errand">The errand.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<ErrandState> MirrorAsync(CaseErrand errand, CancellationToken cancellationToken)
    {
        var here = (await store.GetCaseAsync(errand.CaseId, cancellationToken).ConfigureAwait(false))?.Document;
        var isCut = here?.CutCases.Contains(errand.OtherCaseId) == true;
        if (!isCut && here?.LinkedCases.Any(link => link.CaseId == errand.OtherCaseId && link.ConfirmedBy is not null) != true)
        {
            return ErrandState.NotBegun;
        }

        await appender.AppendAsync(
            errand.OtherCaseId,
            stored => Answer(stored?.Document, errand.CaseId, isCut) is { } data ? [new ReasonedEvent(data, errand.Reason)] : [],
            errand.By,
            time.GetUtcNow(),
            cancellationToken).ConfigureAwait(false);
        return ErrandState.Done;
    }

    /// <summary>Keeps a decision about a seller key beside the key, where every later reading finds it.</summary>
    /// <param name="errand">The errand.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<ErrandState> KeepAsync(CaseErrand errand, CancellationToken cancellationToken)
    {
        var decision = errand.Decision!;
        var events = await store.GetEventsAsync(errand.CaseId, cancellationToken).ConfigureAwait(false);
        var decided = new SellerLinkDecided(decision.SellerKey, decision.Listing, decision.Verdict);
        if (!events.Any(recorded => recorded.Actor == decision.By && recorded.Reason == decision.Reason && decided.Equals(recorded.Data)))
        {
            return ErrandState.NotBegun;
        }

        while (true)
        {
            var stored = await records.GetAsync(CaseRecords.LinkDecisions, decision.Key, cancellationToken).ConfigureAwait(false);
            if (stored?.Document.At >= decision.At
                || await records.TrySaveAsync(CaseRecords.LinkDecisions, new RecordWrite<LinkDecision>(decision.Key, decision), stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return ErrandState.Done;
            }
        }
    }

    private static CaseEvent? Answer(Case? other, string caseId, bool isCut)
    {
        if (other is null || other.MergedInto is not null)
        {
            return null;
        }

        if (isCut)
        {
            return other.CutCases.Contains(caseId) ? null : new CaseLinkCut(caseId);
        }

        return other.LinkedCases.Any(link => link.CaseId == caseId && link.ConfirmedBy is null) ? new CaseLinkConfirmed(caseId) : null;
    }
}
