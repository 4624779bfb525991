namespace Wildlife.Extract;

/// <summary>A set of labels, looked up by their first letter.</summary>
internal sealed class LabelSet
{
    private readonly Dictionary<char, string[]> _byLetter;

    /// <summary>Takes lower-case labels.</summary>
    public LabelSet(params IEnumerable<string> labels) =>
        _byLetter = labels.GroupBy(l => l[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(l => l.Length).ToArray());

    /// <summary>
    /// The length of the label that the text is, or that stands before its colon; with <paramref name="leading"/> also before a space. 0 where there is none.
    /// </summary>
    public int LengthAtStart(string text, bool leading)
    {
        if (text.Length == 0 || !_byLetter.TryGetValue(char.ToLowerInvariant(text[0]), out string[]? labels))
        {
            return 0;
        }

        foreach (string label in labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && Ends(text.AsSpan(label.Length), leading))
            {
                return label.Length;
            }
        }

        return 0;
    }

    private static bool Ends(ReadOnlySpan<char> rest, bool leading)
    {
        ReadOnlySpan<char> after = rest.TrimStart(" \u00a0");
        return after.IsEmpty || after[0] == ':' || (leading && rest.Length > after.Length);
    }
}
