using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Goods whose sale is banned whatever the papers, told from the taxon and the product, not only from words.</summary>
internal static class ProhibitedRules
{
    private static readonly (string Within, string Product)[] Banned =
    [
        ("Rhinocerotidae", "horn"),
        ("Ursidae", "medicine"),
        ("Felidae", "medicine"),
        ("Pholidota", "medicine"),
        ("Manidae", "medicine"),
        ("Primates", "meat-food"),
        ("Pholidota", "meat-food"),
        ("Manidae", "meat-food"),
        ("Pantholops hodgsonii", "other"),
        ("Pantholops hodgsonii", "fur"),
    ];

    /// <summary>The words that name the banned goods; null where there are none.</summary>
    public static TextSpan? Of(Findings findings, Claims claims, Specimen specimen, Offer offer)
    {
        if (findings.First(LexiconKind.Prohibited) is { } named)
            return named.Span;
        var best = offer.Candidates[0].Hit.Span;
        if (Banned.Any(ban => ban.Product == offer.Product && TaxonCatalog.IsWithin(specimen.Taxon, ban.Within)))
            return best;
        if (offer.Product == "ivory" && TaxonCatalog.IsWithin(specimen.Taxon, "Elephantidae") && findings.First(LexiconKind.Raw) is { } raw)
            return raw.Span;
        var native = specimen.Listing.OtherActs;
        if (native.Contains(ActIds.Seals) || native.Contains(ActIds.InvasiveSpecies))
            return best;
        return native.Contains(ActIds.Birds) && offer.Product == "live" && claims.Wild is { } wild ? wild.Span : null;
    }
}
