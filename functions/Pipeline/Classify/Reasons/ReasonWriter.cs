using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Writes reasons: the rule's weight, its English text, and what it rests on.</summary>
internal sealed class ReasonWriter
{
    private readonly Dictionary<string, Reason> byRule;
    private readonly ReasonTexts texts;

    /// <summary>Joins weights and texts.</summary>
    /// <exception cref="InvalidDataException">A rule has no text.</exception>
    public ReasonWriter(ScoringRules rules, ReasonTexts texts)
    {
        this.texts = texts;
        var wordless = rules.Rules.Select(rule => rule.Id).Except(texts.Codes).ToArray();
        if (wordless.Length > 0)
            throw new InvalidDataException($"The rules {string.Join(", ", wordless)} of weights.json have no text in reasons/{ReasonTexts.Stored}.json.");
        byRule = rules.Rules.ToDictionary(rule => rule.Id, rule => new Reason(rule.Id, texts.English(rule.Id), rule.Weight, null, rule.Law), StringComparer.Ordinal);
    }

    /// <summary>The reason a rule of evidence gives.</summary>
    /// <param name="rule">The rule; one the weights lack is a programming error.</param>
    /// <param name="span">The words it rests on.</param>
    public Reason Point(string rule, TextSpan? span = null) => span is null ? byRule[rule] : byRule[rule] with { Span = span };

    /// <summary>A step of the law as a reason.</summary>
    public Reason Step(LegalStep step) =>
        new(step.Rule, texts.English(step.Rule, step.Arguments), 0, null, step.Citation) { Arguments = step.Arguments };

    /// <summary>A sign as a red flag.</summary>
    public RedFlag Flag(FlagSign sign) => new(sign.Code, texts.English("flag." + sign.Code), sign.Span);
}
