using Wildlife.Partners;

namespace Wildlife.Cases;

/// <summary>What a caller may see of cases: the one place that decides it, for lists, figures, packages, feeds and notices alike. Pure.</summary>
public static class CaseSight
{
    /// <summary>Whether a case is out of a caller's sight: an authority's hold, another site's, or another operation's.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="now">When.</param>
    public static bool IsHidden(Case subject, Caller caller, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.HasAny(Role.Reader, Role.Analyst, Role.Reviewer, Role.Authority, Role.Platform))
        {
            return true;
        }

        // Those who work on the case know of the hold; everybody else must not even know of the case.
        return (subject.IsHeld(now) && !IsInside(caller))
            || (caller.Operations.Count > 0 && !caller.Operations.Intersect(subject.Operations, StringComparer.Ordinal).Any())
            || !MaySeeOneOf(subject, caller);
    }

    /// <summary>Whether a case is left out of figures, feeds and exports for the public or for partners as a whole.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="now">When.</param>
    public static bool IsLeftOutOfFigures(Case subject, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.IsHeld(now) || subject.MergedInto is not null;
    }

    /// <summary>The listings of a case that the caller may see: a platform sees those on its own site.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="caller">Who asks.</param>
    public static IReadOnlyList<CaseListing> ListingsFor(Case subject, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(caller);
        return subject.Listings.Where(listing => MaySee(caller, listing.Source)).ToList();
    }

    /// <summary>Whether the caller works on cases inside the installation.</summary>
    /// <param name="caller">Who asks.</param>
    public static bool IsInside(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.HasAny(Role.Analyst, Role.Reviewer, Role.Authority);
    }

    // A platform's key that names no site may see none, not all.
    private static bool MaySee(Caller caller, string source) =>
        caller.MaySee(source) && (caller.Sources.Count > 0 || caller.HasAny(Role.Reader, Role.Analyst, Role.Reviewer, Role.Authority));

    private static bool MaySeeOneOf(Case subject, Caller caller) =>
        (caller.Sources.Count == 0 && MaySee(caller, "")) || subject.Listings.Any(listing => MaySee(caller, listing.Source));
}
