using Wildlife.Law;
using Wildlife.Tests.Classify;

namespace Wildlife.Tests.Law;

public class LawBookTests
{
    private static readonly LawBook Book = LawBook.Load(Path.Combine(Knowledge.Data, "law"));

    [Fact]
    public void Every_rule_and_every_listing_names_an_act_of_the_book()
    {
        var acts = Book.Acts.Select(act => act.Id).ToHashSet();
        Assert.All(Book.Rules, rule => Assert.Contains(rule.Act, acts));
        Assert.All(Knowledge.Taxa.Taxa.SelectMany(taxon => taxon.Listings).Select(listing => listing.Act).Distinct(), act => Assert.Contains(act, acts));
    }

    [Fact]
    public void Every_rule_is_cited_and_what_is_not_assessed_says_so()
    {
        Assert.All(Book.Rules, rule => Assert.NotEmpty(rule.Citation));
        Assert.Equal(["BE", "DE", "FR", "GB", "HU", "NL"], Book.National.Select(law => law.Country).Order());
        Assert.All(Book.National.SelectMany(law => law.Rules), rule => Assert.True(rule.Status is "confirmed" or "not-assessed" && rule.Citation.Length > 0, rule.Id));
    }

    [Fact]
    public void Guidance_is_never_taken_for_an_annex() =>
        Assert.All(Book.Acts, act => Assert.Equal(act.Kind is "annexes" or "implementing", ActIds.SetsAnnexes(act.Id)));
}
