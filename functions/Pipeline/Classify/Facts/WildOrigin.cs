using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Tells that a specimen was taken from the wild, from words or from what the goods are.</summary>
internal static class WildOrigin
{
    /// <summary>The words it rests on; null where nothing says so.</summary>
    public static TextSpan? Of(Findings findings, Claims claims, Specimen specimen, Offer offer)
    {
        if (claims.Wild is { } wild)
            return wild.Span;
        // A living animal brought home from a journey, with no word of breeding.
        if (offer.Product == "live" && claims.Captive is null && findings.First(LexiconKind.Origin) is { } origin)
            return origin.Span;
        // Blown eggs of native birds come from nests.
        var native = specimen.Listing.Annex == "A" || specimen.Listing.OtherActs.Contains(ActIds.Birds);
        return offer.Product == "egg" && native && specimen.Taxon.Lineage.Contains("Aves") && claims.Captive is null && !findings.Has(LexiconKind.Live)
            ? offer.Candidates[0].Hit.Span
            : null;
    }
}
