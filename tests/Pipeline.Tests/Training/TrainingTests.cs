using Wildlife.Tests.Cases;
using Wildlife.Tests.Partners;
using Wildlife.Training;

namespace Wildlife.Tests.Training;

public sealed class TrainingTests
{
    private static readonly ExerciseAnswer Right = new(true, "Loxodonta africana", "A", ["no-certificate", "ships-abroad"], ["seized"], []);

    [Theory]
    [InlineData("Appelez le 06 12 34 56 78 ou jean.dupont@example.org", "06 12", "jean.dupont")]
    [InlineData("Ring 12345678, chip 276098106123456, CITES DE-12345/26", "12345", "276098")]
    [InlineData("Voir https://example.org/annonce/1 et www.example.com", "example.org", "www.")]
    [InlineData("Telegram @ivoire_paris, chez Dupont à Bruxelles", "ivoire_paris", "Dupont")]
    [InlineData("Tel ••••••••, mail ••••••@••••", "•", "@•")]
    public void Nothing_that_leads_back_to_the_advert_stays(string text, params string[] gone)
    {
        var listing = Invented.Listing("s", "1") with { Seller = "Jean Dupont", Location = "1000 Bruxelles" };
        var redacted = AdvertRedaction.Of(text, listing, reorder: true);
        Assert.All(gone, part => Assert.DoesNotContain(part, redacted, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Sentences_are_kept_and_put_into_another_order()
    {
        const string text = "Première phrase ici. Deuxième phrase là. Troisième phrase encore. Quatrième phrase enfin.";
        var redacted = AdvertRedaction.Of(text, Invented.Listing("s", "1"), reorder: true);
        Assert.NotEqual(text, redacted);
        Assert.Equal(text.Split(' ').Order(StringComparer.Ordinal), redacted.Split(' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_right_answer_gets_all_points_and_a_genus_half_of_the_taxons()
    {
        var all = Mark(new AnswerSheet(true) { Taxon = "Loxodonta africana", Annex = "A", Flags = ["no-certificate", "ships-abroad"] });
        Assert.Equal(all.Of, all.Points);
        var genus = Mark(new AnswerSheet(true) { Taxon = "Elephantidae", Annex = "A", Flags = ["no-certificate", "ships-abroad"] });
        Assert.Equal((9, false), (genus.Points, genus.TaxonRight));
    }

    [Fact]
    public void To_name_every_flag_does_not_pay()
    {
        var marking = Mark(new AnswerSheet(true) { Taxon = "Loxodonta africana", Annex = "A", Flags = ["no-certificate", "ships-abroad", "cash-only", "code-word"] });
        Assert.Equal((8, 2), (marking.Points, marking.FlagsWrong.Count));
    }

    private static Marking Mark(AnswerSheet sheet) => ExerciseMarking.Of(sheet, Right, TestParts.Knowledge.Classifier.Taxa, TestParts.Knowledge.Reasons, "fr");
}
