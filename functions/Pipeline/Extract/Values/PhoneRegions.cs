namespace Wildlife.Extract;

/// <summary>Which countries a telephone number without a country code may be of.</summary>
internal static class PhoneRegions
{
    private static readonly Dictionary<string, string[]> ByLanguage = new()
    {
        ["fr"] = ["FR", "BE", "CH", "LU"], ["nl"] = ["NL", "BE"], ["de"] = ["DE", "AT", "CH"], ["hu"] = ["HU"], ["en"] = ["US", "GB", "AU", "IE"], ["pl"] = ["PL"], ["es"] = ["ES"], ["it"] = ["IT"], ["cs"] = ["CZ"], ["ro"] = ["RO"],
    };

    /// <summary>The page's country first, then those where its language is spoken.</summary>
    /// <param name="country">ISO 3166-1 alpha-2 code of the page's country; null where nothing tells.</param>
    /// <param name="language">ISO 639-1 code of its language.</param>
    /// <param name="spokenIn">The country that its declared language names; often no more than a template's setting.</param>
    public static IReadOnlyList<string> Of(string? country, string? language, string? spokenIn = null)
    {
        string[] spoken = language is not null && ByLanguage.TryGetValue(language, out string[]? regions) ? regions : [];
        if (country is null && spoken.Length == 0)
        {
            // North American numbers are known by their form alone, British ones by their zero and length; others would be guesses.
            return ["US", "GB"];
        }

        return [.. new[] { country, spokenIn }.OfType<string>().Concat(spoken).Distinct()];
    }
}
