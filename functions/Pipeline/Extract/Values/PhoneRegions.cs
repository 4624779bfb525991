namespace Wildlife.Extract;

/// <summary>Which countries a telephone number without a country code may be of.</summary>
internal static class PhoneRegions
{
    private static readonly Dictionary<string, string[]> ByLanguage = new()
    {
        ["fr"] = ["FR", "BE", "CH", "LU"], ["nl"] = ["NL", "BE"], ["de"] = ["DE", "AT", "CH"], ["hu"] = ["HU"], ["en"] = ["US", "GB"], ["pl"] = ["PL"], ["es"] = ["ES"], ["it"] = ["IT"], ["cs"] = ["CZ"], ["ro"] = ["RO"],
    };

    /// <summary>The page's country first, then those where its language is spoken.</summary>
    public static IReadOnlyList<string> Of(string? country, string? language)
    {
        string[] spoken = language is not null && ByLanguage.TryGetValue(language, out string[]? regions) ? regions : [];
        if (country is null && spoken.Length == 0)
        {
            // North American numbers are known by their form alone; others would be guesses.
            return ["US"];
        }

        return country is null ? spoken : [country, .. spoken.Where(r => r != country)];
    }
}
