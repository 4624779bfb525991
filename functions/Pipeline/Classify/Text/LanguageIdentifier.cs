namespace Wildlife.Classify;

/// <summary>
/// Tells the language of an advert from its commonest short words and its letter triples, both taken from the lexicons,
/// with the site's language as prior. Immutable once built.
/// </summary>
internal sealed class LanguageIdentifier
{
    private const double WordWeight = 1.0;
    private const double TripleWeight = 0.12;
    private const double Prior = 2.5;
    private const int MostWords = 400;

    private readonly string[] languages;
    private readonly Dictionary<string, double[]> words = new(StringComparer.Ordinal);
    private readonly Dictionary<int, float[]> triples;

    /// <summary>Learns from the lexicons.</summary>
    public LanguageIdentifier(IReadOnlyList<LexiconFile> lexicons)
    {
        var known = lexicons.Where(lexicon => lexicon.Language != "any").ToArray();
        languages = [.. known.Select(lexicon => lexicon.Language)];
        for (var i = 0; i < known.Length; i++)
        {
            foreach (var word in known[i].FunctionWords.Select(TextFolder.Fold))
                (words.TryGetValue(word, out var scores) ? scores : words[word] = new double[known.Length])[i] = 1;
        }

        // A word that several languages share says less about each of them.
        foreach (var scores in words.Values)
        {
            var shared = scores.Sum();
            for (var i = 0; i < scores.Length; i++)
                scores[i] /= shared;
        }

        triples = LetterTriples.Learn(known);
    }

    /// <summary>The likeliest language, and every language close enough that its words should be read too.</summary>
    /// <param name="title">The folded title.</param>
    /// <param name="body">The folded description.</param>
    /// <param name="stated">What the site or caller states; null where unknown.</param>
    /// <param name="country">The advert's country.</param>
    public (string Language, HashSet<string> Accepted) Identify(FoldedText title, FoldedText body, string? stated, string? country)
    {
        var scores = Scores(title, body, stated, country);
        var best = Array.IndexOf(scores, scores.Max());
        var accepted = new HashSet<string>(StringComparer.Ordinal) { languages[best], "any" };
        for (var i = 0; i < languages.Length; i++)
        {
            if (scores[i] > 2 && scores[i] > scores[best] * 0.6)
                accepted.Add(languages[i]);
        }

        return (languages[best], accepted);
    }

    /// <summary>The likeliest language and how sure it is: 1 where no other language comes near, 0 where two are level. None where not even one common word is found.</summary>
    /// <param name="title">The folded title.</param>
    /// <param name="body">The folded description.</param>
    /// <param name="country">The text's country; null where unknown.</param>
    public (string? Language, double Confidence) Guess(FoldedText title, FoldedText body, string? country)
    {
        var scores = Scores(title, body, null, country);
        var best = Array.IndexOf(scores, scores.Max());
        if (scores[best] < WordWeight)
            return (null, 0);
        var second = scores.Where((_, index) => index != best).Max();
        return (languages[best], Math.Round(1 - Math.Max(0, second) / scores[best], 2));
    }

    private double[] Scores(FoldedText title, FoldedText body, string? stated, string? country)
    {
        var scores = new double[languages.Length];
        Add(scores, title);
        Add(scores, body);
        for (var i = 0; i < languages.Length; i++)
        {
            if (string.Equals(languages[i], stated, StringComparison.OrdinalIgnoreCase))
                scores[i] += Prior;
            else if (stated is null && CountryLanguages.Of(country).Contains(languages[i]))
                scores[i] += Prior / 2;
        }

        return scores;
    }

    private void Add(double[] scores, FoldedText text)
    {
        var count = Math.Min(text.WordCount, MostWords);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var w = 0; w < count; w++)
        {
            var word = text.Word(w);
            if (lookup.TryGetValue(word, out var found))
            {
                for (var i = 0; i < scores.Length; i++)
                    scores[i] += WordWeight * found[i];
            }

            LetterTriples.AddScores(triples, word, scores, TripleWeight);
        }
    }
}
