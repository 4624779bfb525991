using Wildlife.Cases;

namespace Wildlife.Tests.Cases;

public sealed class LinkTests : IDisposable
{
    private static readonly SellerKeyring Keyring = new(1, new byte[32]);
    private static readonly GovernanceGate Full = GovernanceGateTests.Filed();
    private readonly DeskFixture fixture = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_couriers_phone_on_many_accounts_links_nobody()
    {
        fixture.Use(new LinkJudge(Full, fixture.Records, new LinkSettings { MostAccounts = 3 }, Keyring));
        var cases = new List<string>();
        for (var seller = 0; seller < 8; seller++)
        {
            cases.Add(await fixture.Record(Invented.Listing("s", $"{seller}", day: seller), Invented.Phone("courier"), Account(seller)));
        }

        // The first few share a case: nobody could know yet. From the bound on each stands alone, and none is linked.
        Assert.Single(cases.Take(4).Distinct());
        Assert.Equal(4, cases.Skip(4).Distinct().Count());
        Assert.DoesNotContain(cases[0], cases.Skip(4));
        Assert.All(await Task.WhenAll(cases.Distinct().Select(fixture.Get)), subject => Assert.Empty(subject.LinkedCases));
    }

    [Fact]
    public async Task One_seller_with_many_adverts_is_not_common()
    {
        fixture.Use(new LinkJudge(Full, fixture.Records, new LinkSettings { MostAccounts = 3 }, Keyring));
        for (var advert = 0; advert < 12; advert++)
        {
            await fixture.Record(Invented.Listing("s", $"{advert}"), Invented.Phone("1"), Account(advert % 2));
        }

        Assert.Single(await fixture.Cases.ListCaseIdsAsync(Cancel));
    }

    [Fact]
    public async Task What_the_operator_ignores_links_nobody_and_is_not_kept()
    {
        var help = new SellerKey(Keyring.ContactKey("phone", "+3228123456"), "phone", 0.95);
        fixture.Use(new LinkJudge(Full, fixture.Records, new LinkSettings { Ignored = [new IgnoredContact("phone", "+3228123456", "help desk")] }, Keyring));
        Assert.NotEqual(await fixture.Record(Invented.Listing("s", "1"), help), await fixture.Record(Invented.Listing("t", "2"), help));
        Assert.Empty(await fixture.Cases.FindLinksAsync([help.Value], Cancel));
    }

    [Fact]
    public async Task A_key_that_was_cut_links_nothing_in_any_later_reading()
    {
        fixture.Use(new LinkJudge(Full, fixture.Records, new LinkSettings(), Keyring));
        var first = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        await fixture.Do(first, new DecideSellerLink(Invented.Phone("1").Value, null, LinkVerdict.Cut));

        var second = await fixture.Record(Invented.Listing("s", "2"), Invented.Phone("1"));
        var third = await fixture.Record(Invented.Listing("t", "3"), Invented.Phone("1"));
        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
        Assert.Empty((await fixture.Get(second)).LinkedCases);
        Assert.Contains(await fixture.Cases.GetEventsAsync(first, Cancel), recorded => recorded is { Data: SellerLinkDecided { Verdict: LinkVerdict.Cut }, Actor: "ana" });
    }

    [Fact]
    public async Task An_advert_whose_link_was_cut_leads_nowhere_and_the_others_still_do()
    {
        fixture.Use(new LinkJudge(Full, fixture.Records, new LinkSettings(), Keyring));
        var home = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        await fixture.Record(Invented.Listing("s", "2"), Invented.Phone("1"));
        await fixture.Do(home, new DecideSellerLink(Invented.Phone("1").Value, new ListingReference("s", "1"), LinkVerdict.Cut));
        Assert.Equal(home, await fixture.Record(Invented.Listing("t", "3"), Invented.Phone("1")));
    }

    [Fact]
    public async Task A_cut_between_cases_stays_cut_on_replay_and_on_new_adverts()
    {
        var one = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        var other = await fixture.Record(Invented.Listing("s", "2", day: 1), Invented.Phone("2"));
        await fixture.Record(Invented.Listing("s", "3", day: 2), Invented.Phone("1"), Invented.Phone("2"));
        Assert.Single((await fixture.Get(other)).LinkedCases);

        await fixture.Do(other, new CutCaseLink(one));
        await fixture.Keeper.LinkAsync(one, other, "same phone", Invented.Monday.AddDays(3), Cancel);
        await fixture.Record(Invented.Listing("s", "4", day: 4), Invented.Phone("1"), Invented.Phone("2"));

        Assert.Empty((await fixture.Get(one)).LinkedCases);
        Assert.Empty((await fixture.Get(other)).LinkedCases);
        await fixture.Verify();
    }

    [Fact]
    public async Task A_near_identical_text_links_cases_and_merges_none()
    {
        var text = Keyring.KeyOfText("s/1");
        var one = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"), text);
        var other = await fixture.Record(Invented.Listing("t", "2"), Invented.Phone("2"), text);
        Assert.NotEqual(one, other);
        var link = Assert.Single((await fixture.Get(other)).LinkedCases);
        Assert.Equal((one, "near-identical text", 0.6), (link.CaseId, link.Reason, link.Strength));

        var confirmed = await fixture.Do(one, new ConfirmCaseLink(other));
        Assert.Equal("ana", confirmed.LinkedCases[0].ConfirmedBy);
        Assert.Equal("ana", (await fixture.Get(other)).LinkedCases[0].ConfirmedBy);
    }

    [Fact]
    public async Task Advert_mode_keeps_accounts_only_and_links_no_sites()
    {
        fixture.Use(new LinkJudge(GovernanceGate.AdvertMode, fixture.Records, new LinkSettings(), Keyring));
        var one = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"), Account(1));
        var same = await fixture.Record(Invented.Listing("s", "2"), Invented.Phone("1"), Account(1));
        var other = await fixture.Record(Invented.Listing("t", "3"), Invented.Phone("1"));
        await fixture.Keeper.LinkAsync(one, other, "same photograph", Invented.Monday, Cancel);

        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
        Assert.Empty((await fixture.Get(one)).LinkedCases);
        Assert.Empty(await fixture.Cases.FindLinksAsync([Invented.Phone("1").Value], Cancel));
    }

    [Fact]
    public async Task A_network_is_walked_within_bounds_past_merged_cases_and_without_hidden_ones()
    {
        var ids = new List<string>();
        for (var number = 0; number < 8; number++)
        {
            ids.Add(await fixture.Record(Invented.Listing("s", $"{number}"), Invented.Phone($"{number}")));
            if (number > 0)
            {
                await fixture.Keeper.LinkAsync(ids[number - 1], ids[number], "same photograph", Invented.Monday, Cancel);
            }
        }

        await fixture.Merge(ids[0], ids[1]);
        var network = (await CaseNetwork.WalkAsync(fixture.Cases, ids[0], _ => true, Cancel))!;
        Assert.Equal([0, 1, 2, 3, 4], network.Cases.Select(each => each.Distance));
        Assert.True(network.IsCut);
        Assert.Equal(4, network.Links.Count);
        var seen = (await CaseNetwork.WalkAsync(fixture.Cases, ids[0], subject => subject.Id != ids[2], Cancel))!;
        Assert.Equal([ids[0]], seen.Cases.Select(each => each.CaseId));
    }

    private static SellerKey Account(int number) => new($"v1-account{number}", SellerKey.Account, 1);
}
