using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Every pattern of the lexicons and the taxa in one matcher. Immutable once built.</summary>
internal sealed class Vocabulary
{
    private const int LongGenus = 10;

    private readonly PatternMatcher matcher;
    private readonly Term[][] termsOf;

    private Vocabulary(Dictionary<string, List<Term>> terms)
    {
        var patterns = terms.Keys.ToArray();
        termsOf = [.. patterns.Select(pattern => terms[pattern].ToArray())];
        PatternCount = patterns.Length;
        LengthOf = [.. patterns.Select(pattern => pattern.Length)];
        // The two take the same time and need nothing of each other.
        SpellingRepair? repair = null;
        PatternMatcher? built = null;
        Parallel.Invoke(
            () => repair = new SpellingRepair(patterns, patterns.Where(pattern => terms[pattern].Exists(term => IsForgiving(term, pattern)))),
            () => built = PatternMatcher.Build(patterns));
        Repair = repair!;
        matcher = built!;
    }

    // A short genus name is one letter from an ordinary word ('faites' and Favites): it must be spelled as it is.
    private static bool IsForgiving(Term term, string pattern) =>
        term.Kind == LexiconKind.Material
        || term.Kind == LexiconKind.Name && !term.Taxon!.Imported && (!term.Scientific || pattern.Length >= LongGenus || pattern.Contains(' ', StringComparison.Ordinal));

    /// <summary>Forgives typing errors in the names.</summary>
    public SpellingRepair Repair { get; }

    /// <summary>Number of distinct patterns.</summary>
    public int PatternCount { get; }

    /// <summary>Folded length of each pattern.</summary>
    public int[] LengthOf { get; }

    /// <summary>Builds the vocabulary.</summary>
    /// <exception cref="InvalidDataException">An entry names a taxon that no file holds.</exception>
    public static Vocabulary Build(TaxonCatalog taxa, IReadOnlyList<LexiconFile> lexicons)
    {
        var terms = new Dictionary<string, List<Term>>(StringComparer.Ordinal);
        foreach (var lexicon in lexicons)
            LexiconTerms.AddTo(terms, lexicon, taxa);
        foreach (var taxon in taxa.Taxa)
            NameTerms.AddTo(terms, taxon, taxa, lexicons);
        return new Vocabulary(terms);
    }

    /// <summary>Every term that stands in a field, in a language the reader accepts.</summary>
    public List<Hit> Find(FoldedText text, Func<Term, bool> accepts)
    {
        var raw = new List<(int Pattern, int End)>();
        matcher.Find(text.Text, raw);
        var hits = new List<Hit>(raw.Count / 4 + 4);
        foreach (var (pattern, end) in raw)
        {
            foreach (var term in termsOf[pattern])
            {
                if (accepts(term) && HitBoundary.Check(term, text, end - LengthOf[pattern], end) is { } hit)
                    hits.Add(hit);
            }
        }

        return hits;
    }
}
