using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

public sealed class FeedbackEvidenceTests
{
    private static readonly HashSet<string> Known = [.. ScoringRules.Load(Path.Combine(Knowledge.Data, "weights.json")).Rules.Select(rule => rule.Id)];
    private static readonly Assessment Suspect = Knowledge.Assess("Broche en ivoire sculpté", "Belle broche en ivoire massif, sans papiers, remise en main propre.", "FR");

    [Fact]
    public void A_replica_speaks_against_the_offer_and_says_nothing_of_suspicion()
    {
        JudgedFeedback[] judged = [Judged(FeedbackDecision.Dismiss, FeedbackReasons.Imitation)];
        Assert.False(Assert.Single(FeedbackEvidence.OfOffers(judged, Known)).IsTrue);
        Assert.Empty(FeedbackEvidence.OfSuspects(judged, Known));
    }

    [Fact]
    public void Papers_that_were_seen_speak_against_suspicion_and_for_the_offer()
    {
        JudgedFeedback[] judged = [Judged(FeedbackDecision.Dismiss, FeedbackReasons.PapersSeen)];
        Assert.True(Assert.Single(FeedbackEvidence.OfOffers(judged, Known)).IsTrue);
        Assert.False(Assert.Single(FeedbackEvidence.OfSuspects(judged, Known)).IsTrue);
    }

    [Fact]
    public void What_analysts_dismiss_again_and_again_loses_weight_and_what_they_confirm_keeps_it()
    {
        var present = ScoringRules.Load(Path.Combine(Knowledge.Data, "weights.json")).Rules.ToDictionary(rule => rule.Id, rule => rule.Weight, StringComparer.Ordinal);
        var dismissed = Enumerable.Repeat(Judged(FeedbackDecision.Dismiss, FeedbackReasons.Imitation), 30).ToArray();
        var confirmed = Enumerable.Repeat(Judged(FeedbackDecision.Confirm, FeedbackReasons.AsJudged), 30).ToArray();
        Assert.True(WeightFit.Fit([.. FeedbackEvidence.OfOffers(dismissed, Known)], present)["offer.material"] < present["offer.material"]);
        Assert.True(WeightFit.Fit([.. FeedbackEvidence.OfOffers(confirmed, Known)], present)["offer.material"] >= present["offer.material"]);
    }

    private static JudgedFeedback Judged(FeedbackDecision decision, string reason) =>
        new(AnalystFeedback.Of(decision, reason, new FeedbackSubject(Suspect, "Broche en ivoire", "", null, []), DateTimeOffset.UnixEpoch, "a"), Suspect);
}
