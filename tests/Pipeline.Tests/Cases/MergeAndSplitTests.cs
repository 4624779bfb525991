using Wildlife.Cases;

namespace Wildlife.Tests.Cases;

public sealed class MergeAndSplitTests : IDisposable
{
    private readonly DeskFixture fixture = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_merge_moves_listings_and_links_and_keeps_both_histories()
    {
        var (survivor, ending) = await TwoCases();
        await fixture.Do(ending, new RecordSeizure(CaseCommandRulesTests.Seized()));
        await fixture.Do(ending, new PlaceHold(fixture.Clock.GetUtcNow().AddDays(9)), InventedCase.Otto);
        var before = await fixture.Cases.GetEventsAsync(ending, Cancel);

        var merged = await fixture.Merge(survivor, ending);

        Assert.Equal(3, merged.Listings.Count);
        Assert.Single(merged.Seizures);
        Assert.NotNull(merged.Hold);
        Assert.Equal([ending], merged.MergedFrom);
        var ended = await fixture.Get(ending);
        Assert.Equal((survivor, CaseState.Closed, 0), (ended.MergedInto, ended.State, ended.Listings.Count));
        Assert.Equal(before, (await fixture.Cases.GetEventsAsync(ending, Cancel)).Take(before.Count), (one, other) => one.Hash == other.Hash);
        Assert.Equal(survivor, (await fixture.GetListing("t", "9")).CaseId);
        Assert.All(await fixture.Cases.FindLinksAsync([Invented.Phone("2").Value], Cancel), link => Assert.Equal(survivor, link.CaseId));
        await fixture.Verify();
    }

    [Fact]
    public async Task A_merged_case_takes_no_command_and_sends_readings_on()
    {
        var (survivor, ending) = await TwoCases();
        await fixture.Merge(survivor, ending);

        await Refused("wrong-state", ending, new CommentOnCase("late"));
        Assert.Equal(survivor, await fixture.Record(Invented.Listing("t", "10", day: 3), Invented.Phone("2")));
        // A reading that began before the merge still names the old case.
        Assert.Equal(survivor, await fixture.Keeper.RecordAsync(Invented.Listing("t", "9", caseId: ending) with { State = ListingState.Sold }, [Invented.Phone("2")], Invented.Monday.AddDays(4), Cancel));
        Assert.Equal(ListingState.Sold, (await fixture.Get(survivor)).Listings.Single(listing => listing.AdId == "9").State);
        await fixture.Verify();
    }

    [Fact]
    public async Task A_merge_needs_a_second_person_and_another_case_that_lives()
    {
        var (survivor, ending) = await TwoCases();
        var asked = await fixture.Do(survivor, new RequestMerge(ending), InventedCase.Rita);
        await Refused("second-person-needed", survivor, new ApproveRequest(asked.Requests[0].Id), InventedCase.Rita);
        await Refused("not-allowed", survivor, new ApproveRequest(asked.Requests[0].Id));

        var nobody = await fixture.Do(survivor, new RequestMerge("c-nobody"));
        await Refused("wrong-state", survivor, new ApproveRequest(nobody.Requests[^1].Id), InventedCase.Rita);
        await Refused("bad-request", survivor, new RequestMerge(survivor));
        Assert.Null((await fixture.Get(ending)).MergedInto);
    }

    [Fact]
    public async Task Two_cases_merged_into_each_other_at_once_do_not_swallow_each_other()
    {
        var (one, other) = await TwoCases();
        var first = (await fixture.Do(one, new RequestMerge(other))).Requests[0].Id;
        var second = (await fixture.Do(other, new RequestMerge(one))).Requests[0].Id;
        await Task.WhenAll(Approve(one, first), Approve(other, second));
        await new CaseErrands(fixture.Cases, fixture.Records, fixture.Clock).FinishAllAsync(Cancel);

        Case[] cases = [await fixture.Get(one), await fixture.Get(other)];
        Assert.True(cases.Count(each => each.MergedInto is not null) <= 1);
        Assert.Equal(3, cases.Sum(each => each.Listings.Count));
        Assert.Empty((await fixture.Records.ListAsync(CaseRecords.Errands, new RecordQuery(10), Cancel)).Items);
        await fixture.Verify();
    }

    [Fact]
    public async Task A_split_opens_a_new_case_and_the_links_follow()
    {
        var (origin, _) = await TwoCases();
        await fixture.Do(origin, new JoinOperation("thunder"));
        var left = await fixture.Do(origin, new SplitCase([new ListingReference("s", "2")]));

        var newId = Assert.Single(left.SplitInto);
        var created = await fixture.Get(newId);
        Assert.Equal(["2"], created.Listings.Select(listing => listing.AdId));
        Assert.Equal((origin, CaseState.Triaged), (created.SplitFrom, created.State));
        Assert.Equal(["thunder"], created.Operations);
        Assert.Equal(newId, (await fixture.GetListing("s", "2")).CaseId);
        await fixture.Record(Invented.Listing("s", "2", day: 2), Invented.Phone("1"));
        Assert.Equal(["1"], (await fixture.Get(origin)).Listings.Select(listing => listing.AdId));
        await fixture.Verify();
    }

