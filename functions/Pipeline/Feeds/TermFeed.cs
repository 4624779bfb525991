using Wildlife.Classify;
using Wildlife.Law;
using Wildlife.Partners;

namespace Wildlife.Feeds;

/// <summary>The words that the classifier finds, as a list.</summary>
internal sealed class TermFeed(PartnerKnowledge knowledge)
{
    private static readonly string[] Kinds = [LexiconKind.Material, LexiconKind.Code, LexiconKind.Evasive, LexiconKind.Prohibited, LexiconKind.Wild];

    /// <summary>The words of a language, in ordinal order.</summary>
    public IEnumerable<FeedTerm> Of(string language, DateOnly day) =>
        knowledge.Lexicons.Where(lexicon => lexicon.Language == language).SelectMany(lexicon => lexicon.Entries).Where(entry => Kinds.Contains(entry.Kind)).SelectMany(entry => Words(entry, day))
            .Concat(knowledge.Classifier.Taxa.Taxa.SelectMany(taxon => Names(taxon, language, day)))
            .DistinctBy(term => (term.Term, term.Kind, term.Taxon))
            .OrderBy(term => term.Term, StringComparer.Ordinal);

    private IEnumerable<FeedTerm> Words(LexiconEntry entry, DateOnly day)
    {
        var taxon = entry.Taxon is null ? null : knowledge.Classifier.Taxa.Find(entry.Taxon);
        var annex = taxon is null ? null : knowledge.Classifier.Taxa.Resolve(taxon, day).Annex;
        return entry.Patterns.SelectMany(PatternExpander.Expand).Select(pattern => new FeedTerm(pattern.Trim('*'), entry.Kind, entry.Taxon, annex, entry.Ambiguous, entry.Compound || pattern.Contains('*', StringComparison.Ordinal)));
    }

    private IEnumerable<FeedTerm> Names(Taxon taxon, string language, DateOnly day)
    {
        var annex = knowledge.Classifier.Taxa.Resolve(taxon, day).Annex;
        return annex is "A" or "B" && !taxon.Domestic
            ? taxon.Names.GetValueOrDefault(language, []).Select(name => new FeedTerm(name, LexiconKind.Name, taxon.ScientificName, annex, taxon.AmbiguousNames.Contains(name, StringComparer.OrdinalIgnoreCase), IsPart: false))
            : [];
    }
}
