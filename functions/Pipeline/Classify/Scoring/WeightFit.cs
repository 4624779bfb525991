namespace Wildlife.Classify;

/// <summary>
/// Refits weights by logistic regression that is drawn towards the present ones, so that a rule few adverts show keeps its weight.
/// Deterministic: the same evidence always gives the same weights.
/// </summary>
public static class WeightFit
{
    private const int Rounds = 400;
    private const double Step = 0.5;
    private const double TowardsPresent = 0.01;
    private const int Folds = 5;

    /// <summary>The weights that fit best.</summary>
    /// <param name="evidence">The labelled evidence.</param>
    /// <param name="present">The weights to start from and to stay near.</param>
    public static IReadOnlyDictionary<string, double> Fit(IReadOnlyList<LabelledEvidence> evidence, IReadOnlyDictionary<string, double> present)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(present);
        var weights = new Dictionary<string, double>(present, StringComparer.Ordinal);
        for (var round = 0; round < Rounds && evidence.Count > 0; round++)
        {
            var slope = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var one in evidence)
            {
                var error = (one.IsTrue ? 1 : 0) - 1 / (1 + Math.Exp(-one.LogOdds(weights)));
                foreach (var (rule, times) in one.Rules)
                    slope[rule] = slope.GetValueOrDefault(rule) + error * times / evidence.Count;
            }

            foreach (var (rule, up) in slope)
                weights[rule] += Step * (up - TowardsPresent * (weights[rule] - present[rule]));
        }

        return weights;
    }

    /// <summary>F1 of the answer yes.</summary>
    /// <param name="evidence">The labelled evidence.</param>
    /// <param name="weights">The weights.</param>
    public static double F1(IReadOnlyList<LabelledEvidence> evidence, IReadOnlyDictionary<string, double> weights)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var said = evidence.Select(one => (one.IsTrue, Said: one.LogOdds(weights) >= 0)).ToArray();
        return F1(said);
    }

    /// <summary>F1 where each fifth of the evidence is answered by weights fitted on the other four.</summary>
    /// <param name="evidence">The labelled evidence.</param>
    /// <param name="present">The weights to start from.</param>
    public static double CrossValidatedF1(IReadOnlyList<LabelledEvidence> evidence, IReadOnlyDictionary<string, double> present)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var said = new List<(bool IsTrue, bool Said)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Fit([.. evidence.Where((_, index) => index % Folds != fold)], present);
            said.AddRange(evidence.Where((_, index) => index % Folds == fold).Select(one => (one.IsTrue, one.LogOdds(weights) >= 0)));
        }

        return F1(said);
    }

    private static double F1(IReadOnlyCollection<(bool IsTrue, bool Said)> said)
    {
        var hits = said.Count(one => one.IsTrue && one.Said);
        var wrong = said.Count(one => one.IsTrue != one.Said);
        return hits == 0 ? 0 : 2.0 * hits / (2 * hits + wrong);
    }
}
