namespace Wildlife.Classify;

/// <summary>How soon an analyst should look.</summary>
internal static class TierRules
{
    private static readonly string[] Urgent = ["Hominidae", "Manidae", "Pholidota", "Rhinocerotidae"];
    private static readonly string[] BigCats = ["Panthera", "Neofelis", "Acinonyx", "Uncia"];
    private static readonly string[] Worked = ["horn", "taxidermy", "fur", "skin-leather", "shell", "feather", "wood", "other"];
    private static readonly string[] Aggravating =
        ["wild-caught", "ships-abroad", "code-word", "evasive-wording", "bulk-quantity", "prohibited-product", "hidden-identity", "document-promised", "no-legal-founder-stock"];

    /// <summary>The tier of a suspect advert.</summary>
    public static Tier Of(Specimen specimen, string product, IReadOnlyList<FlagSign> flags, bool garment = false)
    {
        bool Has(string code) => flags.Any(flag => flag.Code == code);
        if (Has("likely-scam"))
            return Tier.T4;
        var lineage = specimen.Taxon.Lineage.Append(specimen.Taxon.ScientificName).ToArray();
        if (specimen.Listing.Annex == "A")
        {
            var urgent = product == "live" && (Has("wild-caught") || Has("juvenile-no-papers"))
                || Has("prohibited-product") || Has("document-reused")
                || lineage.Intersect(Urgent).Any()
                || IsBigCat(specimen) && !garment && (product is "fur" or "taxidermy")
                || lineage.Contains("Felidae") && product is "bone-skull" or "tooth-claw" or "medicine" or "meat-food";
            return urgent ? Tier.T1 : Tier.T2;
        }

        if (lineage.Contains("Anguilla anguilla") && (Has("bulk-quantity") || Has("ships-abroad")))
            return Tier.T1;
        if (specimen.Listing.Annex == "none")
            return Tier.T2;
        return flags.Any(flag => Aggravating.Contains(flag.Code)) ? Tier.T3 : Tier.T4;
    }

    /// <summary>Products that are worked rather than raw or alive.</summary>
    public static bool IsWorked(string product) => Worked.Contains(product);

    // Pelts, heads and mounts of the big cats; a coat of the sixties is worked and waits.
    private static bool IsBigCat(Specimen specimen) => BigCats.Contains(specimen.Taxon.ScientificName.Split(' ')[0]);
}
