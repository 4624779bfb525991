namespace Wildlife.Classify;

/// <summary>Tells many from few.</summary>
internal static class QuantityRules
{
    private static readonly string[] SoldByWeight = ["meat-food", "medicine", "caviar", "coral", "shell", "wood", "plant-live", "live"];
    private const int ManyBeforeName = 10;

    /// <summary>The words that say many; null for a few.</summary>
    public static TextSpan? Bulk(Findings findings, string product) =>
        findings.First(LexiconKind.Bulk)?.Span
        ?? Marks.First(findings.Marks.Pieces)
        ?? (SoldByWeight.Contains(product) ? Marks.First(findings.Marks.Kilos) : null)
        ?? findings.Of(LexiconKind.Name).FirstOrDefault(hit => CountBefore(hit) >= ManyBeforeName)?.Span;

    private static int CountBefore(Hit hit)
    {
        if (hit.Word == 0)
            return 0;
        var word = hit.In.Word(hit.Word - 1);
        return word.Length <= 3 && int.TryParse(word, out var count) ? count : 0;
    }
}
