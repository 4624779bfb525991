using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Tests.Classify;

public sealed class ReasonTextsTests
{
    private static readonly ReasonTexts Texts = ReasonTexts.Load(Path.Combine(Knowledge.Data, "reasons"));

    [Fact]
    public void There_are_five_languages_and_none_keeps_an_english_sentence()
    {
        Assert.Equal(["de", "en", "fr", "hu", "nl"], Texts.Languages.Order(StringComparer.Ordinal));
        var untranslated = Texts.Codes.Where(code => code.StartsWith("law.", StringComparison.Ordinal) || code.StartsWith("sign.", StringComparison.Ordinal) || code.StartsWith("offer.", StringComparison.Ordinal))
            .SelectMany(code => Texts.Languages.Where(language => language != "en" && Written(code, language) == Written(code, "en")).Select(language => $"{code} {language}"));
        Assert.Empty(untranslated);
    }

    [Fact]
    public void Every_rule_of_evidence_has_a_text_and_every_such_text_a_rule()
    {
        var rules = ScoringRules.Load(Path.Combine(Knowledge.Data, "weights.json")).Rules.Select(rule => rule.Id);
        // Written when adverts are compared with others or with earlier decisions, with weights of their own.
        string[] beside = ["sign.document-reused", "sign.dismissed-before", "sign.confirmed-before", "sign.taxon-corrected", "sign.second-reader"];
        var codes = Texts.Codes.Where(code => code.Split('.')[0] is "offer" or "basis" or "sign");
        Assert.Equal(rules.Concat(beside).Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_step_of_the_law_has_a_text_and_every_such_text_a_step()
    {
        var steps = EveryFacts().SelectMany(facts => LegalTriageRules.Decide(facts).Steps).Select(step => step.Rule).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Texts.Codes.Where(code => code.StartsWith("law.", StringComparison.Ordinal)).Order(StringComparer.Ordinal), steps);
    }

    [Fact]
    public void Every_word_of_a_judgement_has_a_name()
    {
        Assert.All(Enum.GetValues<Verdict>(), value => Assert.Contains("verdict." + WireName.Of(value), Texts.Codes));
        Assert.All(Enum.GetValues<LegalTriage>(), value => Assert.Contains("triage." + WireName.Of(value), Texts.Codes));
        Assert.All(Enum.GetValues<ListingType>(), value => Assert.Contains("type." + WireName.Of(value), Texts.Codes));
        Assert.All(FeedbackReasons.All, value => Assert.Contains("feedback." + value, Texts.Codes));
    }

    [Fact]
    public void A_reason_is_said_in_the_readers_language_with_its_arguments()
    {
        var reason = LegalTriageRules.Decide(new LegalFacts { Annex = "C", Product = "live" }).Steps.Select(Law).Single();
        Assert.Equal("Annexe C\u00a0: le commerce dans l'UE ne demande aucun document\u00a0; l'importation demande une notification.", Texts.Render(reason, "fr"));
        Assert.Equal("C. melléklet: az EU-n belüli kereskedelemhez nem kell okmány; a behozatalhoz bejelentés kell.", Texts.Render(reason, "hu"));
        Assert.Equal(Texts.Render(reason, "en"), Texts.Render(reason, "pt"));
    }

    [Fact]
    public void A_record_of_another_version_keeps_the_text_it_has()
    {
        Assert.Equal("Of a later version.", Texts.Render(new Reason("sign.invented", "Of a later version.", 1, null, null), "fr"));
        Assert.Equal("Without its number.", Texts.Render(new Reason("sign.document-reused", "Without its number.", 1, null, null), "fr"));
        Assert.Equal("Ein Codewort.", Texts.Translate("A code word.", "de"));
        Assert.Equal("Said by a person.", Texts.Translate("Said by a person.", "de"));
    }

    [Theory]
    [InlineData("fr", "verdict  suspect", "Ivoire\u00a0: aucun âge ne le rend libre")]
    [InlineData("nl", "oordeel  verdacht", "Ivoor: geen ouderdom maakt het vrij")]
    [InlineData("de", "Urteil   verdächtig", "Elfenbein: Kein Alter macht es frei")]
    [InlineData("hu", "ítélet   gyanús", "Elefántcsont: semmilyen kor nem mentesíti")]
    [InlineData("en", "verdict  suspect", "Ivory: no age makes it free")]
    public void An_advert_is_explained_in_the_readers_language(string language, string verdict, string law)
    {
        var advert = new Advert { Id = "1", Title = "Défense d'éléphant en ivoire brut, 2 kg", Description = "Remise en main propre.", Country = "FR", ObservedAt = new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero) };
        var text = new AssessmentExplainer(Knowledge.Classifier.Texts, language).Explain(advert, Knowledge.Classifier.Assess(advert));
        Assert.Contains(verdict, text, StringComparison.Ordinal);
        Assert.Contains(law, text, StringComparison.Ordinal);
    }

    private static string Written(string code, string language) => Texts.Render(new Reason(code, "", 0, null, null) { Arguments = Sample }, language);

    private static IReadOnlyDictionary<string, string> Sample { get; } =
        new Dictionary<string, string> { ["annex"] = "1", ["number"] = "2", ["by"] = "3", ["date"] = "4", ["reason"] = "5", ["taxon"] = "6", ["language"] = "7", ["before"] = "8" };

    private static Reason Law(LegalStep step) => new(step.Rule, "", 0, null, step.Citation) { Arguments = step.Arguments };

    // Every branch of the law turns on one or two facts.
    private static IEnumerable<LegalFacts> EveryFacts()
    {
        Func<LegalFacts, LegalFacts>[] facts =
        [
            one => one with { LeftOutByAnnotation = true },
            one => one, one => one with { DocumentDenied = true }, one => one with { CertificateNumber = true }, one => one with { DocumentPromised = true }, one => one with { CertificateNamed = true },
            one => one with { ProofNamed = true }, one => one with { ElephantIvory = true }, one => one with { Country = "GB", ElephantIvory = true }, one => one with { Country = "DE", CertificateOfUnitedKingdom = true },
            one => one with { Domestic = true }, one => one with { AnnexX = true, Product = "live" }, one => one with { Propagated = true }, one => one with { Crocodilian = true, Farmed = true },
            one => one with { BrevirostrumCaviar = true, CaviarLabel = true }, one => one with { WorkedAntique = true, Before1947 = true }, one => one with { CaptiveBred = true }, one => one with { NotAssessed = true },
        ];
        string[] acts = ["", ActIds.Birds, ActIds.Habitats, ActIds.Seals, ActIds.InvasiveSpecies, ActIds.MediterraneanFishing, "elsewhere"];
        return from annex in (string[])["A", "B", "C", "none"]
               from act in acts
               from first in facts
               from second in facts
               select second(first(new LegalFacts { Annex = annex, Product = "other", OtherActs = act.Length == 0 ? [] : [act] }));
    }
}
