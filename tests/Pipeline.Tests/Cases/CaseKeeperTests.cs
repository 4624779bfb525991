using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Cases;

public sealed class CaseKeeperTests : IDisposable
{
    private readonly EmbeddedFixture fixture = new();
    private readonly CaseKeeper keeper;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public CaseKeeperTests() => keeper = new CaseKeeper(fixture.Cases);

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Adverts_of_two_sites_with_one_phone_are_one_case()
    {
        var first = await Record(Invented.Listing("fr-site", "1"), Invented.Phone("1"));
        var second = await Record(Invented.Listing("nl-site", "9", Invented.Suspect(Tier.T2)), Invented.Phone("1"));

        Assert.Equal(first, second);
        var subject = await Get(first);
        Assert.Equal(["fr-site", "nl-site"], subject.Sources);
        Assert.Equal(Tier.T1, subject.Tier);
        Assert.Null(RecordedEvent.FirstBroken(await fixture.Cases.GetEventsAsync(first, Cancel)));
    }

    [Fact]
    public async Task Recording_a_listing_again_adds_no_event()
    {
        var id = await Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        var before = await fixture.Cases.GetEventsAsync(id, Cancel);
        await Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        await Record(Invented.Listing("s", "1", caseId: id), Invented.Phone("1"));
        Assert.Equal(before.Count, (await fixture.Cases.GetEventsAsync(id, Cancel)).Count);
    }

    [Fact]
    public async Task A_kill_between_the_links_and_the_case_changes_nothing_of_the_case()
    {
        var undisturbed = await Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        var expected = (await fixture.Cases.GetEventsAsync(undisturbed, Cancel)).Select(each => each.Reason);

        using var other = new EmbeddedFixture();
        await other.Cases.AddLinksAsync([new SellerLink(Invented.Phone("1").Value, "phone", "s", "1", undisturbed, "same phone", 0.95, Invented.Monday)], Cancel);
        var again = await new CaseKeeper(other.Cases).RecordAsync(Invented.Listing("s", "1"), [Invented.Phone("1")], Invented.Monday, Cancel);

        Assert.Equal(undisturbed, again);
        Assert.Equal(expected, (await other.Cases.GetEventsAsync(again, Cancel)).Select(each => each.Reason));
    }

    [Fact]
    public async Task A_removal_is_an_event_that_names_its_observation()
    {
        var id = await Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        await Record(Invented.Listing("s", "1", caseId: id) with { State = ListingState.Removed }, Invented.Phone("1"));

        var change = Assert.IsType<ListingStateChanged>((await fixture.Cases.GetEventsAsync(id, Cancel))[^1].Data);
        Assert.Equal((ListingState.Active, ListingState.Removed), (change.From, change.To));
        Assert.Equal(ListingState.Removed, Assert.Single((await Get(id)).Listings).State);
    }

    [Fact]
    public async Task A_reworded_advert_keeps_what_the_earlier_reading_showed()
    {
        var id = await Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        await Record(Invented.Listing("s", "1", Invented.Innocent(), caseId: id), Invented.Phone("1"));

        var listing = Assert.Single((await Get(id)).Listings);
        Assert.Equal((Verdict.NotWildlife, (Tier?)null), (listing.Verdict, listing.Tier));
        Assert.Equal(["Loxodonta africana"], listing.Taxa);
        Assert.Contains("earlier reading", listing.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_advert_that_shares_keys_with_two_cases_joins_the_earlier_and_links_both_ways()
    {
        var earlier = await Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        var later = await Record(Invented.Listing("s", "2", day: 1), Invented.Phone("2"));
        var bridge = await Record(Invented.Listing("s", "3", day: 2), Invented.Phone("1"), Invented.Phone("2"));

        Assert.Equal(earlier, bridge);
        Assert.Equal(later, Assert.Single((await Get(earlier)).LinkedCases).CaseId);
        Assert.Equal(earlier, Assert.Single((await Get(later)).LinkedCases).CaseId);
    }

    [Fact]
    public async Task A_suspect_advert_without_a_seller_is_a_case_of_its_own()
    {
        var first = await Record(Invented.Listing("s", "1"));
        Assert.NotEqual(first, await Record(Invented.Listing("s", "2")));
    }

    [Fact]
    public async Task Thirty_two_writers_of_one_case_lose_no_event()
    {
        await Parallel.ForAsync(0, 32, Cancel, async (number, _) => await Record(Invented.Listing("s", $"{number}"), Invented.Phone("1")));

        var id = await Record(Invented.Listing("s", "0"), Invented.Phone("1"));
        var events = await fixture.Cases.GetEventsAsync(id, Cancel);
        Assert.Null(RecordedEvent.FirstBroken(events));
        Assert.Equal(32, events.Count(recorded => recorded.Data is ListingAdded));
    }

    private Task<string> Record(Listing listing, params SellerKey[] keys) => keeper.RecordAsync(listing, keys, listing.LastObservedAt, Cancel);

    private async Task<Case> Get(string id) => (await fixture.Cases.GetCaseAsync(id, Cancel))!.Document;
}