    [Fact]
    public async Task A_split_and_a_merge_back_lose_nothing()
    {
        var (origin, _) = await TwoCases();
        var part = (await fixture.Do(origin, new SplitCase([new ListingReference("s", "2")]))).SplitInto[0];
        var whole = await fixture.Merge(origin, part);
        Assert.Equal(["1", "2"], whole.Listings.Select(listing => listing.AdId));
        Assert.Empty(whole.Moved);
        var again = await fixture.Do(origin, new SplitCase([new ListingReference("s", "2")]));
        Assert.NotEqual(part, again.SplitInto[^1]);
        await fixture.Verify();
    }

    [Fact]
    public async Task A_split_leaves_something_and_names_what_is_there()
    {
        var (origin, _) = await TwoCases();
        await Refused("bad-request", origin, new SplitCase([]));
        await Refused("bad-request", origin, new SplitCase([new ListingReference("s", "1"), new ListingReference("s", "2")]));
        await Refused("no-such-listing", origin, new SplitCase([new ListingReference("t", "9")]));
        Assert.Equal(2, (await fixture.Cases.ListCaseIdsAsync(Cancel)).Count);
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("split")]
    [InlineData("cut")]
    [InlineData("seller-link")]
    public async Task A_kill_after_any_write_is_mended_by_the_sweep(string what)
    {
        var (expected, count) = await Run(what, writes: 1000);
        Assert.InRange(count, 4, 20);
        for (var writes = 0; writes < count; writes++)
        {
            Assert.Equal(expected, (await Run(what, writes)).State);
        }
    }

    private static async Task<(string State, int Writes)> Run(string what, int writes)
    {
        using var fixture = new DeskFixture();
        var survivor = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        await fixture.Record(Invented.Listing("s", "2"), Invented.Phone("1"));
        var ending = await fixture.Record(Invented.Listing("t", "9"), Invented.Phone("2"));
        await fixture.Keeper.LinkAsync(survivor, ending, "same document number", Invented.Monday, Cancel);
        var asked = await fixture.Do(survivor, new RequestMerge(ending));
        CaseCommand command = what switch
        {
            "merge" => new ApproveRequest(asked.Requests[0].Id),
            "split" => new SplitCase([new ListingReference("s", "2")]),
            "cut" => new CutCaseLink(ending),
            _ => new DecideSellerLink(Invented.Phone("1").Value, null, LinkVerdict.Cut),
        };
        var killed = new FailingStore(fixture.Cases, fixture.Records, writes);
        try
        {
            await new CaseDesk(killed, killed, fixture.Clock).ExecuteAsync(survivor, command, InventedCase.Rita, "because", null, Cancel);
        }
        catch (FailingStore.KilledException)
        {
            await new CaseErrands(fixture.Cases, fixture.Records, fixture.Clock).FinishAllAsync(Cancel);
            if ((await fixture.Get(survivor)).Version == asked.Version)
            {
                // Nothing was acknowledged and nothing happened: the command is given again.
                await fixture.Do(survivor, command, InventedCase.Rita);
            }
        }

        await fixture.Verify();
        Assert.Empty((await fixture.Records.ListAsync(CaseRecords.Errands, new RecordQuery(10), Cancel)).Items);
        var decisions = (await fixture.Records.ListAsync(CaseRecords.LinkDecisions, new RecordQuery(10), Cancel)).Items;
        return ($"{await fixture.Describe()}\n{string.Join('\n', decisions.Select(stored => stored.Document))}", killed.Writes);
    }

    private async Task<(string Survivor, string Ending)> TwoCases()
    {
        var survivor = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        await fixture.Record(Invented.Listing("s", "2"), Invented.Phone("1"));
        return (survivor, await fixture.Record(Invented.Listing("t", "9"), Invented.Phone("2")));
    }

    private async Task Approve(string caseId, int request)
    {
        try
        {
            await fixture.Do(caseId, new ApproveRequest(request), InventedCase.Rita);
        }
        catch (CaseRuleException late)
        {
            Assert.Equal("wrong-state", late.Code);
        }
    }

    private async Task Refused(string code, string caseId, CaseCommand command, Actor? actor = null) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<CaseRuleException>(() => fixture.Do(caseId, command, actor))).Code);
}
