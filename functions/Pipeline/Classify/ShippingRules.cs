namespace Wildlife.Classify;

/// <summary>Tells whether goods leave the country.</summary>
internal static class ShippingRules
{
    private const int Around = 6;

    /// <summary>The words that say so: a phrase, or another country's name near a word of sending.</summary>
    public static Hit? Abroad(Findings findings) =>
        findings.First(LexiconKind.Abroad)
        ?? findings.Of(LexiconKind.Country).FirstOrDefault(country =>
            !string.Equals(country.Term.Value, findings.Advert.Country, StringComparison.OrdinalIgnoreCase)
            && findings.Near(country, LexiconKind.Ship, Around) is not null);
}
