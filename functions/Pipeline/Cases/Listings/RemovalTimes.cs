namespace Wildlife.Cases;

/// <summary>How fast a platform's adverts come down: from the first reading, and from the approved notice.</summary>
/// <param name="Source">The platform's source.</param>
/// <param name="Removed">Adverts whose removal two readings confirmed.</param>
/// <param name="MedianHours">Half of them were gone within so many hours of their first reading; null where none was removed.</param>
/// <param name="Notified">Those of them that a notice came before.</param>
/// <param name="MedianHoursAfterNotice">Half of those were gone within so many hours of the notice; null where there is none.</param>
/// <param name="StillUp">Adverts of open cases that are still on offer: leaving them out would make a slow platform look fast.</param>
public sealed record RemovalTimes(string Source, int Removed, double? MedianHours, int Notified, double? MedianHoursAfterNotice, int StillUp)
{
    /// <summary>Counts by platform. The instant of a removal is the first of the readings that missed the advert: it went between that and the one before.</summary>
    /// <param name="listings">Listings of cases.</param>
    /// <param name="notifiedAt">When a notice for the listing's case was approved; null where none was.</param>
    public static IReadOnlyList<RemovalTimes> Of(IEnumerable<Listing> listings, Func<Listing, DateTimeOffset?> notifiedAt)
    {
        ArgumentNullException.ThrowIfNull(listings);
        ArgumentNullException.ThrowIfNull(notifiedAt);
        return listings.GroupBy(listing => listing.Source, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, group.ToList(), notifiedAt))
            .ToList();
    }

    /// <summary>When an advert was first missed of the readings that confirm its removal; null where it is not removed.</summary>
    /// <param name="listing">The listing.</param>
    public static DateTimeOffset? RemovedAt(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        if (listing.State != ListingState.Removed)
        {
            return null;
        }

        // Blocks and errors say nothing, so they do not end the row of misses.
        return listing.Readings.Reverse()
            .Where(reading => reading.State is Extract.ObservedState.Active or Extract.ObservedState.Sold or Extract.ObservedState.Removed)
            .TakeWhile(reading => reading.State == Extract.ObservedState.Removed)
            .Last().ObservedAt;
    }

    private static RemovalTimes Of(string source, List<Listing> listings, Func<Listing, DateTimeOffset?> notifiedAt)
    {
        var removed = listings.Where(listing => listing.State == ListingState.Removed).Select(listing => (listing.FirstObservedAt, Notice: notifiedAt(listing), Gone: RemovedAt(listing)!.Value)).ToList();
        var notified = removed.Where(each => each.Notice <= each.Gone).ToList();
        return new RemovalTimes(
            source,
            removed.Count,
            Median(removed.Select(each => (each.Gone - each.FirstObservedAt).TotalHours)),
            notified.Count,
            Median(notified.Select(each => (each.Gone - each.Notice!.Value).TotalHours)),
            listings.Count(listing => listing.State is ListingState.Active or ListingState.Edited));
    }

    private static double? Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
