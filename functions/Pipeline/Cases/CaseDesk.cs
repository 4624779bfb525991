namespace Wildlife.Cases;

/// <summary>Where people work on cases: each command is checked by pure rules and appended as an event with its actor and reason.</summary>
/// <param name="store">The case store.</param>
/// <param name="time">The clock.</param>
public sealed class CaseDesk(ICaseStore store, TimeProvider time)
{
    /// <summary>Does a command.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="command">What to do.</param>
    /// <param name="actor">Who.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="etag">The version that the actor has seen; null takes whatever version is there.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The case after it; null where there is no such case.</returns>
    /// <exception cref="CaseRuleException">The case does not take the command.</exception>
    /// <exception cref="CaseChangedException">The case is not at the version that the actor has seen.</exception>
    public async Task<Stored<Case>?> ExecuteAsync(string caseId, CaseCommand command, Actor actor, string reason, string? etag, CancellationToken cancellationToken)
    {
        CaseCommandRules.Text(reason, "a reason");
        while (await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            if (etag is not null && etag != stored.ETag)
            {
                throw new CaseChangedException(stored.ETag);
            }

            var now = time.GetUtcNow();
            var decided = CaseCommandRules.Decide(stored.Document, command, actor, now);
            var next = CaseSeal.Append(stored.Document, [new ReasonedEvent(decided, reason)], actor.Id, now, caseId);
            if (await store.TryAppendAsync(next.Projection, next.Recorded, stored.ETag, cancellationToken).ConfigureAwait(false))
            {
                return await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }
}
