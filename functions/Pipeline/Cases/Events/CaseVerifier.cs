using System.Text.Json;

namespace Wildlife.Cases;

/// <summary>Holds a case against its events: the chain proves them, replaying them proves the case, and pointers prove merges and splits.</summary>
/// <param name="store">The case store.</param>
public sealed class CaseVerifier(ICaseStore store)
{
    /// <summary>What does not hold of a case; null where all does.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<string?> CheckAsync(string caseId, CancellationToken cancellationToken)
    {
        try
        {
            var events = await store.GetEventsAsync(caseId, cancellationToken).ConfigureAwait(false);
            if (events.Count == 0)
            {
                return "has no events";
            }

            return RecordedEvent.FirstBroken(events) is { } broken
                ? $"the hash chain breaks at event {broken}"
                : await CheckReplayAsync(caseId, events, cancellationToken).ConfigureAwait(false)
                    ?? await CheckPointersAsync(events, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException malformed)
        {
            return $"cannot be read: {malformed.Message}";
        }
    }

    // What is shown of a case can then not be changed beside its history.
    private async Task<string?> CheckReplayAsync(string caseId, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        var replayed = events.Aggregate((Case?)null, CaseProjection.Apply);
        var stored = await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false);
        return stored is null
            ? "is missing, though its events are there"
            : Json(stored.Document) == Json(replayed!) ? null : "is not what its events make of it";
    }

    private async Task<string?> CheckPointersAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var (sequence, pointer) in events.Select(recorded => (recorded.Sequence, Pointer: PointerOf(recorded.Data))))
        {
            if (pointer is not null && !(await store.GetEventsAsync(pointer.CaseId, cancellationToken).ConfigureAwait(false)).Any(other => other.Hash == pointer.EventHash))
            {
                return $"event {sequence} points at an event of case {pointer.CaseId} that is not there";
            }
        }

        return null;
    }

    private static CasePointer? PointerOf(CaseEvent data) => data switch
    {
        CaseMergedInto merged => merged.Into,
        CaseMergedFrom merged => merged.From,
        CaseSplitFrom split => split.From,
        SplitConfirmed split => split.Into,
        _ => null,
    };

    private static string Json(Case subject) => JsonSerializer.Serialize(subject, WildlifeJson.Default.Case);
}
