using System.Buffers;

namespace Wildlife.Classify;

/// <summary>Folds an advert, tells its language, and finds every word and mark in it.</summary>
internal sealed class FindingsReader(Vocabulary vocabulary, LanguageIdentifier identifier)
{
    private const int LongestForeignDoubt = 9;
    private const int NegationReach = 3;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;!?\n,(");

    // English that sellers of every language mix in.
    private static readonly string[] SharedEnglish =
        [LexiconKind.Name, LexiconKind.Material, LexiconKind.Decoy, LexiconKind.Contact, LexiconKind.Document, LexiconKind.Abroad, LexiconKind.Scam, LexiconKind.Prohibited];

    // Phrases that change the meaning of the words inside them.
    private static readonly string[] Hiding =
        [LexiconKind.Decoy, LexiconKind.NoDocument, LexiconKind.DocumentPromised, LexiconKind.NoMark];

    /// <summary>Reads one advert.</summary>
    public Findings Read(Advert advert)
    {
        var title = Folded("title", advert.Title);
        var body = Folded("description", advert.Description);
        var (language, accepted) = identifier.Identify(title, body, advert.Language, advert.Country);
        bool Accepts(Term term) => accepted.Contains(term.Language) || IsDistinctive(term) || term.Language == "en" && !term.Ambiguous && SharedEnglish.Contains(term.Kind);
        var hits = vocabulary.Find(title, Accepts).Concat(vocabulary.Find(body, Accepts)).ToList();
        var kept = new List<Hit>();
        foreach (var field in hits.GroupBy(hit => hit.In))
            kept.AddRange(WithoutHidden([.. field]));
        kept = [.. kept.Select(hit => Denied(hit, kept) ? AsDenial(hit) : hit)];
        return new Findings(advert, title, body, language, kept, MarkReader.Read(title, body));
    }

    private FoldedText Folded(string field, string text)
    {
        var folded = TextFolder.Fold(field, text);
        return vocabulary.Repair.Repair(folded) ?? folded;
    }

    // A long unmistakable name counts in any language: sellers mix them.
    private static bool IsDistinctive(Term term) =>
        term.Kind == LexiconKind.Name && !term.Ambiguous && term.PatternLength >= LongestForeignDoubt;

    private static List<Hit> WithoutHidden(List<Hit> hits)
    {
        var ordered = hits.OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End).ToList();
        var kept = new List<Hit>(ordered.Count);
        foreach (var hit in ordered)
        {
            if (!kept.Exists(longer => Hides(longer, hit)))
                kept.Add(hit);
        }

        return [.. kept.Where(hit => !hit.LeadsCompound || kept.Exists(other => CompletesCompound(hit, other)))];
    }

    private static bool Hides(Hit longer, Hit hit)
    {
        if (longer.Start > hit.Start || longer.End < hit.End)
            return false;
        var same = longer.Start == hit.Start && longer.End == hit.End;
        if (Hiding.Contains(longer.Term.Kind))
            return !same && longer.Term.Kind != hit.Term.Kind || same && !Hiding.Contains(hit.Term.Kind);
        return !same && longer.Term.Kind == hit.Term.Kind
            && (longer.Term.Kind != LexiconKind.Name || !longer.LeadsCompound);
    }

    // 'Bärenkralle': the name leads, a product word ends the same word.
    private static bool CompletesCompound(Hit lead, Hit other) =>
        other.Start >= lead.End - 1 && other.Word == lead.Word && !ReferenceEquals(lead, other)
        && other.Term.Kind is LexiconKind.Product or LexiconKind.Material or LexiconKind.Craft && other.Start > lead.Start
        || other.Term.Kind is LexiconKind.Product && other.Word == lead.Word && other.Start <= lead.Start && other.End > lead.End;

    // 'no ... certificate' a few words apart, within one clause.
    private static bool Denied(Hit hit, List<Hit> all) =>
        hit.Term.Kind is LexiconKind.Document or LexiconKind.Ring or LexiconKind.Chip or LexiconKind.Genuine
        && all.Exists(other => other.Term.Kind == LexiconKind.Negation
            && hit.DistanceTo(other) <= NegationReach && other.Start < hit.Start && SameClause(other, hit));

    private static bool SameClause(Hit first, Hit second) =>
        first.In.Text.AsSpan(first.End, Math.Max(0, second.Start - first.End)).IndexOfAny(ClauseEnds) < 0;

    private static Hit AsDenial(Hit hit) => hit.Term.Kind switch
    {
        LexiconKind.Document => hit with { Term = hit.Term with { Kind = LexiconKind.NoDocument } },
        LexiconKind.Ring or LexiconKind.Chip => hit with { Term = hit.Term with { Kind = LexiconKind.NoMark } },
        _ => hit with { Term = hit.Term with { Kind = LexiconKind.Fake } },
    };
}
