using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wildlife.Cases;
using Wildlife.Extract;

namespace Wildlife.Training;

/// <summary>
/// Takes out of an advert's text what could lead back to it: contacts, links, names, places, numbers and dates; and puts its sentences into another
/// order, so that no search for the text finds it. A paraphrase by a person is better still, and takes the text's place.
/// </summary>
internal static partial class AdvertRedaction
{
    private const int LongestText = 1500;

    /// <summary>A text without them.</summary>
    public static string Of(string? text, Listing listing, bool reorder)
    {
        var masked = text ?? "";
        foreach (var contact in ContactFinder.Find(masked, listing.Country is null ? [] : [listing.Country]))
        {
            masked = Replace(masked, contact.Raw, "[contact]");
        }

        foreach (var name in NamesOf(listing))
        {
            masked = Replace(masked, name, "[…]");
        }

        masked = Link().Replace(masked, "[link]");
        masked = Masked().Replace(masked, "[contact]");
        masked = LongNumber().Replace(masked, "[number]");
        masked = Clean(masked);
        return reorder ? Reorder(masked[..Math.Min(masked.Length, LongestText)]) : masked;
    }

    /// <summary>A price to one leading digit: enough to judge by, too little to find the advert by.</summary>
    public static string? Price(Listing listing)
    {
        if (listing.Price is not { Amount: > 0 and { } amount } price)
        {
            return null;
        }

        var size = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)amount)));
        return string.Create(CultureInfo.InvariantCulture, $"{decimal.Round(amount / size) * size:0.##} {price.Currency}");
    }

    private static IEnumerable<string> NamesOf(Listing listing) =>
        $"{listing.Seller} {listing.Location}".Split([' ', ',', '(', ')', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && !word.All(char.IsAsciiDigit)).Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Replace(string text, string raw, string by) => raw.Trim().Length == 0 ? text : text.Replace(raw.Trim(), by, StringComparison.OrdinalIgnoreCase);

    // By the sentences' hashes: the same text gives the same exercise.
    private static string Reorder(string text) =>
        string.Join(' ', Sentence().Matches(text).Select(match => match.Value.Trim()).Where(sentence => sentence.Length > 0).OrderBy(sentence => Sha256Hex.Of(sentence), StringComparer.Ordinal));

    private static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            kept.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return kept.ToString().Trim();
    }

    [GeneratedRegex(@"(?:https?://|www\.)\S+|\S+\.(?:com|net|org|eu|fr|de|nl|be|hu|it|es|pl|io|me)\b\S*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    // What the pipeline masked already when it kept the advert.
    [GeneratedRegex(@"•[•\s.+/()-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Masked();

    // Rings, chips, certificates, post codes, dates, telephones; a size or a small price stays.
    [GeneratedRegex(@"\d[\d ./-]{3,}\d|[A-Z]{2,}[-/ ]?\d{2,}[\w/-]*|@\w+", RegexOptions.NonBacktracking)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"[^.!?\n]+[.!?]*", RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();
}
