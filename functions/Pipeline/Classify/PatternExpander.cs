namespace Wildlife.Classify;

/// <summary>Turns a lexicon pattern with alternatives into plain texts: <c>{sans|ni} papiers</c> → two.</summary>
internal static class PatternExpander
{
    /// <summary>Every plain text of a pattern.</summary>
    /// <exception cref="FormatException">A brace is not closed.</exception>
    public static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            yield return string.Join(' ', pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            yield break;
        }

        var close = pattern.IndexOf('}', open);
        if (close < 0)
            throw new FormatException($"The pattern '{pattern}' lacks a closing brace.");
        foreach (var choice in pattern[(open + 1)..close].Split('|'))
        {
            foreach (var rest in Expand(pattern[(close + 1)..]))
                yield return JoinParts(pattern[..open], choice, rest);
        }
    }

    private static string JoinParts(string before, string choice, string rest) =>
        string.Join(' ', (before + choice + rest).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
