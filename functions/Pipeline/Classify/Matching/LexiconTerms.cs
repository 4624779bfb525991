using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Terms of a lexicon.</summary>
internal static class LexiconTerms
{
    private const int ShortestInflected = 4;

    /// <summary>Adds every pattern of a lexicon.</summary>
    public static void AddTo(Dictionary<string, List<Term>> terms, LexiconFile lexicon, TaxonCatalog taxa)
    {
        foreach (var entry in lexicon.Entries)
        {
            var taxon = entry.Taxon is null ? null : taxa.Find(entry.Taxon) ?? Unlisted(entry.Taxon);
            foreach (var written in entry.Patterns.SelectMany(PatternExpander.Expand).SelectMany(text => InnerEndings(text, lexicon)))
            {
                foreach (var plain in Spellings(written.Trim('*'), lexicon.Language))
                {
                    var folded = TextFolder.Fold(plain);
                    Add(terms, folded, new Term
                    {
                        Id = entry.Id,
                        Kind = entry.Kind,
                        Value = entry.Value,
                        Language = lexicon.Language,
                        Taxon = taxon,
                        Ambiguous = entry.Ambiguous,
                        NeedsUmlaut = entry.Kind == LexiconKind.Context && plain.AsSpan().IndexOfAny("äöü") >= 0 && lexicon.Language == "de",
                        OpenStart = entry.Compound || written.StartsWith('*'),
                        OpenEnd = entry.Compound || written.EndsWith('*'),
                        Endings = folded.Length < ShortestInflected ? Term.NoEndings : lexicon.EndingSet,
                    });
                }
            }
        }
    }

    /// <summary>Adds one term under its folded pattern.</summary>
    public static void Add(Dictionary<string, List<Term>> terms, string folded, Term term)
    {
        if (folded.Length == 0)
            return;
        if (!terms.TryGetValue(folded, out var list))
            terms[folded] = list = [];
        var known = list.FindIndex(other => other.Id == term.Id && other.Language == term.Language);
        if (known < 0)
            list.Add(term with { PatternLength = folded.Length });
        else
            list[known] = list[known] with { OpenStart = list[known].OpenStart || term.OpenStart, OpenEnd = list[known].OpenEnd || term.OpenEnd };
    }

    /// <summary>As written and, in German, with ä, ö and ü spelled out.</summary>
    public static IEnumerable<string> Spellings(string text, string language)
    {
        yield return text;
        if (text.Contains('-', StringComparison.Ordinal))
            yield return text.Replace('-', ' ');
        if (language != "de" || !text.Any(letter => letter is 'ä' or 'ö' or 'ü' or 'Ä' or 'Ö' or 'Ü'))
            yield break;
        yield return text.Replace("ä", "ae", StringComparison.OrdinalIgnoreCase)
            .Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase);
    }

    // Inside a phrase a star stands for the language's endings: 'geschlossen* Ring'.
    private static IEnumerable<string> InnerEndings(string written, LexiconFile lexicon)
    {
        var star = written.IndexOf('*', 1);
        return star < 1 || star == written.Length - 1
            ? [written]
            : lexicon.EndingSet.Prepend("").SelectMany(ending => InnerEndings(written[..star] + ending + written[(star + 1)..], lexicon));
    }

    // A lexicon may name a taxon that the installation's taxa do not hold: it is then known by name alone, unlisted.
    private static Taxon Unlisted(string name) => new()
    {
        ScientificName = name,
        Rank = name.Contains(' ', StringComparison.Ordinal) ? "species" : "order",
        Lineage = [],
        Listings = [],
        Names = new Dictionary<string, IReadOnlyList<string>>(),
    };
}
