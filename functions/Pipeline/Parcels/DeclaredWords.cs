using System.Globalization;
using System.Text;
using Wildlife.Classify;

namespace Wildlife.Parcels;

/// <summary>A description's words, without case, accents and punctuation.</summary>
internal sealed class DeclaredWords(string text)
{
    private readonly string folded = $" {Fold(text)} ";

    /// <summary>The first of the words or phrases that stands in it; null for none.</summary>
    public string? First(IEnumerable<string> words) => words.FirstOrDefault(word => folded.Contains($" {Fold(word)} ", StringComparison.Ordinal));

    private static string Fold(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in TextFolder.Fold(text))
        {
            letters.Append(char.IsLetterOrDigit(letter) ? char.ToLower(letter, CultureInfo.InvariantCulture) : ' ');
        }

        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
