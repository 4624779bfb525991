using System.Globalization;

namespace Wildlife.Classify;

/// <summary>
/// Lets earlier decisions of analysts speak on a new judgement: the same benign thing is not raised again, a corrected taxon stays
/// corrected, and the reason says so. What is new about an advert is never hidden by an old decision.
/// </summary>
/// <param name="classifier">The judge.</param>
public sealed class FeedbackRules(AdvertClassifier classifier)
{
    private const double DismissedScore = 0.1;
    private const double DismissedWeight = -4;
    private const double ConfirmedWeight = 1;

    // How goods are paid and sent says nothing about what they are.
    private static readonly string[] SayNothingNew = ["contact-off-platform", "cash-only", "ships-abroad"];

    // These hold for whatever else the seller offers of the kind. Papers were seen of one specimen, talk was one text.
    private static readonly string[] HoldForTheSeller =
        [FeedbackReasons.Imitation, FeedbackReasons.NotWildlife, FeedbackReasons.Domestic, FeedbackReasons.NotCovered];

    /// <summary>The judgement in the light of what analysts decided before.</summary>
    /// <param name="advert">The advert.</param>
    /// <param name="subject">Its judgement and what is known beside its text.</param>
    /// <param name="decisions">Earlier decisions, in any order; those on other things are passed over.</param>
    public Assessment Apply(Advert advert, FeedbackSubject subject, IReadOnlyList<AnalystFeedback> decisions)
    {
        ArgumentNullException.ThrowIfNull(advert);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(decisions);
        var print = Cases.TextFingerprint.Of(subject.Title, subject.Description);
        // The newest decision on the thing counts, as among people.
        var newest = decisions.Where(decision => IsOnTheSameThing(decision, subject, print))
            .OrderByDescending(decision => decision.At).ThenBy(decision => decision.AdvertId, StringComparer.Ordinal).FirstOrDefault();
        return newest?.Decision switch
        {
            FeedbackDecision.Dismiss when !IsNews(newest, subject.Assessment) => Dismissed(subject.Assessment, newest),
            FeedbackDecision.Confirm when subject.Assessment.Verdict == Verdict.Suspect => WithReason(subject.Assessment, newest, "sign.confirmed-before", ConfirmedWeight),
            FeedbackDecision.CorrectTaxon when newest.CorrectTaxon is { } name && classifier.AssessAs(advert, name) is { } corrected => WithReason(corrected, newest, "sign.taxon-corrected", 0),
            _ => subject.Assessment,
        };
    }

    private static bool IsOnTheSameThing(AnalystFeedback decision, FeedbackSubject subject, Cases.TextFingerprint? print)
    {
        if (decision.AdvertId == subject.Assessment.Id || decision.GroupId is not null && decision.GroupId == subject.GroupId)
            return true;
        if (print is not null && decision.TextFingerprint is { } stored
            && print.SimilarityTo(Cases.TextFingerprint.FromBytes(Convert.FromBase64String(stored))) >= Cases.TextFingerprint.SameAdvert)
        {
            return true;
        }

        return decision.Decision == FeedbackDecision.Dismiss && HoldForTheSeller.Contains(decision.ReasonCode)
            && decision.Product != "none" && decision.Product == subject.Assessment.Product
            && decision.SellerKeys.Intersect(subject.SellerKeys, StringComparer.Ordinal).Any();
    }

    // A taxon of Annex A that was not there, or a sign that was not there: the earlier decision did not see it.
    private static bool IsNews(AnalystFeedback decision, Assessment now) =>
        now.Taxa.Any(taxon => taxon.Annex == "A" && !decision.Taxa.Contains(taxon.Name, StringComparer.OrdinalIgnoreCase))
        || now.RedFlags.Any(flag => !SayNothingNew.Contains(flag.Code) && !decision.RedFlags.Contains(flag.Code, StringComparer.Ordinal));

    private Assessment Dismissed(Assessment now, AnalystFeedback decision)
    {
        if (now.Verdict != Verdict.Suspect)
            return now;
        var dismissed = now with
        {
            Verdict = decision.ReasonCode is FeedbackReasons.Imitation or FeedbackReasons.NotWildlife ? Verdict.NotWildlife : Verdict.LegalWildlife,
            Tier = null,
            Score = Math.Min(now.Score, DismissedScore),
        };
        return WithReason(dismissed, decision, "sign.dismissed-before", DismissedWeight);
    }

    private Assessment WithReason(Assessment now, AnalystFeedback decision, string rule, double weight)
    {
        var arguments = new Dictionary<string, string> { ["date"] = decision.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        if (decision.Decision == FeedbackDecision.Dismiss)
            arguments["reason"] = "feedback." + decision.ReasonCode;
        if (decision.CorrectTaxon is { } taxon)
            arguments["taxon"] = taxon;
        var reason = new Reason(rule, classifier.Texts.English(rule, arguments), weight, null, null) { Arguments = arguments };
        return now with { Reasons = [.. now.Reasons, reason] };
    }
}

/// <summary>Finds the decisions that may concern an advert: those on its group and those on its sellers.</summary>
/// <param name="groupId">The advert group; near-identical texts share one.</param>
/// <param name="sellerKeys">Keys of the sellers behind the advert.</param>
/// <param name="cancellationToken">Stops the wait.</param>
public delegate Task<IReadOnlyList<AnalystFeedback>> FeedbackLookup(string groupId, IReadOnlyList<string> sellerKeys, CancellationToken cancellationToken);
