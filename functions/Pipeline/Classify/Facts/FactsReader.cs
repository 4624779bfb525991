using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Turns claims into the facts the law asks for.</summary>
internal static class FactsReader
{
    private const int FirstYearAfterWar = 1947;

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
        NotAssessed = specimen.Listing.NotAssessed,
        LeftOutByAnnotation = IsLeftOut(findings, specimen.Listing.Listing),
        Crocodilian = product == "skin-leather" && TaxonCatalog.IsWithin(specimen.Taxon, "Crocodylia"),
        BrevirostrumCaviar = product == "caviar" && specimen.Taxon.ScientificName == "Acipenser brevirostrum",
        WorkedAntique = TierRules.IsWorked(product) && !(product == "horn" && TaxonCatalog.IsWithin(specimen.Taxon, "Rhinocerotidae")) && !findings.Has(LexiconKind.Raw),
        Before1947 = findings.Of(LexiconKind.Age, "pre-1947").Any() || findings.Marks.OldYears.Any(year => MarkReader.Number(year.Text) < FirstYearAfterWar),
        Marked = claims.NoMark is null && (claims.Ring is not null || claims.Chip is not null || claims.ChipNumber is not null),
        CaviarLabel = claims.CaviarLabel is not null,
        CertificateOfUnitedKingdom = claims.Number is { } number && IsBritish(number.Text),
        DocumentDenied = claims.Denied is not null,
        DocumentPromised = claims.Promised is not null,
        Farmed = claims.Farmed is not null,
    };

    // Wood 'for guitars' is wood: the title must offer the finished good, and nothing may call it unworked.
    private static bool IsLeftOut(Findings findings, TaxonListing? listing) =>
        listing is not null && !findings.Has(LexiconKind.Raw)
        && listing.ExceptGoods.Any(goods => findings.Of(LexiconKind.Finished, goods).Any(hit => hit.Span.Field == "title"));

    private static bool IsBritish(string number) =>
        number.StartsWith("GB", StringComparison.OrdinalIgnoreCase) || number.StartsWith("UK", StringComparison.OrdinalIgnoreCase);
}
