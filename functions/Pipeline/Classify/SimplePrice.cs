using System.Globalization;
using System.Text.RegularExpressions;
using Wildlife.Extract;

namespace Wildlife.Classify;

/// <summary>Reads a plain amount out of a price text; anything else keeps its text and says <see cref="PriceKind.None"/>.</summary>
internal static partial class SimplePrice
{
    /// <summary>Reads the first amount.</summary>
    public static ListingPrice Read(string text)
    {
        var match = Amount().Match(text);
        if (!match.Success)
            return new ListingPrice(null, CurrencyOf(text), text, PriceKind.None);
        var digits = new string([.. match.Value.Where(letter => char.IsAsciiDigit(letter) || letter is '.' or ',')]);
        return decimal.TryParse(Normalise(digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new ListingPrice(amount, CurrencyOf(text), text, PriceKind.Amount)
            : new ListingPrice(null, CurrencyOf(text), text, PriceKind.None);
    }

    // The last separator divides the decimals if one or two digits follow it; all others group thousands.
    private static string Normalise(string digits)
    {
        var last = digits.LastIndexOfAny(['.', ',']);
        if (last < 0 || digits.Length - last - 1 > 2)
            return digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        var whole = digits[..last].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return $"{whole}.{digits[(last + 1)..]}";
    }

    private static string? CurrencyOf(string text) =>
        text.Contains('£', StringComparison.Ordinal) ? "GBP"
        : text.Contains("Ft", StringComparison.Ordinal) ? "HUF"
        : text.Contains("zł", StringComparison.OrdinalIgnoreCase) ? "PLN"
        : text.Contains('€', StringComparison.Ordinal) || text.Contains("eur", StringComparison.OrdinalIgnoreCase) ? "EUR"
        : null;

    [GeneratedRegex(@"\d{1,3}(?:[ .,\u00A0\u202F]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
