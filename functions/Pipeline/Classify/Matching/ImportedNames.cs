using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>
/// Finds the scientific names of taxa that an operator imported. They are tens of thousands, stand at the borders of words and must be spelled as they are:
/// looking up each word of a text as their first costs less to prepare than a place for each in the matcher. Immutable once built.
/// </summary>
internal sealed class ImportedNames
{
    private const int ShortestGenus = 6;
    private readonly Dictionary<string, List<(string Name, Taxon Taxon)>> byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Learns the names.</summary>
    /// <param name="taxa">All taxa; those that were not imported are passed over.</param>
    public ImportedNames(TaxonCatalog taxa)
    {
        foreach (var taxon in taxa.Taxa.Where(taxon => taxon.Imported))
        {
            Add(taxon.ScientificName, taxon);
            foreach (var synonym in NameTerms.OwnSynonyms(taxon, taxa))
                Add(synonym, taxon);
        }
    }

    /// <summary>Every word of the names.</summary>
    public IEnumerable<string> Words => byFirstWord.Values.SelectMany(names => names).SelectMany(entry => entry.Name.Split(' '));

    /// <summary>Adds each name that stands in a text.</summary>
    public void Find(FoldedText text, List<Hit> hits)
    {
        if (byFirstWord.Count == 0)
            return;
        var lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.WordCount; i++)
        {
            if (!lookup.TryGetValue(text.Word(i), out var names))
                continue;
            var start = text.WordStart(i);
            foreach (var (name, taxon) in names)
            {
                if (text.Text.AsSpan(start).StartsWith(name, StringComparison.Ordinal) && HitBoundary.Check(TermOf(name, taxon), text, start, start + name.Length) is { } hit)
                    hits.Add(hit);
            }
        }
    }

    private static Term TermOf(string name, Taxon taxon) => new()
    {
        Id = "name:" + taxon.ScientificName,
        Kind = LexiconKind.Name,
        Language = Taxon.AnyLanguage,
        Taxon = taxon,
        Scientific = true,
        Ambiguous = name.Length < ShortestGenus && !name.Contains(' ', StringComparison.Ordinal),
        PatternLength = name.Length,
    };

    private void Add(string name, Taxon taxon)
    {
        var folded = TextFolder.Fold(name);
        var end = 0;
        while (end < folded.Length && char.IsLetterOrDigit(folded[end]))
            end++;
        if (end == 0)
            return;
        var lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(folded.AsSpan(0, end), out var names))
            byFirstWord[folded[..end]] = names = [];
        names.Add((folded, taxon));
    }
}
