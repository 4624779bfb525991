namespace Wildlife.Classify;

/// <summary>Folds an advert, tells its language, and finds every word and mark in it.</summary>
internal sealed class FindingsReader(Vocabulary vocabulary, LanguageIdentifier identifier)
{
    private const int LongestForeignDoubt = 9;

    // English that sellers of every language mix in.
    private static readonly string[] SharedEnglish =
        [LexiconKind.Name, LexiconKind.Material, LexiconKind.Decoy, LexiconKind.Contact, LexiconKind.Document, LexiconKind.Abroad, LexiconKind.Scam, LexiconKind.Prohibited];

    /// <summary>Reads one advert.</summary>
    public Findings Read(Advert advert)
    {
        var title = Folded("title", advert.Title);
        var body = Folded("description", advert.Description);
        var (language, accepted) = identifier.Identify(title, body, advert.Language, advert.Country);
        bool Accepts(Term term) => accepted.Contains(term.Language) || IsDistinctive(term) || term.Language == "en" && !term.Ambiguous && SharedEnglish.Contains(term.Kind);
        List<Hit> hits = [.. HitFilter.Keep(vocabulary.Find(title, Accepts)), .. HitFilter.Keep(vocabulary.Find(body, Accepts))];
        return new Findings(advert, title, body, language, hits, MarkReader.Read(title, body));
    }

    private FoldedText Folded(string field, string text)
    {
        var folded = TextFolder.Fold(field, text);
        return vocabulary.Repair.Repair(folded) ?? folded;
    }

    // A long unmistakable name counts in any language: sellers mix them.
    private static bool IsDistinctive(Term term) =>
        term.Kind == LexiconKind.Name && !term.Ambiguous && term.PatternLength >= LongestForeignDoubt;
}
