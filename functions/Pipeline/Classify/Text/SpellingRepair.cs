namespace Wildlife.Classify;

/// <summary>
/// Forgives one typing error in long words: a word that is none of the vocabulary's and one edit away from exactly one of
/// its long words is read as that. Immutable once built.
/// </summary>
internal sealed class SpellingRepair
{
    private const int ShortestWord = 7;
    private const int ShortestDisguised = 5;
    private const int LongestWord = 40;
    private const string Digits = "013457";
    private const string LooksLike = "oieast";
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byDeletion = new(StringComparer.Ordinal);

    /// <summary>Learns the long words.</summary>
    /// <param name="all">Every folded pattern: its words are right as they are.</param>
    /// <param name="names">Those that name taxa and materials: only they are repaired to.</param>
    public SpellingRepair(IEnumerable<string> all, IEnumerable<string> names)
    {
        known.UnionWith(all.SelectMany(WordsOf));
        foreach (var word in names.SelectMany(WordsOf).Where(word => word.Length >= ShortestWord).Distinct(StringComparer.Ordinal))
        {
            byDeletion.TryAdd(word, word);
            foreach (var shorter in Deletions(word))
                byDeletion.TryAdd(shorter, word);
        }
    }

    /// <summary>The text with repaired words, or null where nothing needed repair. Positions still lead to the original.</summary>
    public FoldedText? Repair(FoldedText text)
    {
        List<(int Start, int Length, string Word)>? repairs = null;
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.WordCount; i++)
        {
            var word = text.Word(i);
            if (word.Length < ShortestDisguised || word.Length > LongestWord || lookup.Contains(word) || (Unmask(word) ?? Correct(word)) is not { } right)
                continue;
            (repairs ??= []).Add((text.WordStart(i), word.Length, right));
        }

        return repairs is null ? null : text.Replace(repairs);
    }

    private static string[] WordsOf(string pattern) => pattern.Split(' ', '-', '\'', '.');

    // 'iv0ry', '1voire': a known word once its digits are read as the letters they look like.
    private string? Unmask(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAnyInRange('0', '9') < 0 || word.IndexOfAnyInRange('a', 'z') < 0)
            return null;
        Span<char> letters = stackalloc char[word.Length];
        word.CopyTo(letters);
        for (var i = 0; i < Digits.Length; i++)
            letters.Replace(Digits[i], LooksLike[i]);
        return letters.IndexOfAnyInRange('0', '9') < 0 && known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var right) ? right : null;
    }

    private string? Correct(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWord - 1)
            return null;
        var deletions = byDeletion.GetAlternateLookup<ReadOnlySpan<char>>();
        if (deletions.TryGetValue(word, out var longer) && IsSafe(word, longer))
            return longer;
        Span<char> shorter = stackalloc char[word.Length - 1];
        for (var i = 1; i < word.Length; i++)
        {
            word[..i].CopyTo(shorter);
            word[(i + 1)..].CopyTo(shorter[i..]);
            if (deletions.TryGetValue(shorter, out var right) && IsSafe(word, right))
                return right;
        }

        return null;
    }

    // One edit apart, not at the first letter, and not merely an ending: plurals and cases are the lexicon's business.
    private static bool IsSafe(ReadOnlySpan<char> word, string right)
    {
        if (word.Length < 3 || word[0] != right[0] || Math.Abs(word.Length - right.Length) > 1)
            return false;
        var front = word.CommonPrefixLength(right);
        var back = 0;
        while (back < Math.Min(word.Length, right.Length) - front && word[^(back + 1)] == right[^(back + 1)])
            back++;
        var longest = Math.Max(word.Length, right.Length);
        var swapped = longest - front - back == 2 && word.Length == right.Length && word[front] == right[front + 1] && word[front + 1] == right[front];
        return back > 0 && (longest - front - back <= 1 || swapped);
    }

    private static IEnumerable<string> Deletions(string word)
    {
        for (var i = 1; i < word.Length; i++)
            yield return word.Remove(i, 1);
    }
}
