using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>
/// A case as a caller may see it. Who is limited to sources sees what stands on them: other sites' adverts, linked cases and the history, which
/// names them, stay out of sight, and so does what only they show.
/// </summary>
internal static class CaseView
{
    /// <summary>The case for a caller; null where nothing of it is for them.</summary>
    public static Case? For(Caller caller, Case subject, DateTimeOffset now)
    {
        if (CaseSight.IsHidden(subject, caller, now))
        {
            return null;
        }

        if (caller.Sources.Count == 0)
        {
            return subject;
        }

        var own = CaseSight.ListingsFor(subject, caller);
        var first = Case.MostUrgent(own);
        var view = caller.HasAny(Role.Platform) ? Outside(subject) : subject;
        return view with
        {
            Listings = own,
            LinkedCases = [],
            CutCases = [],
            Requests = [],
            Moved = [],
            MergedFrom = [],
            SplitFrom = null,
            SplitInto = [],
            Operations = [],
            Hold = null,
            HandoverNote = null,
            DuplicateOf = null,
            Tier = first?.Tier ?? subject.Tier,
            Score = first?.Score ?? 0,
            Title = first?.Title ?? own[0].Title,
        };
    }

    // Who works on it, what was asked for and what came of it is the investigators' own.
    private static Case Outside(Case subject) => new()
    {
        Id = subject.Id,
        State = subject.State,
        Tier = subject.Tier,
        Score = subject.Score,
        Title = "",
        OpenedAt = subject.OpenedAt,
        UpdatedAt = subject.UpdatedAt,
        Listings = [],
        NotifiedAt = subject.NotifiedAt,
        ClosedAt = subject.ClosedAt,
        Version = subject.Version,
        LastEventHash = subject.LastEventHash,
    };

    /// <summary>The history for a caller: whole, or nothing, since a part of a hash chain proves nothing.</summary>
    public static IReadOnlyList<RecordedEvent> EventsFor(Caller caller, IReadOnlyList<RecordedEvent> events) => caller.Sources.Count == 0 ? events : [];
}
