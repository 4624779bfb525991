using System.Buffers;

namespace Wildlife.Classify;

/// <summary>Settles what the findings of one field mean together: what a longer phrase hides, and what a negation turns round.</summary>
internal static class HitFilter
{
    private const int NegationReach = 3;
    private const int LossReach = 5;
    private const int JoinedReach = 4;

    // Phrases that change the meaning of the words inside them.
    private static readonly string[] Hiding =
        [LexiconKind.Decoy, LexiconKind.NoDocument, LexiconKind.DocumentPromised, LexiconKind.NoMark, LexiconKind.SeeksBuyer];

    // 'And', 'or', 'nor' of the eight languages.
    private static readonly string[] Conjunctions =
        ["and", "or", "nor", "und", "oder", "noch", "et", "ou", "ni", "en", "of", "es", "vagy", "sem", "y", "e", "o", "ne", "i", "ani", "lub"];

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;!?\n,(");

    /// <summary>The findings that stand, in text order. Time grows with the findings, not with their square.</summary>
    public static List<Hit> Keep(List<Hit> found)
    {
        var kept = new List<Hit>(found.Count);
        var open = new List<Hit>();
        foreach (var hit in found.OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End))
        {
            open.RemoveAll(earlier => earlier.End <= hit.Start);
            if (open.Exists(longer => Hides(longer, hit)))
                continue;
            open.Add(hit);
            kept.Add(hit);
        }

        var byWord = kept.ToLookup(hit => hit.Word);
        kept.RemoveAll(hit => hit.LeadsCompound && !byWord[hit.Word].Any(other => CompletesCompound(hit, other)));
        return Coordinate(TurnRound(kept));
    }

    private static bool Hides(Hit longer, Hit hit)
    {
        if (longer.End < hit.End)
            return false;
        var same = longer.Start == hit.Start && longer.End == hit.End;
        if (Hiding.Contains(longer.Term.Kind))
            return !same && longer.Term.Kind != hit.Term.Kind || same && !Hiding.Contains(hit.Term.Kind);
        return !same && longer.Term.Kind == hit.Term.Kind && (longer.Term.Kind != LexiconKind.Name || !longer.LeadsCompound);
    }

    // 'Bärenkralle': the name leads, a product word ends the same word.
    private static bool CompletesCompound(Hit lead, Hit other) =>
        !ReferenceEquals(lead, other) && other.Term.Kind switch
        {
            LexiconKind.Product when other.Start <= lead.Start => other.End > lead.End,
            LexiconKind.Product or LexiconKind.Material or LexiconKind.Craft => other.Start >= lead.End - 1 && other.Start > lead.Start,
            _ => false,
        };

    // 'No ... certificate' a few words apart, within one clause.
    private static List<Hit> TurnRound(List<Hit> kept)
    {
        var result = new List<Hit>(kept.Count);
        Hit? negation = null;
        for (var i = 0; i < kept.Count; i++)
        {
            var hit = kept[i];
            if (hit.Term.Kind == LexiconKind.Negation)
                negation = hit;
            var negated = negation is not null && hit.DistanceTo(negation) <= NegationReach && SameClause(negation, hit);
            result.Add(negated || IsLost(kept, i) ? AsDenial(hit) : hit);
        }

        return result;
    }

    // 'The papers were lost in the flood': the word that denies comes after, a few words on.
    private static bool IsLost(List<Hit> kept, int index)
    {
        var named = kept[index];
        if (named.Term.Kind != LexiconKind.Document)
            return false;
        for (var i = index + 1; i < kept.Count && named.DistanceTo(kept[i]) <= LossReach; i++)
        {
            if (kept[i].Term.Kind == LexiconKind.Lost && kept[i].Start >= named.End && SameClause(named, kept[i]))
                return true;
        }

        return false;
    }

    // 'No papers or chip', 'chip és papír nélkül': what one word joins to a denial is denied with it.
    private static List<Hit> Coordinate(List<Hit> kept)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Term.Kind is not (LexiconKind.Document or LexiconKind.Ring or LexiconKind.Chip))
                continue;
            var denied = Array.Exists(Neighbours(kept, i), other =>
                other.Term.Kind is LexiconKind.NoDocument or LexiconKind.NoMark && AreJoined(kept[i], other));
            if (denied)
                kept[i] = AsDenial(kept[i]);
        }

        return kept;
    }

    private static Hit[] Neighbours(List<Hit> kept, int index) =>
        [.. kept.Skip(Math.Max(0, index - JoinedReach)).Take(2 * JoinedReach + 1).Where(other => !ReferenceEquals(other, kept[index]))];

    private static bool AreJoined(Hit one, Hit other)
    {
        var (first, second) = one.Start < other.Start ? (one, other) : (other, one);
        return second.Word == first.LastWord + 2 && second.Start >= first.End
            && Conjunctions.Contains(first.In.Word(first.LastWord + 1).ToString()) && SameClause(first, second);
    }

    private static bool SameClause(Hit first, Hit second) =>
        first.In.Text.AsSpan(first.End, Math.Max(0, second.Start - first.End)).IndexOfAny(ClauseEnds) < 0;

    private static Hit AsDenial(Hit hit) => hit.Term.Kind switch
    {
        LexiconKind.Document => hit with { Term = hit.Term with { Kind = LexiconKind.NoDocument } },
        LexiconKind.Ring or LexiconKind.Chip => hit with { Term = hit.Term with { Kind = LexiconKind.NoMark } },
        LexiconKind.Captive or LexiconKind.Propagated => hit with { Term = hit.Term with { Kind = LexiconKind.Wild } },
        LexiconKind.Genuine => hit with { Term = hit.Term with { Kind = LexiconKind.Fake } },
        _ => hit,
    };
}
