using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Decides what an advert offers, by evidence.</summary>
internal sealed class OfferReader(ScoringRules rules, TaxonCatalog taxa)
{
    private const double BelowBest = 2.5;
    private const int MostTaxa = 12;
    private readonly CandidatePoints points = new(rules);
    private readonly Taxon? elephants = taxa.Find("Elephantidae");

    /// <summary>Weighs every name, material and disguise.</summary>
    public Offer Read(Findings findings)
    {
        var candidates = findings.Hits.Where(hit => TaxonOf(hit) is not null)
            .Select(hit => new Candidate(hit, TaxonOf(hit)!, points.Of(hit, findings)))
            .OrderByDescending(candidate => candidate.Strength).ToList();
        if (candidates.Count == 0)
            return new Offer([], [], 0, "none");
        var best = candidates[0];
        var probability = 1 / (1 + Math.Exp(-best.Strength));
        if (probability < 0.5)
            return new Offer([], best.Points, probability, "none");
        var product = ProductReader.Read(findings, best);
        var kept = candidates.Where(candidate => candidate.Strength > 0 && candidate.Strength > best.Strength - BelowBest);
        return new Offer(Merge(kept), best.Points, probability, product);
    }

    private Taxon? TaxonOf(Hit hit) => hit.Term.Kind switch
    {
        LexiconKind.Name or LexiconKind.Material => hit.Term.Taxon,
        LexiconKind.Disguise => elephants,
        _ => null,
    };

    // One taxon once; a family goes when one of its species is named.
    private static List<Candidate> Merge(IEnumerable<Candidate> kept)
    {
        var distinct = kept.DistinctBy(candidate => candidate.Taxon.ScientificName).Take(MostTaxa).ToList();
        distinct.RemoveAll(candidate => distinct.Exists(other => other != candidate
            && other.Taxon.Lineage.Contains(candidate.Taxon.ScientificName)));
        return distinct;
    }
}
