using Wildlife.Classify;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>The words that a listing is found by: lower case, without accents, letters and digits only, as the classifier reads them.</summary>
internal static class ListingWords
{
    /// <summary>Words of one listing at the most, the title's first: each is an index entry that every write pays for.</summary>
    public const int Most = 400;

    /// <summary>Words of one search at the most.</summary>
    public const int MostSearched = 8;

    private const int Longest = 40;

    public static IReadOnlyList<string> Of(string? title, string? text) => Split($"{title} {text}").Distinct(StringComparer.Ordinal).Take(Most).ToList();

    /// <summary>The words of what a person typed. Signs have no meaning of their own.</summary>
    public static IReadOnlyList<string> OfSearch(string? typed) => Split(typed ?? "").Distinct(StringComparer.Ordinal).Take(MostSearched).ToList();

    private static IEnumerable<string> Split(string text)
    {
        var folded = TextFolder.Fold(text).Select(sign => char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) ? sign : ' ').ToArray();
        return new string(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length <= Longest ? word : word[..Longest]);
    }
}
