namespace Wildlife.Cases;

/// <summary>Carries through what touches more than one case: every step looks whether it is done, so that it can be repeated after a kill.</summary>
/// <param name="store">The case store.</param>
/// <param name="records">Where the notes of what is under way are.</param>
/// <param name="time">The clock.</param>
public sealed class CaseErrands(ICaseStore store, IRecordStore records, TimeProvider time)
{
    // A note without its first event may belong to a command that is just being given.
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);
    private readonly ErrandSteps moves = new(store, time);
    private readonly FeedbackSteps feedback = new(store, records);
    private readonly LinkSteps links = new(store, records, time);

    /// <summary>Finishes what a killed process left under way. May run beside those that do it.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many it finished.</returns>
    public async Task<int> FinishAllAsync(CancellationToken cancellationToken)
    {
        var finished = 0;
        var query = new RecordQuery(100);
        do
        {
            var page = await records.ListAsync(CaseRecords.Errands, query, cancellationToken).ConfigureAwait(false);
            foreach (var errand in page.Items)
            {
                finished += await FinishAsync(errand, cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
        return finished;
    }

    /// <summary>Notes that an errand begins.</summary>
    /// <returns>The note; the one that is there where the same errand is under way already.</returns>
    internal async Task<Stored<CaseErrand>> BeginAsync(CaseErrand errand, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await records.TrySaveAsync(CaseRecords.Errands, new RecordWrite<CaseErrand>(errand.Key, errand), null, cancellationToken).ConfigureAwait(false) is { } etag)
            {
                return new Stored<CaseErrand>(errand, etag);
            }

            if (await records.GetAsync(CaseRecords.Errands, errand.Key, cancellationToken).ConfigureAwait(false) is { } there)
            {
                return there;
            }
        }
    }

    /// <summary>Does what is left of an errand.</summary>
    /// <returns>False where it has not begun, or waits for another one.</returns>
    internal async Task<bool> FinishAsync(Stored<CaseErrand> errand, CancellationToken cancellationToken)
    {
        var state = await (errand.Document.Kind switch
        {
            ErrandKind.Merge => moves.MergeAsync(errand.Document, cancellationToken),
            ErrandKind.Split => moves.SplitAsync(errand.Document, cancellationToken),
            ErrandKind.CaseLink => links.MirrorAsync(errand.Document, cancellationToken),
            ErrandKind.Feedback => feedback.KeepAsync(errand.Document, cancellationToken),
            _ => links.KeepAsync(errand.Document, cancellationToken),
        }).ConfigureAwait(false);
        if (state == ErrandState.Done || (state == ErrandState.NotBegun && time.GetUtcNow() - errand.Document.At > Forgotten))
        {
            await records.TryDeleteAsync(CaseRecords.Errands, errand.Document.Key, errand.ETag, cancellationToken).ConfigureAwait(false);
        }

        return state == ErrandState.Done;
    }
}
