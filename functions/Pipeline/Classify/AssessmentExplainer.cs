using System.Globalization;
using System.Text;

namespace Wildlife.Classify;

/// <summary>An assessment as text for people: what <c>classify --explain</c> prints.</summary>
public static class AssessmentExplainer
{
    /// <summary>Several lines ending with a line break.</summary>
    /// <param name="advert">The advert.</param>
    /// <param name="assessment">Its assessment.</param>
    public static string Explain(Advert advert, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(advert);
        ArgumentNullException.ThrowIfNull(assessment);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{assessment.Id}  {advert.Title}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  verdict  {Word(assessment)}{(assessment.Tier is { } tier ? $", {tier}" : "")}, score {assessment.Score:0.00} (weights {assessment.WeightsVersion})");
        text.AppendLine(CultureInfo.InvariantCulture, $"  offered  {Offered(assessment)}; annex {assessment.Annex}; {assessment.ListingType.ToString().ToLowerInvariant()}, language {assessment.Language}");
        foreach (var flag in assessment.RedFlags)
            text.AppendLine(CultureInfo.InvariantCulture, $"  flag     {flag.Code}: {flag.Text}{Quote(flag.Span)}");
        if (assessment.Exemptions.Count > 0)
            text.AppendLine(CultureInfo.InvariantCulture, $"  claimed  {string.Join(", ", assessment.Exemptions)} (not verified)");
        foreach (var document in assessment.Documents)
            text.AppendLine(CultureInfo.InvariantCulture, $"  paper    {document.Kind} {document.Value}{Quote(document.Span)}");
        foreach (var reason in assessment.Reasons)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {reason.Weight,6:+0.0;-0.0;law}  {reason.Text}{Quote(reason.Span)}{(reason.Law is null ? "" : $" ({reason.Law})")} [{reason.Rule}]");
        return text.ToString();
    }

    private static string Word(Assessment assessment) => assessment.Verdict switch
    {
        Verdict.Suspect => "suspect",
        Verdict.LegalWildlife => "papers or exemption claimed, not verified; or not regulated",
        _ => "no wildlife",
    };

    private static string Offered(Assessment assessment) => assessment.Taxa.Count == 0
        ? assessment.Product
        : $"{assessment.Product} of {string.Join(", ", assessment.Taxa.Select(taxon => taxon.Name))}";

    private static string Quote(TextSpan? span) => span is null ? "" : $" — '{span.Text}' ({span.Field} {span.Start})";
}
