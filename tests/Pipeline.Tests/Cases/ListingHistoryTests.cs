using Wildlife.Cases;
using Wildlife.Extract;

namespace Wildlife.Tests.Cases;

public sealed class ListingHistoryTests
{
    [Fact]
    public void One_reading_that_finds_nothing_is_missing_and_two_apart_are_removed()
    {
        var listing = After((0, ObservedState.Active, "a"), (1, ObservedState.Removed, null));
        Assert.Equal(ListingState.Missing, listing!.State);
        Assert.Equal(ListingState.Removed, After((0, ObservedState.Active, "a"), (1, ObservedState.Removed, null), (2, ObservedState.Removed, null))!.State);
    }

    [Fact]
    public void Two_readings_of_one_instant_do_not_confirm_a_removal() =>
        Assert.Equal(ListingState.Missing, After((0, ObservedState.Active, "a"), (1, ObservedState.Removed, null), (1, ObservedState.Removed, null))!.State);

    [Fact]
    public void A_block_moves_nothing()
    {
        Assert.Equal(ListingState.Active, After((0, ObservedState.Active, "a"), (1, ObservedState.Blocked, null))!.State);
        Assert.Equal(ListingState.Missing, After((0, ObservedState.Active, "a"), (1, ObservedState.Removed, null), (2, ObservedState.Blocked, null))!.State);
        Assert.Equal(ListingState.Removed, After((0, ObservedState.Active, "a"), (1, ObservedState.Removed, null), (2, ObservedState.Error, null), (3, ObservedState.Removed, null))!.State);
    }

    [Fact]
    public void A_changed_text_is_an_edit_and_an_unchanged_one_after_it_is_active_again()
    {
        Assert.Equal(ListingState.Edited, After((0, ObservedState.Active, "a"), (1, ObservedState.Active, "b"))!.State);
        Assert.Equal(ListingState.Active, After((0, ObservedState.Active, "a"), (1, ObservedState.Active, "b"), (2, ObservedState.Active, "b"))!.State);
    }

    [Fact]
    public void An_advert_that_returns_is_active_again() =>
        Assert.Equal(ListingState.Active, After((0, ObservedState.Active, "a"), (1, ObservedState.Removed, null), (2, ObservedState.Active, "a"))!.State);

    [Fact]
    public void A_first_reading_that_shows_no_advert_makes_no_listing() => Assert.Null(After((0, ObservedState.Removed, null)));

    [Fact]
    public void A_replayed_reading_changes_nothing()
    {
        var listing = After((0, ObservedState.Active, "a"));
        Assert.Same(listing, Add(listing, 0, ObservedState.Active, "a"));
    }

    [Fact]
    public void Readings_in_any_order_give_the_same_listing()
    {
        (int, ObservedState, string?)[] readings = [(0, ObservedState.Active, "a"), (1, ObservedState.Active, "b"), (2, ObservedState.Removed, null), (3, ObservedState.Removed, null)];
        var inOrder = After(readings);
        var late = After(readings[1], readings[3], readings[0], readings[2]);
        Assert.Equal(inOrder!.State, late!.State);
        Assert.Equal(inOrder.Title, late.Title);
        Assert.Equal(inOrder.Readings, late.Readings);
    }

    private static Listing? After(params (int Day, ObservedState State, string? Content)[] readings) =>
        readings.Aggregate((Listing?)null, (listing, reading) => Add(listing, reading.Day, reading.State, reading.Content));

    private static Listing? Add(Listing? listing, int day, ObservedState state, string? content) => ListingHistory.Add(
        listing,
        Invented.Observation("s", "1", day, state, title: $"title {content}"),
        new ListingReading(Invented.Monday.AddDays(day), state, $"{day}-{content}", RecordedEvent.NoHash, content),
        content is null ? null : Invented.Suspect());
}
