using System.Globalization;
using Wildlife.Classify;

namespace Wildlife.App.Language;

/// <summary>What the service takes: how long a document, how many in a call, how large a call.</summary>
/// <remarks>Microsoft Learn, 'Service limits for Azure AI Language', data limits and batch limits.</remarks>
internal static class LanguageText
{
    /// <summary>Documents in one call for their language.</summary>
    public const int LanguageBatch = 1000;

    /// <summary>Documents in one call for personal data.</summary>
    public const int PersonalDataBatch = 5;

    // The service takes a megabyte; the rest is for the envelope.
    private const int LongestCall = 900_000;
    private const int CharactersPerRecord = 1000;

    /// <summary>The beginning of a text that the service reads: never half of a letter, which it counts as a reader does.</summary>
    public static string Beginning(string text)
    {
        var end = 0;
        for (var elements = 0; elements < TextDocument.LongestText && end < text.Length; elements++)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        return text[..end];
    }

    /// <summary>What the service charges for reading a text for its language and for personal data.</summary>
    public static int Records(string text) => 2 * Math.Max(1, (text.Length + CharactersPerRecord - 1) / CharactersPerRecord);

    /// <summary>Splits documents into calls.</summary>
    public static IEnumerable<IReadOnlyList<TextDocument>> Calls(IReadOnlyList<TextDocument> documents, int most)
    {
        var call = new List<TextDocument>();
        var size = 0;
        foreach (var document in documents)
        {
            var more = Size(document);
            if (call.Count > 0 && (call.Count == most || size + more > LongestCall))
            {
                yield return call;
                (call, size) = ([], 0);
            }

            call.Add(document);
            size += more;
        }

        if (call.Count > 0)
        {
            yield return call;
        }
    }

    // The SDK writes everything but plain letters as an escape of six letters.
    private static int Size(TextDocument document) => 100 + (6 * document.Id.Length) + document.Text.Sum(letter => char.IsAsciiLetterOrDigit(letter) || letter == ' ' ? 1 : 6);
}
