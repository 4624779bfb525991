using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Bench;

/// <summary>
/// The tier a suspect advert should have by the facts of its labels, which carry no tier themselves. Written from the definition and not from the classifier's rules:
/// T1 is Annex A alive with the flag wild-caught or juvenile-no-papers; rhinoceros horn; anything of apes or pangolins; parts of big cats;
/// ivory with the flag prohibited-product, which the labels give to raw ivory; eels in bulk or to be shipped abroad.
/// T2 is the rest of Annex A, and what another act protects or bans (annex none). T3 and T4 are not told apart.
/// </summary>
internal static class ScoreTiers
{
    private static readonly string[] BigCats = ["Panthera", "Neofelis", "Acinonyx", "Uncia"];
    private static readonly string[] CatParts = ["bone-skull", "tooth-claw", "medicine", "meat-food", "fur", "taxidermy"];

    /// <summary>Prints how many of each tier were found, and each one missed.</summary>
    public static void Print(IReadOnlyList<ScoreAdvert> adverts, TaxonCatalog taxa)
    {
        foreach (var tier in new[] { Tier.T1, Tier.T2 })
        {
            var expected = adverts.Where(advert => advert.IsSuspect && Of(advert.Labels, taxa) == tier).ToArray();
            var suspect = expected.Count(advert => advert.SaidSuspect);
            var exact = expected.Count(advert => advert.Said.Tier is { } said && said <= tier);
            Console.WriteLine($"{tier} recall (tier derived from the labelled facts): {suspect} of {expected.Length} called suspect = {suspect / (double)Math.Max(1, expected.Length):0.000}; {exact} in that tier or a more urgent one = {exact / (double)Math.Max(1, expected.Length):0.000}");
            foreach (var missed in expected.Where(advert => advert.Said.Tier is not { } said || said > tier))
                Console.WriteLine($"  {tier} missed: {missed.Advert.Id} said {missed.Said.Verdict} {missed.Said.Tier} {missed.Said.Product} [{string.Join(",", missed.Said.Taxa.Select(taxon => taxon.Name))}] labelled {missed.Labels.Product} [{string.Join(",", missed.Labels.Taxa)}] {string.Join(",", missed.Labels.RedFlags)}");
        }

        var wrong = adverts.Where(advert => advert.Said.Tier is Tier.T1 && (!advert.IsSuspect || Of(advert.Labels, taxa) != Tier.T1)).Select(advert => advert.Advert.Id).ToArray();
        Console.WriteLine($"called T1 beyond the derivation: {wrong.Length} {string.Join(" ", wrong)}");
    }

    private static Tier Of(ScoreLabels labels, TaxonCatalog taxa)
    {
        bool Within(params string[] groups) => labels.Taxa.Any(name => groups.Any(group => name.StartsWith(group, StringComparison.Ordinal) || taxa.Find(name) is { } taxon && TaxonCatalog.IsWithin(taxon, group)));
        bool Flagged(params string[] flags) => labels.RedFlags.Intersect(flags).Any();
        var urgent = labels.Annex == "A" && labels.Product == "live" && Flagged("wild-caught", "juvenile-no-papers")
            || Within("Rhinocerotidae") && labels.Product == "horn"
            || Within("Hominidae", "Hylobatidae", "Manidae", "Pholidota")
            || Within(BigCats) && CatParts.Contains(labels.Product)
            || labels.Product == "ivory" && Within("Elephantidae") && Flagged("prohibited-product")
            || Within("Anguilla") && Flagged("bulk-quantity", "ships-abroad");
        return urgent ? Tier.T1 : labels.Annex is "A" or "none" ? Tier.T2 : Tier.T3;
    }
}
