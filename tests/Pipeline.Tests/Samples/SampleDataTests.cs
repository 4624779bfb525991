using Wildlife.Classify;
using Wildlife.Local.Samples;

namespace Wildlife.Tests.Samples;

public sealed class SampleDataTests
{
    private static readonly IReadOnlyList<SampleSite> Sites = SampleSites.Load().Sites;

    public static TheoryData<string> Ids => [.. Sites.Select(site => site.Theme.Id)];

    private static SampleSite Site(string id) => Sites.Single(site => site.Theme.Id == id);

    [Theory, MemberData(nameof(Ids))]
    public void A_site_has_sixty_adverts_with_ids_and_addresses_of_their_own(string id)
    {
        var site = Site(id);

        Assert.Equal(60, site.Adverts.Count);
        Assert.Equal(60, site.Adverts.Select(advert => advert.Id).Distinct().Count());
        Assert.Equal(60, site.Adverts.Select(site.Urls.Of).Distinct().Count());
        Assert.All(site.Adverts, advert => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", advert.Slug));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_advert_names_a_seller_a_category_and_a_picture_and_says_why_it_is_there(string id)
    {
        var site = Site(id);
        Assert.All(site.Adverts, advert =>
        {
            Assert.NotNull(site.Seller(advert.Seller));
            Assert.Contains(site.Theme.Categories, category => category.Slug == advert.Category);
            Assert.NotEmpty(advert.Pictures);
            Assert.False(string.IsNullOrWhiteSpace(advert.Note));
            Assert.False(string.IsNullOrWhiteSpace(advert.Text));
        });
        Assert.All(site.Sellers, seller => Assert.Contains(site.Adverts, advert => advert.Seller == seller.Id));
        Assert.All(site.Sellers, seller => Assert.Contains(seller.Kind, new[] { "private", "trader" }));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_suspect_has_a_tier_and_a_taxon_and_nothing_else_has_a_tier(string id) =>
        Assert.All(Site(id).Adverts, advert =>
        {
            Assert.Equal(advert.Expect.Verdict == Verdict.Suspect, advert.Expect.Tier is not null);
            Assert.Equal(advert.Expect.Verdict != Verdict.NotWildlife, advert.Expect.Taxa.Count > 0);
        });

    [Theory, MemberData(nameof(Ids))]
    public void A_site_holds_suspects_of_every_tier_legal_trade_and_decoys(string id)
    {
        var adverts = Site(id).Adverts;

        Assert.InRange(Count(Tier.T1), 7, 12);
        Assert.InRange(Count(Tier.T2), 8, 12);
        Assert.InRange(Count(Tier.T3), 4, 6);
        Assert.InRange(Count(Tier.T4), 4, 6);
        Assert.InRange(adverts.Count(advert => advert.Expect.Verdict == Verdict.LegalWildlife), 11, 15);
        Assert.InRange(adverts.Count(advert => advert.Expect.Verdict == Verdict.NotWildlife), 18, 26);
        Assert.Contains(adverts, advert => advert.Expect.Type == ListingType.Wanted);
        Assert.Contains(adverts, advert => advert.Expect.Type == ListingType.Discussion);
        Assert.Contains(adverts, advert => advert.Expect.Type == ListingType.Stocklist);

        int Count(Tier tier) => adverts.Count(advert => advert.Expect.Tier == tier);
    }

    [Fact]
    public void An_amount_is_the_first_number_of_its_price_text() =>
        Assert.All(Sites.SelectMany(site => site.Adverts).Where(advert => advert.Amount is not null), advert =>
            Assert.Contains(
                ((int)advert.Amount!.Value).ToString(System.Globalization.CultureInfo.InvariantCulture),
                string.Concat(advert.Price.Where(char.IsAsciiDigit)),
                StringComparison.Ordinal));
}
