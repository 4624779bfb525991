namespace Wildlife.Classify;

/// <summary>One question a labelled advert answers: the rules that spoke, how often each, and the answer.</summary>
/// <param name="Rules">The rules with their number of points.</param>
/// <param name="IsTrue">The label's answer.</param>
public sealed record LabelledEvidence(IReadOnlyDictionary<string, int> Rules, bool IsTrue)
{
    /// <summary>The evidence of one stage of an assessment.</summary>
    /// <param name="said">The assessment.</param>
    /// <param name="offer">True: is wildlife offered? False: is it suspect?</param>
    /// <param name="known">The rules that have a weight.</param>
    /// <param name="isTrue">The label's answer.</param>
    public static LabelledEvidence Of(Assessment said, bool offer, IReadOnlySet<string> known, bool isTrue)
    {
        ArgumentNullException.ThrowIfNull(said);
        return new LabelledEvidence(
            said.Reasons.Where(reason => known.Contains(reason.Rule) && reason.Rule.StartsWith("offer.", StringComparison.Ordinal) == offer)
                .GroupBy(reason => reason.Rule, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
            isTrue);
    }

    /// <summary>The log-odds under these weights.</summary>
    /// <param name="weights">The weight of each rule.</param>
    public double LogOdds(IReadOnlyDictionary<string, double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return Rules.Sum(rule => rule.Value * weights[rule.Key]);
    }
}
