using Wildlife.Classify;
using Wildlife.Extract;

namespace Wildlife.Cases;

/// <summary>
/// Adds readings to a listing. Pure and order-free: readings are kept by their instant and the state follows from all of them, so that a
/// late, doubled or replayed observation gives the same listing.
/// </summary>
internal static class ListingHistory
{
    /// <summary>The listing with one more reading; the same instance where it holds that reading already; null where nothing is known of the advert.</summary>
    /// <param name="current">The listing so far; null for the first reading.</param>
    /// <param name="observation">The reading.</param>
    /// <param name="reading">Its reference.</param>
    /// <param name="assessment">Its judgement; null where the reading shows no advert.</param>
    public static Listing? Add(Listing? current, ListingObservation observation, ListingReading reading, Assessment? assessment)
    {
        if (current is null)
        {
            return assessment is null ? null : Show(New(observation, reading, assessment), observation, assessment);
        }

        if (current.Readings.Any(known => known.Name == reading.Name))
        {
            return current;
        }

        var readings = current.Readings.Append(reading).OrderBy(known => known.ObservedAt).ThenBy(known => known.Name, StringComparer.Ordinal).ToList();
        var isLatestShown = assessment is not null && !readings.Any(known => known.ContentHash is not null && known.ObservedAt > reading.ObservedAt);
        var listing = current with { Readings = readings, State = StateAfter(readings) };
        return isLatestShown ? Show(listing, observation, assessment!) : listing;
    }

    /// <summary>The listing as a member of a case; null where it is that already.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="caseId">The case, where the listing is in none.</param>
    /// <param name="keys">The seller keys that a reading shows.</param>
    public static Listing? Belong(Listing listing, string caseId, IReadOnlyList<SellerKey> keys)
    {
        var all = listing.SellerKeys.Concat(keys).DistinctBy(key => key.Value).ToList();
        return listing.CaseId is not null && all.Count == listing.SellerKeys.Count
            ? null
            : listing with { CaseId = listing.CaseId ?? caseId, SellerKeys = all };
    }

    private static Listing New(ListingObservation observation, ListingReading reading, Assessment assessment) => new()
    {
        Source = observation.Source,
        AdId = observation.AdId,
        Url = observation.Url,
        State = StateAfter([reading]),
        Readings = [reading],
        Assessment = assessment,
        GroupId = $"{observation.Source}/{observation.AdId}",
    };

    private static Listing Show(Listing listing, ListingObservation observation, Assessment assessment) => listing with
    {
        Url = observation.Url,
        Title = observation.Page!.Title,
        Description = observation.Page.Description,
        Price = observation.Page.Price,
        Seller = observation.Page.Seller?.Name,
        Location = observation.Page.Location,
        Country = observation.Country,
        Images = observation.Page.Images,
        Assessment = assessment,
    };

    private static ListingState StateAfter(IReadOnlyList<ListingReading> readings)
    {
        var telling = readings.Where(reading => reading.State is ObservedState.Active or ObservedState.Sold or ObservedState.Removed).ToList();
        if (telling.Count == 0)
        {
            return ListingState.Active;
        }

        return telling[^1].State switch
        {
            ObservedState.Sold => ListingState.Sold,
            ObservedState.Removed => ConfirmedByTwo(telling) ? ListingState.Removed : ListingState.Missing,
            _ => IsEdit(telling) ? ListingState.Edited : ListingState.Active,
        };
    }

    private static bool ConfirmedByTwo(List<ListingReading> telling) =>
        telling.Count > 1 && telling[^2].State == ObservedState.Removed && telling[^2].ObservedAt < telling[^1].ObservedAt;

    private static bool IsEdit(List<ListingReading> telling)
    {
        var shown = telling.Where(reading => reading.ContentHash is not null).TakeLast(2).ToList();
        return shown.Count == 2 && shown[0].ContentHash != shown[1].ContentHash;
    }
}
