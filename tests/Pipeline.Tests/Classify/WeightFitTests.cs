using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

public class WeightFitTests
{
    private static readonly Dictionary<string, double> Present = new() { ["a"] = 0, ["b"] = 0, ["seldom"] = 1.5 };

    [Fact]
    public void A_rule_that_speaks_for_the_answer_gains_weight_and_one_never_seen_keeps_its_own()
    {
        LabelledEvidence[] evidence = [.. Enumerable.Range(0, 20).Select(i => new LabelledEvidence(new Dictionary<string, int> { [i % 2 == 0 ? "a" : "b"] = 1 }, i % 2 == 0))];
        var fitted = WeightFit.Fit(evidence, Present);
        Assert.True(fitted["a"] > 0.5 && fitted["b"] < -0.5);
        Assert.Equal(1.5, fitted["seldom"]);
        Assert.Equal(1, WeightFit.F1(evidence, fitted));
        Assert.Equal(fitted, WeightFit.Fit(evidence, Present));
    }
}
