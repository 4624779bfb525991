namespace Wildlife.Classify;

/// <summary>Turns a lexicon pattern with alternatives into plain texts: <c>{sans|ni} papiers</c> → two.</summary>
internal static class PatternExpander
{
    /// <summary>Every plain text of a pattern, with single spaces.</summary>
    /// <exception cref="FormatException">A brace is not closed.</exception>
    public static IEnumerable<string> Expand(string pattern) =>
        Alternatives(pattern).Select(text => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> Alternatives(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return [pattern];
        var close = pattern.IndexOf('}', open);
        if (close < 0)
            throw new FormatException($"The pattern '{pattern}' lacks a closing brace.");
        return pattern[(open + 1)..close].Split('|')
            .SelectMany(choice => Alternatives(pattern[(close + 1)..]).Select(rest => pattern[..open] + choice + rest));
    }
}
