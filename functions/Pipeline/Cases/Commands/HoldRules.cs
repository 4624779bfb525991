namespace Wildlife.Cases;

/// <summary>When an authority's hold is placed and lifted. Pure.</summary>
internal static class HoldRules
{
    // An end that nobody looks at again would hide a case for good.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static CaseEvent Decide(Case current, CaseCommand command, DateTimeOffset now) => command switch
    {
        PlaceHold place when place.Until > now && place.Until <= now + Longest => new HoldPlaced(place.Until),
        PlaceHold => throw new CaseRuleException("bad-hold", $"a hold ends in the future and within {Longest.Days} days; place it again to prolong it"),
        _ => current.IsHeld(now) ? new HoldLifted() : throw new CaseRuleException(CaseCommandRules.WrongState, "no hold is on the case"),
    };

    /// <summary>Refuses what would show a held case to somebody outside.</summary>
    /// <param name="current">The case.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="CaseRuleException">A hold is on it.</exception>
    public static void RefuseWhileHeld(Case current, DateTimeOffset now)
    {
        if (current.IsHeld(now))
        {
            throw new CaseRuleException("enforcement-hold", $"an authority's hold forbids notices until {current.Hold!.Until.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        }
    }
}
