using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

/// <summary>Words that are one letter or one accent away from an animal.</summary>
public class FalseFriendTests
{
    [Theory]
    [InlineData("fr", "Faucon pèlerin, faites une offre", "Favites")]
    [InlineData("de", "Teppich, Fell weich, waschbar bei 30 Grad", "Procyon lotor")]
    public void A_word_of_another_meaning_names_no_taxon(string language, string text, string taxon) =>
        Assert.DoesNotContain(Assess(language, text).Taxa, named => named.Name == taxon);

    [Fact]
    public void The_raccoon_is_found_with_its_umlaut() =>
        Assert.Contains(Assess("de", "Waschbär Jungtiere, handaufgezogen, 2 Weibchen").Taxa, named => named.Name == "Procyon lotor");

    [Fact]
    public void Looking_for_a_buyer_is_an_offer() =>
        Assert.Equal(ListingType.Sale, Assess("fr", "Cherche acheteur pour perroquet gris du Gabon").ListingType);

    [Fact]
    public void Papers_that_were_lost_are_none() =>
        Assert.Equal(LegalTriage.ProhibitedUnlessCertified, Assess("en", "African grey parrot, article 10 certificate was lost years ago, with cage").Triage);

    [Fact]
    public void A_stated_population_is_milder_only_with_papers()
    {
        Assert.Equal("A", Assess("en", "African elephant ivory carving, brought from Namibia").Annex);
        Assert.Equal("A", Assess("en", "African elephant ivory carving, Kenya").Annex);
    }

    private static Assessment Assess(string language, string text) =>
        Knowledge.Classifier.Assess(new Advert { Id = "1", Title = text, Language = language, ObservedAt = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero) });
}
