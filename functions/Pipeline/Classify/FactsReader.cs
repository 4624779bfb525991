using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Turns claims into the facts the law asks for.</summary>
internal static class FactsReader
{
    /// <summary>The facts of one advert.</summary>
    public static LegalFacts Read(Findings findings, Claims claims, Specimen specimen, string product) => new()
    {
        Annex = specimen.Listing.Annex,
        Product = product,
        Country = findings.Advert.Country,
        OtherActs = specimen.Listing.OtherActs,
        AnnexX = specimen.Taxon.AnnexX,
        Domestic = specimen.Taxon.Domestic && specimen.Listing.Annex == "none",
        ElephantIvory = product == "ivory" && TaxonCatalog.IsWithin(specimen.Taxon, "Elephantidae"),
        CaptiveBred = claims.Wild is null && (claims.Captive is not null || specimen.Taxon.AnnexX && claims.Ring is not null && claims.NoMark is null),
        WildStated = claims.Wild is not null,
        Propagated = claims.Propagated is not null && claims.Wild is null && product is "plant-live" or "wood",
        CertificateNumber = claims.Number is not null,
        CertificateNamed = claims.Named is not null,
        ProofNamed = claims.Proof is not null,
        DocumentDenied = claims.Denied is not null,
        DocumentPromised = claims.Promised is not null,
        Farmed = claims.Farmed is not null,
    };
}
