using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Tests.Cases;

public sealed class CaseRulesTests
{
    [Fact]
    public void A_case_says_what_is_forbidden_then_what_gave_it_away()
    {
        var assessment = Invented.Suspect() with
        {
            Reasons =
            [
                new Reason("offer.start", "most adverts offer nothing", -2, null, null),
                new Reason("offer.name", "named", 1.5, null, null),
                new Reason("law.annex-a", "prohibited unless certified", 2, null, "Art. 8(1)"),
                new Reason("law.silent-a", "no certificate is stated", 0, null, "Art. 8(1)"),
                new Reason("sign.price", "far above bone", 2.5, null, null),
            ],
        };
        var added = CaseRules.Record(null, Invented.Listing("s", "1", assessment), "first", []).Select(reasoned => reasoned.Data).OfType<ListingAdded>().Single();
        Assert.Equal(["no certificate is stated", "far above bone", "named", "prohibited unless certified"], added.Listing.Reasons);
    }

    [Theory]
    [InlineData(Tier.T1, true)]
    [InlineData(Tier.T3, true)]
    [InlineData(Tier.T4, false)]
    public void Statistics_open_no_case(Tier tier, bool opens) => Assert.Equal(opens, CaseRules.OpensCase(Invented.Suspect(tier)));

    [Fact]
    public void An_innocent_advert_opens_no_case() => Assert.False(CaseRules.OpensCase(Invented.Innocent()));
}
