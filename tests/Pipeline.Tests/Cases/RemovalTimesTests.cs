using Wildlife.Cases;
using Wildlife.Extract;

namespace Wildlife.Tests.Cases;

public sealed class RemovalTimesTests
{
    [Fact]
    public void A_removal_dates_from_the_first_reading_that_missed_the_advert()
    {
        var listing = Read("s", "1", ObservedState.Active, ObservedState.Removed, ObservedState.Blocked, ObservedState.Removed) with { State = ListingState.Removed };
        Assert.Equal(Invented.Monday.AddHours(1), RemovalTimes.RemovedAt(listing));
        Assert.Null(RemovalTimes.RemovedAt(listing with { State = ListingState.Missing }));
    }

    [Fact]
    public void Hours_are_counted_by_platform_from_the_first_reading_and_from_the_notice()
    {
        var quick = Read("s", "1", ObservedState.Active, ObservedState.Removed, ObservedState.Removed) with { State = ListingState.Removed };
        var slow = Read("s", "2", ObservedState.Active, ObservedState.Active, ObservedState.Active, ObservedState.Removed, ObservedState.Removed) with { State = ListingState.Removed };
        var up = Read("t", "3", ObservedState.Active);
        var times = RemovalTimes.Of([quick, slow, up], listing => listing.AdId == "2" ? Invented.Monday.AddHours(1) : Invented.Monday.AddHours(5));

        Assert.Equal(new RemovalTimes("s", 2, 2, 1, 2, 0), times[0]);
        Assert.Equal(new RemovalTimes("t", 0, null, 0, null, 1), times[1]);
    }

    private static Listing Read(string source, string adId, params ObservedState[] states) => Invented.Listing(source, adId) with
    {
        Readings = states.Select((state, hour) => new ListingReading(Invented.Monday.AddHours(hour), state, $"{hour}", RecordedEvent.NoHash, null)).ToList(),
    };
}
