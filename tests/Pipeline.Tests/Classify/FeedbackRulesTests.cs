using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

public sealed class FeedbackRulesTests
{
    private const string Brooch = "Broche en ivoire sculpté, héritage de ma tante";
    private const string BroochText = "Belle broche ancienne en ivoire, fermoir en parfait état, je ne connais pas son âge, remise en main propre à Lyon.";
    private static readonly DateTimeOffset Day = new(2026, 8, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly FeedbackRules Rules = new(Knowledge.Classifier);

    [Fact]
    public void The_same_text_is_not_raised_again_and_the_reason_says_who_decided_when_and_why()
    {
        var dismissed = Decide(FeedbackDecision.Dismiss, FeedbackReasons.Imitation, Subject(Brooch, BroochText, "one/1"));
        var now = Apply(Brooch + " !", BroochText, "two/9", [], dismissed);
        Assert.Equal((Verdict.NotWildlife, null), (now.Verdict, now.Tier));
        var reason = now.Reasons[^1];
        Assert.Equal("An analyst dismissed an advert of this kind on 2026-08-03: imitation or another material.", reason.Text);
        Assert.Equal("Eine solche Anzeige wurde bei der Prüfung am 2026-08-03 verworfen: Nachahmung oder anderes Material.", Knowledge.Classifier.Texts.Render(reason, "de"));
    }

    [Fact]
    public void Another_text_of_another_seller_is_judged_afresh()
    {
        var dismissed = Decide(FeedbackDecision.Dismiss, FeedbackReasons.Imitation, Subject(Brooch, BroochText, "one/1", "seller"));
        Assert.Equal(Verdict.Suspect, Apply("Bracelet ivoire", "Bracelet en ivoire massif des années trente, porté par ma grand-mère, envoi possible.", "two/9", ["other"], dismissed).Verdict);
    }

    [Fact]
    public void What_holds_for_a_sellers_goods_holds_for_the_next_piece_of_the_kind()
    {
        var dismissed = Decide(FeedbackDecision.Dismiss, FeedbackReasons.Imitation, Subject(Brooch, BroochText, "one/1", "seller"));
        const string other = "Bracelet en ivoire massif, porté par ma grand-mère, très bel état, visible chez moi le soir.";
        Assert.Equal(Verdict.NotWildlife, Apply("Bracelet ivoire ancien", other, "two/9", ["seller"], dismissed).Verdict);
    }

    [Fact]
    public void Papers_that_were_seen_belong_to_one_specimen()
    {
        const string first = "Perroquet gris du Gabon mâle, très familier, parle beaucoup, vendu avec sa cage, visible à Nantes le week-end";
        const string second = "Couple de gris du Gabon reproducteurs, cause déménagement, volière à démonter soi-même, secteur Rennes";
        var dismissed = Decide(FeedbackDecision.Dismiss, FeedbackReasons.PapersSeen, Subject("Gris du Gabon", first, "one/1", "seller"));
        Assert.Equal(Verdict.LegalWildlife, Apply("Gris du Gabon", first, "one/2", ["seller"], dismissed).Verdict);
        Assert.Equal(Verdict.Suspect, Apply("Gris du Gabon couple", second, "one/3", ["seller"], dismissed).Verdict);
    }

    [Fact]
    public void A_taxon_of_annex_a_that_was_not_there_is_raised()
    {
        const string python = "Python royal femelle, nourrie au congelé, 1,2 m, vendue avec terrarium complet, chauffage et plantes, région de Metz";
        var dismissed = Decide(FeedbackDecision.Dismiss, FeedbackReasons.PapersSeen, Subject("Python royal sans papiers", python, "one/1"));
        Assert.NotEqual(Verdict.Suspect, Apply("Python royal sans papiers", python, "one/1", [], dismissed).Verdict);
        Assert.Equal(Verdict.Suspect, Apply("Python royal sans papiers", python + " et une tortue radiée Astrochelys radiata", "one/1", [], dismissed).Verdict);
    }

    [Fact]
    public void A_sign_that_was_not_there_is_raised_and_a_new_way_of_payment_is_none()
    {
        var dismissed = Decide(FeedbackDecision.Dismiss, FeedbackReasons.Imitation, Subject(Brooch, BroochText, "one/1"));
        Assert.Equal(Verdict.NotWildlife, Apply(Brooch, BroochText + " Paiement en espèces uniquement.", "one/1", [], dismissed).Verdict);
        Assert.Equal(Verdict.Suspect, Apply(Brooch, BroochText + " Certificat CITES en cours de demande.", "one/1", [], dismissed).Verdict);
    }

    [Fact]
    public void The_newest_decision_counts()
    {
        var subject = Subject(Brooch, BroochText, "one/1");
        var dismissed = Decide(FeedbackDecision.Dismiss, FeedbackReasons.Imitation, subject);
        var confirmed = Decide(FeedbackDecision.Confirm, FeedbackReasons.AsJudged, subject) with { At = Day.AddDays(1) };
        var now = Apply(Brooch, BroochText, "one/1", [], confirmed, dismissed);
        Assert.Equal(Verdict.Suspect, now.Verdict);
        Assert.Equal("sign.confirmed-before", now.Reasons[^1].Rule);
    }

    [Fact]
    public void A_corrected_taxon_is_judged_by_its_own_law()
    {
        const string text = "Jeune tortue grecque née chez moi, mange bien, avec son terrarium, à venir chercher à Dijon le samedi matin";
        var corrected = Decide(FeedbackDecision.CorrectTaxon, FeedbackReasons.AsJudged, Subject("Tortue", text, "one/1")) with { CorrectTaxon = "Trachemys scripta" };
        var now = Apply("Tortue", text, "one/1", [], corrected);
        Assert.Equal("Trachemys scripta", Assert.Single(now.Taxa).Name);
        Assert.Contains(now.Reasons, reason => reason.Rule == "law.invasive");
        Assert.Equal("An analyst corrected the species to Trachemys scripta on 2026-08-03.", now.Reasons[^1].Text);
        Assert.Equal("Astrochelys radiata", Assert.Single(Apply("Tortue", text, "one/1", [], corrected with { CorrectTaxon = "Astrochelys radiata" }).Taxa).Name);
        Assert.NotEqual("unknown", Apply("Tortue", text, "one/1", [], corrected with { CorrectTaxon = "unknown" }).Taxa[0].Name);
    }

    private static AnalystFeedback Decide(FeedbackDecision decision, string reason, FeedbackSubject subject) => AnalystFeedback.Of(decision, reason, subject, Day, "analyst-1");

    private static FeedbackSubject Subject(string title, string text, string id, params string[] keys)
    {
        var said = Knowledge.Assess(title, text, "FR") with { Id = id };
        Assert.Equal(Verdict.Suspect, said.Verdict);
        return new FeedbackSubject(said, title, text, id, keys);
    }

    private static Assessment Apply(string title, string text, string id, string[] keys, params AnalystFeedback[] decisions)
    {
        var advert = new Advert { Id = id, Title = title, Description = text, Country = "FR", ObservedAt = Day.AddMonths(1) };
        return Rules.Apply(advert, new FeedbackSubject(Knowledge.Classifier.Assess(advert), title, text, id, keys), decisions);
    }
}
