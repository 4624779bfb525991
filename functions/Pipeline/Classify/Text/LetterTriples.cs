namespace Wildlife.Classify;

/// <summary>How likely each three letters are in each language.</summary>
internal static class LetterTriples
{
    /// <summary>Counts the triples of every text of the lexicons and turns them into differences of log-likelihood.</summary>
    public static Dictionary<int, float[]> Learn(IReadOnlyList<LexiconFile> lexicons)
    {
        var counts = new Dictionary<int, float[]>();
        var totals = new float[lexicons.Count];
        for (var i = 0; i < lexicons.Count; i++)
        {
            var language = i;
            foreach (var text in TextsOf(lexicons[i]))
            {
                ForEach(TextFolder.Fold(text), triple =>
                {
                    (counts.TryGetValue(triple, out var row) ? row : counts[triple] = new float[lexicons.Count])[language]++;
                    totals[language]++;
                });
            }
        }

        foreach (var row in counts.Values)
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = MathF.Log((row[i] + 0.5f) / (totals[i] + 1000));
            var mean = row.Average();
            for (var i = 0; i < row.Length; i++)
                row[i] -= mean;
        }

        return counts;
    }

    /// <summary>Adds a word's evidence.</summary>
    public static void AddScores(Dictionary<int, float[]> triples, ReadOnlySpan<char> word, double[] scores, double weight)
    {
        for (var at = -1; at + 2 <= word.Length; at++)
        {
            if (!triples.TryGetValue(Key(word, at), out var row))
                continue;
            for (var i = 0; i < scores.Length; i++)
                scores[i] += weight * row[i];
        }
    }

    private static IEnumerable<string> TextsOf(LexiconFile lexicon) =>
        lexicon.FunctionWords.Concat(lexicon.Entries.SelectMany(entry => entry.Match.Concat(entry.Patterns.Where(pattern => !pattern.Contains('{', StringComparison.Ordinal)))));

    private static void ForEach(string text, Action<int> visit)
    {
        foreach (var range in text.AsSpan().SplitAny(" \n.,;:!?-*\"'()/"))
        {
            var word = text.AsSpan(range);
            for (var at = -1; at + 2 <= word.Length; at++)
                visit(Key(word, at));
        }
    }

    private static int Key(ReadOnlySpan<char> word, int at) =>
        (Letter(word, at) * 64 + Letter(word, at + 1)) * 64 + Letter(word, at + 2);

    private static int Letter(ReadOnlySpan<char> word, int at) =>
        at < 0 || at >= word.Length ? 0 : word[at] is >= 'a' and <= 'z' ? word[at] - 'a' + 1 : 40;
}
