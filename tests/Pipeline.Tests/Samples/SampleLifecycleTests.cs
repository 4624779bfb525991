using Wildlife.Classify;
using Wildlife.Local.Samples;

namespace Wildlife.Tests.Samples;

public sealed class SampleLifecycleTests
{
    private static readonly IReadOnlyList<SampleSite> Sites = SampleSites.Load().Sites;

    public static TheoryData<string> Ids => [.. Sites.Select(site => site.Theme.Id)];

    private static SampleSite Site(string id) => Sites.Single(site => site.Theme.Id == id);

    [Fact]
    public void Changes_lie_within_the_three_passes_and_after_the_advert_appears() =>
        Assert.All(Sites.SelectMany(site => site.Adverts).Where(advert => advert.Lifecycle is not null), advert =>
        {
            var life = advert.Lifecycle!;
            var from = life.From ?? 1;
            Assert.InRange(from, 1, 3);
            foreach (var change in new[] { life.EditedIn, life.SoldIn, life.GoneIn, life.BlockedIn }.OfType<int>())
            {
                Assert.InRange(change, from + 1, 3);
            }

            Assert.Equal(life.EditedIn is not null, life.EditedText is not null || life.EditedPrice is not null);
        });

    [Theory, MemberData(nameof(Ids))]
    public void An_urgent_suspect_of_pass_1_is_gone_in_passes_2_and_3(string id) =>
        Assert.Contains(Site(id).Adverts, advert =>
            advert.Expect.Tier is Tier.T1 or Tier.T2
            && ShownAdvert.In(advert, 1) is not null
            && ShownAdvert.In(advert, 2) is null
            && ShownAdvert.In(advert, 3) is null);

    [Theory, MemberData(nameof(Ids))]
    public void Adverts_appear_change_price_change_text_and_sell_between_passes(string id)
    {
        var lives = Sites.SelectMany(site => site.Adverts).Select(advert => advert.Lifecycle).OfType<SampleLifecycle>();
        var here = Site(id).Adverts.Select(advert => advert.Lifecycle).OfType<SampleLifecycle>().ToList();

        Assert.Contains(here, life => life.From > 1);
        Assert.Contains(here, life => life.EditedPrice is not null);
        Assert.Contains(here, life => life.SoldIn is not null);
        Assert.Single(here, life => life.BlockedIn == 2);
        Assert.Contains(lives, life => life.EditedText is not null);
    }

    [Fact]
    public void No_advert_is_posted_after_the_demo_reads_it()
    {
        // The demo's simulated clock reads pass 1 at six in the morning of this day, the others a day later each.
        var first = new DateOnly(2026, 11, 2);

        Assert.All(Sites.SelectMany(site => site.Adverts), advert =>
            Assert.True(advert.Posted < first.AddDays((advert.Lifecycle?.From ?? 1) - 1), advert.Title));
    }

    [Fact]
    public void An_edit_changes_what_it_names_and_keeps_the_rest()
    {
        var advert = Site("brocante-du-canal").Adverts.First(one => one.Lifecycle?.EditedPrice is not null);

        var before = ShownAdvert.In(advert, 1)!;
        var after = ShownAdvert.In(advert, 2)!;

        Assert.NotEqual(before.Price, after.Price);
        Assert.Equal(advert.Lifecycle!.EditedAmount, after.Amount);
        Assert.Equal(before.Text, after.Text);
    }
}
