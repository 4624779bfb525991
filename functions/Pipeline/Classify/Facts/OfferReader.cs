using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Decides what an advert offers, by evidence.</summary>
internal sealed class OfferReader(ReasonWriter reasons, TaxonCatalog taxa, Assumptions assumptions)
{
    private const double BelowBest = 2.5;
    private const double BelowBestInText = 1.2;
    private const int ListOfNames = 3;
    private const int MostTaxa = 12;
    private const int BesideName = 6;
    private static readonly string[] Poultry = ["Gallus", "Coturnix", "Anas", "Anser"];
    private readonly CandidatePoints points = new(reasons);
    private readonly Taxon? elephants = taxa.Find("Elephantidae");

    /// <summary>Weighs every name, material and disguise.</summary>
    public Offer Read(Findings findings)
    {
        var candidates = Hits(findings).Where(hit => !IsAbbreviated(hit) || IsOfNamedGenus(hit, findings))
            .Select(hit => new Candidate(hit, TaxonOf(hit)!, points.Of(hit, findings)))
            .OrderByDescending(candidate => candidate.Strength).ToList();
        if (candidates.Count == 0)
            return new Offer([], [], 0, "none");
        var best = candidates[0];
        var probability = 1 / (1 + Math.Exp(-best.Strength));
        if (best.Strength <= 0)
            return new Offer([], best.Points, probability, "none");
        var product = ProductReader.Read(findings, best);
        var isList = candidates.Where(candidate => !candidate.Hit.Term.Ambiguous).DistinctBy(candidate => candidate.Taxon).Take(ListOfNames).Count() == ListOfNames;
        var kept = candidates.Where(candidate => (candidate.Taxon.Domestic || !IsFarmAnimal(best.Taxon)) && candidate.Strength > 0 && candidate.Strength > best.Strength - (isList && !candidate.Hit.Term.Ambiguous ? BelowBest : ReachOf(candidate, best)));
        return new Offer([.. Merge(kept).Select(candidate => Assume(candidate, product))], best.Points, probability, product);
    }

    private Candidate Assume(Candidate candidate, string product) => assumptions.Of(candidate.Taxon, product) is { } assumed
        ? candidate with { Taxon = (assumed.Means is null ? null : taxa.Find(assumed.Means)) ?? candidate.Taxon, AssumedAnnex = assumed.Annex }
        : candidate;

    // A mammoth that is described like an elephant, winked at or brought from Africa is weighed as an elephant too.
    private IEnumerable<Hit> Hits(Findings findings)
    {
        var doubted = findings.Marks.SchregerAngles.Count > 0 || findings.Has(LexiconKind.Hint) || findings.Has(LexiconKind.Code) || findings.Has(LexiconKind.Evasive) || findings.Has(LexiconKind.Origin);
        foreach (var hit in findings.Hits.Where(hit => TaxonOf(hit) is not null))
        {
            var mammoth = hit.Term.Taxon?.ScientificName.StartsWith("Mammuthus", StringComparison.Ordinal) == true;
            yield return mammoth && doubted && elephants is not null ? hit with { Term = hit.Term with { Taxon = elephants } } : hit;
        }
    }

    // 'P. regius' is each species it can stand for, unless the advert names the genus of some of them.
    private static bool IsOfNamedGenus(Hit hit, Findings findings)
    {
        var same = findings.Of(LexiconKind.Name).Where(other => ReferenceEquals(other.In, hit.In) && other.Start == hit.Start && other.End == hit.End).ToArray();
        if (same.Length < 2)
            return true;
        var named = findings.Of(LexiconKind.Name).Where(other => !IsAbbreviated(other)).Select(other => GenusOf(other.Term.Taxon!)).ToHashSet(StringComparer.Ordinal);
        return named.Contains(GenusOf(hit.Term.Taxon!)) || !Array.Exists(same, other => named.Contains(GenusOf(other.Term.Taxon!)));
    }

    private static bool IsAbbreviated(Hit hit) => hit.Term is { Kind: LexiconKind.Name, Scientific: true } && hit.In.Text.AsSpan(hit.Start, hit.End - hit.Start).IndexOf('.') == 1;

    private static string GenusOf(Taxon taxon) => taxon.ScientificName.Split(' ')[0];

    // What only the text mentions, where the title names the goods, is usually a comparison, a meal or a neighbour.
    private static double ReachOf(Candidate candidate, Candidate best) =>
        best.Hit.InTitle && !candidate.Hit.InTitle && !candidate.Hit.Term.Scientific ? BelowBestInText : BelowBest;

    /// <summary>Cattle, dogs, hens and geese: their products are of no concern here. Cage birds and farmed ostriches are kept in view.</summary>
    public static bool IsFarmAnimal(Taxon taxon) => taxon.Domestic && (!taxon.Lineage.Contains("Aves") || taxon.Lineage.Intersect(Poultry).Any());

    private Taxon? TaxonOf(Hit hit) => hit.Term.Kind switch
    {
        LexiconKind.Name or LexiconKind.Material => hit.Term.Taxon,
        LexiconKind.Disguise => hit.Term.Taxon ?? elephants,
        _ => null,
    };

    // One taxon once; a family goes when one of its species is named.
    private static List<Candidate> Merge(IEnumerable<Candidate> kept)
    {
        var distinct = kept.DistinctBy(candidate => candidate.Taxon.ScientificName).Take(MostTaxa).ToList();
        distinct.RemoveAll(candidate => distinct.Exists(other => other != candidate
            && (other.Taxon.Lineage.Contains(candidate.Taxon.ScientificName) || Specifies(other, candidate))));
        return distinct;
    }

    // 'Lynx pelt (Lynx canadensis)': the scientific name beside it says which of the genus the everyday name means.
    private static bool Specifies(Candidate exact, Candidate loose) =>
        exact.Hit.Term.Scientific && !loose.Hit.Term.Scientific && exact.Hit.DistanceTo(loose.Hit) <= BesideName
        && exact.Taxon.Lineage is [var genus, ..] && loose.Taxon.Lineage is [var other, ..] && genus == other
        && loose.Hit.Word == loose.Hit.LastWord
        && exact.Taxon.Names.Values.Any(names => names.Any(name => TextFolder.Fold(name).Contains(loose.Hit.In.Text[loose.Hit.Start..loose.Hit.End], StringComparison.Ordinal)));
}
