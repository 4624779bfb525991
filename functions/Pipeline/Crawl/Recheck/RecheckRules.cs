using Wildlife.Cases;

namespace Wildlife.Crawl;

/// <summary>Which adverts of open cases are read between the passes of their source. Pure.</summary>
internal static class RecheckRules
{
    /// <summary>How long an advert that was missed once waits for the reading that confirms or refutes its removal.</summary>
    public static readonly TimeSpan MissingRests = TimeSpan.FromHours(1);

    /// <summary>How long any other advert of an open case rests at the most.</summary>
    public static readonly TimeSpan ActiveRests = TimeSpan.FromHours(24);

    /// <summary>Whether an advert is due.</summary>
    /// <param name="listing">Its listing.</param>
    /// <param name="plannedAt">The recheck's planned instant.</param>
    public static bool IsDue(Listing listing, DateTimeOffset plannedAt) => listing.State switch
    {
        ListingState.Missing => plannedAt - listing.LastObservedAt >= MissingRests,
        ListingState.Active or ListingState.Edited => plannedAt - listing.LastObservedAt >= ActiveRests,
        // Sold and removed adverts are read in the ordinary passes: they may come back.
        _ => false,
    };
}
