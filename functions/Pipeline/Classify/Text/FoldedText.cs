namespace Wildlife.Classify;

/// <summary>
/// A field's text as the matcher reads it: lower case, without accents, tricks or doubled spaces. Every folded character
/// knows where it came from, so that a finding points into the seller's own words.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] origins;
    private readonly int[] wordStarts;

    internal FoldedText(string field, string original, string text, int[] origins)
    {
        Field = field;
        Original = original;
        Text = text;
        this.origins = origins;
        wordStarts = FindWords(text);
    }

    /// <summary><c>title</c> or <c>description</c>.</summary>
    public string Field { get; }

    /// <summary>The text as written.</summary>
    public string Original { get; }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Folded positions of words that were read with a typing error forgiven.</summary>
    public IReadOnlySet<int> Repaired { get; private init; } = new HashSet<int>();

    /// <summary>Number of words.</summary>
    public int WordCount => wordStarts.Length;

    /// <summary>The number of the word at a folded position: distances between findings are counted in words.</summary>
    public int WordAt(int position)
    {
        var index = Array.BinarySearch(wordStarts, position);
        return index >= 0 ? index : Math.Max(0, ~index - 1);
    }

    /// <summary>The folded text of a word.</summary>
    public ReadOnlySpan<char> Word(int index)
    {
        var start = wordStarts[index];
        var end = start;
        while (end < Text.Length && char.IsLetterOrDigit(Text[end]))
            end++;
        return Text.AsSpan(start, end - start);
    }

    /// <summary>The folded position of a word.</summary>
    public int WordStart(int index) => wordStarts[index];

    /// <summary>A copy with some words replaced; each new letter leads to the place of the old word.</summary>
    public FoldedText Replace(IReadOnlyList<(int Start, int Length, string Word)> words)
    {
        var letters = new System.Text.StringBuilder(Text.Length + words.Count);
        var places = new List<int>(Text.Length + words.Count);
        var repaired = new HashSet<int>();
        var at = 0;
        foreach (var (start, length, word) in words)
        {
            letters.Append(Text, at, start - at);
            repaired.Add(letters.Length);
            letters.Append(word);
            for (; at < start; at++)
                places.Add(origins[at]);
            for (var i = 0; i < word.Length; i++)
                places.Add(origins[start + (i == word.Length - 1 ? length - 1 : Math.Min(i, length - 1))]);
            at = start + length;
        }

        letters.Append(Text, at, Text.Length - at);
        for (; at < Text.Length; at++)
            places.Add(origins[at]);
        return new FoldedText(Field, Original, letters.ToString(), [.. places]) { Repaired = repaired };
    }

    /// <summary>The original words behind a folded range.</summary>
    public TextSpan Span(int start, int end)
    {
        var from = origins[start];
        var to = end > start ? origins[end - 1] + 1 : from;
        // The last character may be half of a pair, or carry marks that folding dropped.
        while (to < Original.Length && (char.IsLowSurrogate(Original[to]) || char.GetUnicodeCategory(Original[to]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            to++;
        return new TextSpan(Field, from, to - from, Original[from..to]);
    }

    private static int[] FindWords(string text)
    {
        var starts = new List<int>(text.Length / 6 + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
                starts.Add(i);
        }

        return [.. starts];
    }
}
