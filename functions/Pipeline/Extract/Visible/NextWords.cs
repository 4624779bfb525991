using System.Buffers;

namespace Wildlife.Extract;

/// <summary>What links to the following page say, in the languages of the region and a few more.</summary>
internal static class NextWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "next", "next page", "next entries", "next posts", "next results", "next items", "continued", "older", "older posts", "older entries",
        "suivant", "suivante", "suivants", "suivantes", "page suivante", "volgende", "volgende pagina", "nächste", "nächste seite", "weiter", "vor",
        "következő", "következő oldal", "siguiente", "próxima", "próximo", "successiva", "avanti", "następna", "następna strona", "następny", "dalej", "další", "ďalšia",
        "наступна", "следующая", "вперед", "вперёд", "след", "далее", "nästa", "neste", "næste", "次へ", "次のページ", "次の記事", "下一页", "下一頁",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<char> Arrows = SearchValues.Create("›»>→");

    /// <summary>True where the words, or an arrow without words, lead on.</summary>
    public static bool Match(ReadOnlySpan<char> text)
    {
        int first = 0;
        while (first < text.Length && !IsWord(text[first]))
        {
            first++;
        }

        int end = text.Length;
        while (end > first && !IsWord(text[end - 1]))
        {
            end--;
        }

        return first == text.Length ? text.ContainsAny(Arrows) : Lookup.Contains(text[first..end]);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
