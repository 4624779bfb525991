namespace Wildlife.Classify;

/// <summary>An analyst's decision with the judgement it was about: one line of the input of <c>tune --feedback</c>.</summary>
/// <param name="Feedback">The decision.</param>
/// <param name="Assessment">The judgement, with the reasons of its day.</param>
public sealed record JudgedFeedback(AnalystFeedback Feedback, Assessment Assessment);

/// <summary>What analysts' decisions say to the two questions the weights answer: is wildlife offered, and is it suspect?</summary>
public static class FeedbackEvidence
{
    private static readonly string[] NoWildlife = [FeedbackReasons.Imitation, FeedbackReasons.NotWildlife];

    /// <summary>Evidence on whether wildlife is offered; nothing where the decision does not say.</summary>
    /// <param name="judged">The decisions.</param>
    /// <param name="known">The rules that have a weight.</param>
    public static IEnumerable<LabelledEvidence> OfOffers(IEnumerable<JudgedFeedback> judged, IReadOnlySet<string> known)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return judged.Where(one => one.Feedback.Decision != FeedbackDecision.CorrectTaxon && (one.Assessment.Verdict != Verdict.NotWildlife || one.Feedback.Decision == FeedbackDecision.Confirm))
            .Select(one => LabelledEvidence.Of(one.Assessment, offer: true, known, one.Assessment.Verdict != Verdict.NotWildlife && !IsDismissedAs(one, NoWildlife)))
            .Where(evidence => evidence.Rules.Count > 0);
    }

    /// <summary>Evidence on whether wildlife that is offered is suspect.</summary>
    /// <param name="judged">The decisions.</param>
    /// <param name="known">The rules that have a weight.</param>
    public static IEnumerable<LabelledEvidence> OfSuspects(IEnumerable<JudgedFeedback> judged, IReadOnlySet<string> known)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return judged.Where(one => one.Assessment.Verdict != Verdict.NotWildlife && one.Feedback.Decision != FeedbackDecision.CorrectTaxon && !IsDismissedAs(one, NoWildlife))
            .Select(one => LabelledEvidence.Of(one.Assessment, offer: false, known, one.Feedback.Decision == FeedbackDecision.Confirm && one.Assessment.Verdict == Verdict.Suspect))
            .Where(evidence => evidence.Rules.Count > 0);
    }

    private static bool IsDismissedAs(JudgedFeedback one, string[] reasons) =>
        one.Feedback.Decision == FeedbackDecision.Dismiss && reasons.Contains(one.Feedback.ReasonCode);
}
