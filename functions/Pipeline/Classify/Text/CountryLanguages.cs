namespace Wildlife.Classify;

/// <summary>The languages adverts of a country are usually written in.</summary>
internal static class CountryLanguages
{
    /// <summary>Language codes; empty where the country is unknown.</summary>
    public static string[] Of(string? country) => country?.ToUpperInvariant() switch
    {
        "FR" or "MC" => ["fr"],
        "BE" => ["nl", "fr", "de"],
        "NL" => ["nl"],
        "LU" => ["fr", "de"],
        "DE" or "AT" or "LI" => ["de"],
        "CH" => ["de", "fr", "it"],
        "GB" or "IE" or "US" => ["en"],
        "HU" => ["hu"],
        "ES" => ["es"],
        "IT" => ["it"],
        "PL" => ["pl"],
        _ => [],
    };
}
