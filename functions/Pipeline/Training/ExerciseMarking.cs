using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Training;

/// <summary>Marks answers. Pure.</summary>
internal static class ExerciseMarking
{
    private const double VerdictPoints = 4;
    private const double TaxonPoints = 2;
    private const double AnnexPoints = 2;
    private const double FlagPoints = 2;

    public static Marking Of(AnswerSheet sheet, ExerciseAnswer right, TaxonCatalog taxa, ReasonTexts texts, string language)
    {
        var found = sheet.Flags.Intersect(right.Flags, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var wrong = sheet.Flags.Except(right.Flags, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var missed = right.Flags.Except(sheet.Flags, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var (verdict, annex) = (sheet.IsSuspect == right.IsSuspect, string.Equals(sheet.Annex, right.Annex, StringComparison.OrdinalIgnoreCase));
        var taxon = TaxonShare(sheet.Taxon, right.Taxon, taxa);
        var points = (verdict ? VerdictPoints : 0) + (taxon * TaxonPoints) + (annex ? AnnexPoints : 0) + (FlagShare(found.Count, wrong.Count, right.Flags.Count) * FlagPoints);
        return new Marking(
            Math.Round(points, 1), VerdictPoints + TaxonPoints + AnnexPoints + FlagPoints, verdict, taxon >= 1, annex, found, missed, wrong, right,
            [.. right.Reasons.Select(reason => texts.Render(reason, language) + (reason.Law is null ? "" : $" ({reason.Law})")).Distinct(StringComparer.Ordinal)]);
    }

    private static double TaxonShare(string? said, string right, TaxonCatalog taxa)
    {
        if (string.IsNullOrWhiteSpace(said) || right.Length == 0)
        {
            return string.IsNullOrWhiteSpace(said) && right.Length == 0 ? 1 : 0;
        }

        var (answer, truth) = (taxa.Find(said.Trim()), taxa.Find(right));
        return string.Equals(answer?.ScientificName ?? said.Trim(), right, StringComparison.OrdinalIgnoreCase) ? 1
            : truth is not null && TaxonCatalog.IsWithin(truth, answer?.ScientificName ?? said.Trim()) ? 0.5
            : 0;
    }

    // Guessing every flag must not pay.
    private static double FlagShare(int found, int wrong, int all) => all == 0 ? (wrong == 0 ? 1 : 0) : Math.Max(0, (double)(found - wrong) / all);
}
