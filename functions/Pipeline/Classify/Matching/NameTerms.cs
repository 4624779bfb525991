using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Terms of the taxa: scientific names, synonyms, abbreviations, vernacular names.</summary>
internal static class NameTerms
{

    private const int ShortestInflected = 4;
    private const int ShortestLead = 3;
    private const int ShortestDistinct = 9;
    private static readonly IReadOnlySet<string> PluralS = new HashSet<string>(StringComparer.Ordinal) { "s" };
    private const int ShortestAdjective = 5;

    private static readonly string[] AdjectiveEndings = ["er", "en", "es", "em", "e"];

    /// <summary>Adds every name of a taxon.</summary>
    public static void AddTo(Dictionary<string, List<Term>> terms, Taxon taxon, TaxonCatalog taxa, IReadOnlyList<LexiconFile> lexicons)
    {
        var basis = new Term { Id = "name:" + taxon.ScientificName, Kind = LexiconKind.Name, Language = "any", Taxon = taxon };
        AddScientific(terms, taxon, basis, taxon.ScientificName);
        // What is another taxon's accepted name names that one.
        foreach (var synonym in taxon.Synonyms.Where(name => !string.Equals(taxa.Find(name)?.ScientificName, name, StringComparison.OrdinalIgnoreCase)))
            AddScientific(terms, taxon, basis, synonym);
        if (taxon.Names.TryGetValue(Taxon.AnyLanguage, out var tabled))
            AddTabled(terms, basis, tabled);
        if (taxon.Imported)
            return;
        foreach (var shortForm in taxon.Abbreviations)
            LexiconTerms.Add(terms, TextFolder.Fold(shortForm), basis with { ExactCase = shortForm, Ambiguous = shortForm.Length < 4 });

        var ambiguous = taxon.AmbiguousNames.Select(TextFolder.Fold).ToHashSet(StringComparer.Ordinal);
        foreach (var lexicon in lexicons)
        {
            if (taxon.Names.TryGetValue(lexicon.Language, out var names))
                AddVernacular(terms, basis, lexicon, names, ambiguous);
        }
    }

    private static void AddScientific(Dictionary<string, List<Term>> terms, Taxon taxon, Term basis, string name)
    {
        var folded = TextFolder.Fold(name);
        var words = folded.Split(' ');
        // A genus name is often a brand or a first name too (Ara, Boa, Puma): it must be found with something beside it.
        var ambiguous = words.Length == 1 && (folded.Length < 6 || taxon.AmbiguousNames.Contains(name, StringComparer.OrdinalIgnoreCase));
        LexiconTerms.Add(terms, folded, basis with { Scientific = true, Ambiguous = ambiguous });
        if (words.Length >= 2 && words[0].Length > 3 && !taxon.Imported)
            LexiconTerms.Add(terms, $"{words[0][0]}. {words[1]}", basis with { Scientific = true });
    }

    // A short single word is an ordinary word of some language; scripts that set no spaces have no borders of words.
    private static void AddTabled(Dictionary<string, List<Term>> terms, Term basis, IReadOnlyList<string> names)
    {
        foreach (var folded in names.SelectMany(name => LexiconTerms.Spellings(name, "de")).Select(TextFolder.Fold).Distinct(StringComparer.Ordinal))
        {
            var unspaced = folded.AsSpan().IndexOfAnyInRange('\u2E80', '\uFFEF') >= 0;
            LexiconTerms.Add(terms, folded, basis with
            {
                Ambiguous = !unspaced && folded.Length < ShortestDistinct && !folded.Contains(' ', StringComparison.Ordinal),
                Scientific = folded.Contains(". ", StringComparison.Ordinal),
                OpenStart = unspaced,
                OpenEnd = unspaced,
                Endings = folded.Length < ShortestInflected ? Term.NoEndings : PluralS,
            });
        }
    }

    private static void AddVernacular(
        Dictionary<string, List<Term>> terms, Term basis, LexiconFile lexicon, IReadOnlyList<string> names, HashSet<string> ambiguous)
    {
        foreach (var name in names)
        {
            foreach (var spelling in LexiconTerms.Spellings(name, lexicon.Language).SelectMany(written => Inflected(written, lexicon.Language)))
            {
                var folded = TextFolder.Fold(spelling);
                LexiconTerms.Add(terms, folded, basis with
                {
                    Language = lexicon.Language,
                    Ambiguous = ambiguous.Contains(TextFolder.Fold(name)),
                    NeedsUmlaut = lexicon.Language == "de" && spelling == name && name.AsSpan().IndexOfAny("äöü") >= 0 && basis.Taxon!.AmbiguousNames.Contains(name),
                    Endings = folded.Length < ShortestInflected ? Term.NoEndings : lexicon.EndingSet,
                    MayLead = lexicon.Compounds && folded.Length >= ShortestLead,
                });
            }
        }
    }

    // 'Griechische Landschildkröte' is also 'einer Griechischen' and 'zu Griechischer'.
    private static IEnumerable<string> Inflected(string name, string language)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var ending = language == "de" && space > ShortestAdjective ? Array.Find(AdjectiveEndings, known => name.AsSpan(0, space).EndsWith(known)) : null;
        return ending is null ? [name] : AdjectiveEndings.Select(other => string.Concat(name.AsSpan(0, space - ending.Length), other, name.AsSpan(space))).Prepend(name).Distinct();
    }
}
