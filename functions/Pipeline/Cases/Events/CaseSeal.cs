namespace Wildlife.Cases;

/// <summary>Puts events at the end of a case's chain. Pure.</summary>
internal static class CaseSeal
{
    /// <summary>The case after the events, and the events as the chain records them.</summary>
    /// <param name="current">The case; null before its first event.</param>
    /// <param name="events">The events, at least one.</param>
    /// <param name="actor">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="caseId">The case's id.</param>
    public static (Case Projection, List<RecordedEvent> Recorded) Append(Case? current, IReadOnlyList<ReasonedEvent> events, string actor, DateTimeOffset now, string caseId)
    {
        var recorded = new List<RecordedEvent>();
        foreach (var (data, reason) in events)
        {
            // A late reading must not put the clock of a case back.
            var at = current is null || now > current.UpdatedAt ? now : current.UpdatedAt;
            var sealedEvent = RecordedEvent.Seal(caseId, (current?.Version ?? 0) + 1, at, actor, reason, data, current?.LastEventHash ?? RecordedEvent.NoHash);
            recorded.Add(sealedEvent);
            current = CaseProjection.Apply(current, sealedEvent);
        }

        return (current!, recorded);
    }
}
