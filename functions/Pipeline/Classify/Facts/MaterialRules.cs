using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>What the goods are made of: none, domestic, wild or fossil.</summary>
internal static class MaterialRules
{
    private static readonly string[] Petrified = ["tooth-claw", "bone-skull", "coral", "shell", "horn", "other"];
    // Nobody farms insects or shells for a collection.
    private static readonly string[] OfWildAnimals = ["taxidermy", "shell"];
    private static readonly string[] OfDomesticAnimals = ["skin-leather", "fur", "feather", "horn", "bone-skull"];

    /// <summary>Of an offer of wildlife.</summary>
    public static string OfWildlife(Specimen specimen) =>
        specimen.Taxon.ScientificName.StartsWith("Mammuthus", StringComparison.Ordinal) || TaxonCatalog.IsWithin(specimen.Taxon, "Mammuthus") ? "fossil"
        : specimen.Taxon.Domestic ? "domestic"
        : "wild";

    /// <summary>Whether the goods are of an extinct animal. A mammoth is weighed elsewhere: the word is also a disguise.</summary>
    public static bool IsFossil(Findings findings, Offer offer) =>
        offer.IsWildlife && Petrified.Contains(offer.Product) && offer.Candidates[0].Hit.Term.Kind == LexiconKind.Name
        && findings.Of(LexiconKind.Fossil).Any(hit => hit.InTitle);

    /// <summary>Of anything else: leather and fur without a wild name come from farm animals, unless they are imitations.</summary>
    public static string WithoutWildlife(Findings findings, Offer offer) =>
        IsFossil(findings, offer) || IsFossilPart(findings) ? "fossil"
        : offer.IsWildlife ? "domestic"
        : HasPart(findings, OfWildAnimals) ? "wild"
        : findings.Of(LexiconKind.Product).Any(hit => OfDomesticAnimals.Contains(hit.Term.Value) && findings.Near(hit, LexiconKind.Fake, 4) is null) ? "domestic" : "none";

    private static bool IsFossilPart(Findings findings) =>
        findings.Of(LexiconKind.Fossil).Any(hit => hit.InTitle) && HasPart(findings, Petrified);

    private static bool HasPart(Findings findings, string[] products) =>
        Marks.First(findings.Marks.StampForms) is null
        && findings.Of(LexiconKind.Product).Any(hit => hit.InTitle && products.Contains(hit.Term.Value) && findings.Near(hit, LexiconKind.Fake, 4) is null);
}
