namespace Wildlife.Cases;

/// <summary>Appends events to a case against all who do the same: reads, decides on what it read, and writes if nobody was faster.</summary>
/// <param name="store">The case store.</param>
internal sealed class CaseAppender(ICaseStore store)
{
    // Each time one writer loses another has won, so a loser waits no longer than the others take.
    private const int Tries = 200;

    /// <summary>Appends what the case, as it is now, decides.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="decide">The events for the case; null for one that is not there. None leaves all as it is.</param>
    /// <param name="actor">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The case after it; null where it is not there and stays so.</returns>
    public async Task<Case?> AppendAsync(
        string caseId, Func<Stored<Case>?, IReadOnlyList<ReasonedEvent>> decide, string actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var stored = await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false);
            var events = decide(stored);
            if (events.Count == 0)
            {
                return stored?.Document;
            }

            var (projection, recorded) = CaseSeal.Append(stored?.Document, events, actor, now, caseId);
            if (await store.TryAppendAsync(projection, recorded, stored?.ETag, cancellationToken).ConfigureAwait(false))
            {
                return projection;
            }
        }

        throw new InvalidOperationException($"case {caseId} changed {Tries} times while it was written; the work is tried again later");
    }
}
