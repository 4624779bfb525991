using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Tests.Classify;

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

    [Fact]
    public void A_case_keeps_each_reason_with_its_code_and_place_and_says_it_in_the_readers_language()
    {
        var assessment = Invented.Suspect() with
        {
            Reasons =
            [
                new Reason("sign.second-reader", "in English", 1, new TextSpan("title", 3, 5, "words"), null) { Arguments = new Dictionary<string, string> { ["language"] = "hu", ["before"] = "pl" } },
            ],
        };
        var subject = new InventedCase(Invented.Listing("s", "1", assessment)).Now;
        var kept = JsonSerializer.Deserialize(JsonSerializer.Serialize(subject, WildlifeJson.Default.Case), WildlifeJson.Default.Case)!;
        var ground = Assert.Single(kept.Listings[0].Grounds!);
        Assert.Equal(("sign.second-reader", 3, 5, "hu"), (ground.Rule, ground.Span!.Start, ground.Span.Length, ground.Arguments!["language"]));
        Assert.DoesNotContain("words", JsonSerializer.Serialize(subject, WildlifeJson.Default.Case), StringComparison.Ordinal);
        Assert.Equal(["Ein zweiter Leser hat den Text als „hu“ gelesen, nicht als „pl“."], kept.ReasonsIn(Knowledge.Classifier.Texts, "de"));
        Assert.Equal(["in English"], kept.Reasons);
    }

    [Fact]
    public void A_reading_that_was_reworded_says_so_in_every_language()
    {
        var invented = new InventedCase(Invented.Listing("s", "1"));
        var reworded = CaseRules.Record(invented.Now, Invented.Listing("s", "1", Invented.Innocent()), "again", []).Select(reasoned => reasoned.Data).OfType<ListingReassessed>().Single().Listing;
        Assert.Equal("Egy korábbi olvasat gyanús volt; a hirdetést azóta megváltoztatták.", reworded.ReasonsIn(Knowledge.Classifier.Texts, "hu")[0]);
        Assert.Equal(reworded.Reasons[0], reworded.ReasonsIn(Knowledge.Classifier.Texts, "en")[0]);
    }

    [Fact]
    public void A_case_of_before_codes_were_kept_is_translated_by_its_sentences()
    {
        var old = new InventedCase().Now.Listings[0] with { Grounds = null, Reasons = ["An earlier reading was suspect; the advert was changed since.", "a sentence of long ago"] };
        Assert.DoesNotContain("grounds", JsonSerializer.Serialize(old, WildlifeJson.Default.CaseListing), StringComparison.Ordinal);
        Assert.Equal(["Eine frühere Lesung war verdächtig; die Anzeige wurde seither geändert.", "a sentence of long ago"], old.ReasonsIn(Knowledge.Classifier.Texts, "de"));
    }

    [Theory]
    [InlineData(Tier.T1, true)]
    [InlineData(Tier.T3, true)]
    [InlineData(Tier.T4, false)]
    public void Statistics_open_no_case(Tier tier, bool opens) => Assert.Equal(opens, CaseRules.OpensCase(Invented.Suspect(tier)));

    [Fact]
    public void An_innocent_advert_opens_no_case() => Assert.False(CaseRules.OpensCase(Invented.Innocent()));
}
