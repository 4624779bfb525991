namespace Wildlife.Classify;

/// <summary>Tells whether goods leave the country.</summary>
internal static class ShippingRules
{
    private const int Around = 6;
    private static readonly string[] From = ["from", "aus", "vom", "von", "uit", "du", "des", "z", "ze", "dal", "dalla", "dall"];

    /// <summary>The words that say so: a phrase, or another country's name near a word of sending.</summary>
    public static Hit? Abroad(Findings findings) =>
        findings.First(LexiconKind.Abroad)
        ?? findings.Of(LexiconKind.Country).FirstOrDefault(country =>
            !string.Equals(country.Term.Value, findings.Advert.Country, StringComparison.OrdinalIgnoreCase)
            && !ComesFrom(country)
            && findings.Near(country, LexiconKind.Ship, Around) is not null);

    private static bool ComesFrom(Hit country) => country.Word > 0 && From.Contains(country.In.Word(country.Word - 1).ToString());
}
