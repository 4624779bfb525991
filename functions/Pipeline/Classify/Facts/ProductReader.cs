using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Decides which part or state of the animal or plant is offered.</summary>
internal static class ProductReader
{
    private const int Beside = 4;

    /// <summary>The product code with the most evidence; the taxon's usual product where the advert says nothing.</summary>
    public static string Read(Findings findings, Candidate best)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        void Vote(string product, double weight) => votes[product] = votes.GetValueOrDefault(product) + weight;
        foreach (var hit in findings.Of(LexiconKind.Product).DistinctBy(hit => (hit.Term.Id, hit.InTitle)))
            Vote(hit.Term.Value!, (hit.InTitle ? 2 : 1) + (best.Hit.DistanceTo(hit) <= Beside ? 1.5 : 0));
        if (best.Hit.Term.Kind is LexiconKind.Material)
            Vote(best.Hit.Term.Value!, 4);
        if (best.Hit.Term.Kind is LexiconKind.Disguise)
            Vote(best.Hit.Term.Value ?? "ivory", 6);
        if (findings.Marks.Sexes.Count > 0 || findings.Has(LexiconKind.Captive) || findings.Has(LexiconKind.Ring) || findings.Has(LexiconKind.NoMark))
            Vote("live", 1.5);
        Vote("live", Math.Min(2, 0.5 * findings.Of(LexiconKind.Live).Count()));
        // A young animal and no part of one: it lives.
        if (findings.Has(LexiconKind.Juvenile) && !findings.Has(LexiconKind.Product))
            Vote("live", 0.5);
        var usual = best.Taxon.Products;
        if (usual.Count > 0)
            Vote(usual[0], 0.4);
        foreach (var product in votes.Keys.ToArray())
        {
            if (usual.Count > 0 && !usual.Contains(product))
                votes[product] -= 1.5;
        }

        var chosen = votes.OrderByDescending(vote => vote.Value).FirstOrDefault();
        // Glass eels are bought alive, whatever they end as.
        var named = chosen.Key == "meat-food" && usual.Contains("live") && findings.Has(LexiconKind.Live) ? "live" : chosen.Key;
        return chosen.Value > 0 ? AsTraded(named, best.Taxon, usual) : "other";
    }

    // The tooth of an elephant is ivory; the skin of an animal that is traded for its hair is fur.
    private static string AsTraded(string product, Taxon taxon, IReadOnlyList<string> usual) => product switch
    {
        // A frag of a coral lives, and the annexes call it coral.
        "live" or "plant-live" or "horn" when usual.Contains("coral") && !(product == "horn" && usual.Contains("horn")) => "coral",
        "tooth-claw" when TaxonCatalog.IsWithin(taxon, "Elephantidae") => "ivory",
        "skin-leather" when usual.Contains("fur") && !usual.Contains("skin-leather") => "fur",
        _ => product,
    };
}
