using System.Globalization;
using System.Text;

namespace Wildlife.Classify;

/// <summary>An assessment as text for people, in their language: what <c>classify --explain</c> prints.</summary>
/// <param name="texts">What reasons are called.</param>
/// <param name="language">ISO 639-1 code of the reader's language.</param>
public sealed class AssessmentExplainer(ReasonTexts texts, string language)
{
    /// <summary>Several lines ending with a line break.</summary>
    /// <param name="advert">The advert.</param>
    /// <param name="assessment">Its assessment.</param>
    public string Explain(Advert advert, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(advert);
        ArgumentNullException.ThrowIfNull(assessment);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{assessment.Id}  {advert.Title}");
        AddSummary(text, assessment);
        foreach (var flag in assessment.RedFlags)
            Add(text, "flag", $"{texts.Render(flag, language)}{Quote(flag.Span)} [{flag.Code}]");
        if (assessment.Exemptions.Count > 0)
            Add(text, "claimed", $"{string.Join(", ", assessment.Exemptions.Select(code => texts.Word("exemption", code, language)))} ({Label("not-verified")})");
        foreach (var document in assessment.Documents)
            Add(text, "paper", $"{texts.Word("document", document.Kind, language)} {document.Value}{Quote(document.Span)}");
        foreach (var reason in assessment.Reasons)
            AddReason(text, reason);
        return text.ToString();
    }

    private void AddSummary(StringBuilder text, Assessment assessment)
    {
        var tier = assessment.Tier is { } known ? $", {known}" : "";
        Add(text, "verdict", $"{texts.Word("verdict", WireName.Of(assessment.Verdict), language)}{tier}, {Label("score")} {assessment.Score.ToString("0.00", CultureInfo.InvariantCulture)} ({Label("weights")} {assessment.WeightsVersion})");
        Add(text, "law", texts.Word("triage", WireName.Of(assessment.Triage), language));
        Add(text, "offered", $"{Offered(assessment)}; {Label("annex")} {(assessment.Annex == "none" ? Label("none") : assessment.Annex)}; {texts.Word("type", WireName.Of(assessment.ListingType), language)}, {Label("language")} {assessment.Language}");
    }

    private void AddReason(StringBuilder text, Reason reason)
    {
        var weight = reason.Weight == 0 ? Label("law") : reason.Weight.ToString("+0.0;-0.0", CultureInfo.InvariantCulture);
        text.AppendLine(CultureInfo.InvariantCulture, $"  {weight,6}  {texts.Render(reason, language)}{Quote(reason.Span)}{(reason.Law is null ? "" : $" ({reason.Law})")} [{reason.Rule}]");
    }

    private void Add(StringBuilder text, string label, string line) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"  {Label(label),-8} {line}");

    private string Label(string code) => texts.Word("label", code, language);

    private string Offered(Assessment assessment)
    {
        var product = texts.Word("product", assessment.Product, language);
        return assessment.Taxa.Count == 0 ? product : $"{product} ({string.Join(", ", assessment.Taxa.Select(taxon => taxon.Name))})";
    }

    private static string Quote(TextSpan? span) => span is null ? "" : $" — '{span.Text}' ({span.Field} {span.Start})";
}
