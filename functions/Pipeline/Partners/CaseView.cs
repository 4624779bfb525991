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

        var own = subject.Listings.Where(listing => caller.MaySee(listing.Source)).ToList();
        if (own.Count == 0)
        {
            return null;
        }

        var first = Case.MostUrgent(own);
        return subject with
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
            Seizures = caller.HasAny(Role.Platform) ? [] : subject.Seizures,
            Prosecutions = caller.HasAny(Role.Platform) ? [] : subject.Prosecutions,
            Assignee = caller.HasAny(Role.Platform) ? null : subject.Assignee,
            Tier = first?.Tier ?? subject.Tier,
            Score = first?.Score ?? 0,
            Title = first?.Title ?? own[0].Title,
        };
    }

    /// <summary>The history for a caller: whole, or nothing, since a part of a hash chain proves nothing.</summary>
    public static IReadOnlyList<RecordedEvent> EventsFor(Caller caller, IReadOnlyList<RecordedEvent> events) => caller.Sources.Count == 0 ? events : [];
}
