using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

/// <summary>Suspect and innocent side by side.</summary>
public class HardPatternTests
{
    [Theory]
    [InlineData("fr", "Statuette sculptée", "En os... on voit les lignes de Schreger, 240 g, patine")]
    [InlineData("de", "Schnitzerei aus Bein", "Netsuke, man sieht die Kreuzschraffur, 60 Gramm, alt")]
    [InlineData("nl", "Gesneden beeldje van been", "Kruisarcering zichtbaar onderaan, 150 gram, echt oud")]
    [InlineData("hu", "Csont szobor faragott", "Hálós erezet látszik az alján, 200 gramm")]
    [InlineData("en", "Carved bone netsuke", "Shows Schreger lines at the base, 45 grams")]
    public void Bone_that_shows_the_lines_of_ivory_is_suspect(string language, string title, string text) =>
        Assert.Equal(Verdict.Suspect, Knowledge.Assess(title, text, language: language).Verdict);

    [Theory]
    [InlineData("fr", "Manches de couteaux en os", "Lot de couteaux, manches en os, bon état")]
    [InlineData("de", "Knochen für Hunde", "Rinderknochen getrocknet, Kauartikel")]
    [InlineData("nl", "Kralen van been", "Ketting met kralen van koeienbeen")]
    [InlineData("en", "Bone handled cutlery", "Set of knives, bone handles")]
    [InlineData("fr", "Robe de mariée ivoire", "Satin ivoire, taille 38")]
    [InlineData("de", "Kissen elfenbeinfarben", "Zwei Kissen in Elfenbein")]
    [InlineData("hu", "Elefántcsont színű függöny", "Két db, mosott")]
    [InlineData("en", "Tiger's eye bracelet", "Gemstone beads, 8 mm")]
    [InlineData("nl", "Krokodillenklemmen set", "Tien klemmen met snoer")]
    [InlineData("en", "Vegetable ivory buttons", "Tagua nut buttons")]
    public void What_only_looks_like_it_is_not_wildlife(string language, string title, string text) =>
        Assert.Equal(Verdict.NotWildlife, Knowledge.Assess(title, text, language: language).Verdict);

    [Theory]
    [InlineData("fr", "Perroquet gris du Gabon", "Très doux, avec cage, certificat en cours de demande")]
    [InlineData("de", "Graupapagei mit Käfig", "Zahm, Bescheinigung beantragt")]
    [InlineData("nl", "Grijze roodstaart papegaai", "Tam, met kooi, certificaat in aanvraag")]
    [InlineData("en", "African grey parrot with cage", "Tame, certificate pending")]
    public void A_certificate_that_is_only_promised_clears_nothing(string language, string title, string text)
    {
        var said = Knowledge.Assess(title, text, language: language);
        Assert.Equal(Verdict.Suspect, said.Verdict);
        Assert.Contains(said.RedFlags, flag => flag.Code == "document-promised");
    }

    [Theory]
    [InlineData("Elfenbeinschnitzerei", "de")]
    [InlineData("olifantenivoor gesneden", "nl")]
    [InlineData("elefántagyar faragott", "hu")]
    [InlineData("i v o i r e véritable sculpté", "fr")]
    public void Compounds_and_spelled_words_are_read(string title, string language) =>
        Assert.Equal("ivory", Knowledge.Assess(title, "alt, antik, ancien, oud, régi 120 g", language: language).Product);

    [Fact]
    public void One_typing_error_in_a_long_name_is_forgiven() =>
        Assert.Equal("A", Knowledge.Assess("Elfembein Figur geschnitzt, alt", "220 Gramm, echt", language: "de").Annex);

    [Theory]
    [InlineData("Recherche ivoire ancien sculpté", "fr", ListingType.Wanted)]
    [InlineData("Suche Elfenbein Figuren", "de", ListingType.Wanted)]
    [InlineData("Gezocht: ivoren beeldjes", "nl", ListingType.Wanted)]
    [InlineData("Elefántcsont szobrot keresek", "hu", ListingType.Wanted)]
    [InlineData("Wanted: ivory chess set", "en", ListingType.Wanted)]
    [InlineData("Is it legal to sell ivory?", "en", ListingType.Discussion)]
    [InlineData("Ivoire sculpté, déjà vendu", "fr", ListingType.Past)]
    [InlineData("Ivoire sculpté ancien", "fr", ListingType.Sale)]
    public void Searches_talk_and_past_sales_are_told_from_offers(string title, string language, ListingType type) =>
        Assert.Equal(type, Knowledge.Assess(title, language: language).ListingType);

    [Theory]
    [InlineData("LEOPARD, Panthera pardus, yellow 1983, 20c", "Mint never hinged")]
    [InlineData("Schleich lion Panthera leo", "Toy figure")]
    [InlineData("Wolf Canis lupus postcard", "Unused")]
    public void What_only_shows_the_animal_is_not_wildlife(string title, string text) =>
        Assert.Equal(Verdict.NotWildlife, Knowledge.Assess(title, text, language: "en").Verdict);

    [Fact]
    public void A_fossil_is_called_a_fossil()
    {
        var said = Knowledge.Assess("Fossil shark tooth, Carcharodon, Miocene", "4 cm, from a river", language: "en");
        Assert.Equal((Verdict.NotWildlife, "fossil"), (said.Verdict, said.AnimalMaterial));
    }

    [Fact]
    public void Every_reason_and_flag_points_into_the_text()
    {
        const string text = "Netsuke en ivoire véritable, sans papiers, envoi Suisse possible.";
        var said = Knowledge.Assess("Ivoire sculpté", text, "FR", "fr");
        Assert.NotEmpty(said.Reasons);
        foreach (var span in said.Reasons.Select(reason => reason.Span).Concat(said.RedFlags.Select(flag => flag.Span)).OfType<TextSpan>())
            Assert.Equal((span.Field == "title" ? "Ivoire sculpté" : text).Substring(span.Start, span.Length), span.Text);
        Assert.Contains(said.RedFlags, flag => flag.Code == "ships-abroad");
    }
}
