namespace Wildlife.Classify;

/// <summary>Tells many from few.</summary>
internal static class QuantityRules
{
    private static readonly string[] SoldByWeight = ["meat-food", "medicine", "caviar", "coral", "wood", "plant-live"];
    // What is dried or sold by the spoon is many by the kilo.
    private static readonly string[] Light = ["medicine", "caviar"];
    private const int ManyBeforeName = 10;

    /// <summary>The words that say many; null for a few.</summary>
    public static TextSpan? Bulk(Findings findings, string product) =>
        findings.First(LexiconKind.Bulk)?.Span
        ?? Marks.First(findings.Marks.Pieces)
        ?? Marks.First([.. findings.Marks.Kilos.Where(kilos => SoldByWeight.Contains(product) || IsPrice(kilos))])
        ?? (Light.Contains(product) ? findings.Marks.Weights.FirstOrDefault(weight => MarkReader.Number(weight.Text) >= 1) : null)
        ?? findings.Of(LexiconKind.Name).FirstOrDefault(hit => CountBefore(hit) >= ManyBeforeName)?.Span;

    // '30 kg' is what one tortoise weighs; '€/kg' sells many.
    private static bool IsPrice(TextSpan kilos) => !char.IsAsciiDigit(kilos.Text[0]);

    private static int CountBefore(Hit hit)
    {
        if (hit.Word == 0)
            return 0;
        var word = hit.In.Word(hit.Word - 1);
        return word.Length <= 3 && int.TryParse(word, out var count) ? count : 0;
    }
}
