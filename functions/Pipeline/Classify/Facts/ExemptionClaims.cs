namespace Wildlife.Classify;

/// <summary>The exemptions a seller claims; a claim is not a proof.</summary>
internal static class ExemptionClaims
{
    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> Of(Findings findings, Claims claims, string product)
    {
        var codes = new List<string>();
        var living = product is "live" or "plant-live" or "egg";
        if (findings.Of(LexiconKind.Age, "pre-1947").Any() && !living)
            codes.Add("pre-1947");
        if (findings.Has(LexiconKind.PreConvention))
            codes.Add("pre-convention");
        if (claims.Denied is null && claims.Promised is null && (claims.Named is not null || claims.Number is not null))
            codes.Add("certificate-quoted");
        if (claims.Captive is not null && living)
            codes.Add("captive-bred");
        if (claims.Farmed is not null && !living)
            codes.Add("farmed-brand");
        if (claims.NoMark is null && living && (claims.Ring is not null || claims.Chip is not null || claims.ChipNumber is not null))
            codes.Add("ring-or-chip");
        if (findings.Of(LexiconKind.Material).Any(hit => hit.Term.Taxon?.ScientificName == "Mammuthus") || findings.Hits.Any(hit => hit.Term.Taxon?.ScientificName.StartsWith("Mammuthus", StringComparison.Ordinal) == true))
            codes.Add("mammoth");
        return codes;
    }
}
