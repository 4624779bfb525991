using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>
/// Judges adverts: what is offered, what the law of the day says, which warning signs there are, and why.
/// Immutable after <see cref="Load"/>, so one instance serves any number of threads. Never throws on odd text.
/// </summary>
public sealed class AdvertClassifier
{
    private readonly TaxonCatalog taxa;
    private readonly string weightsVersion;
    private readonly ReasonWriter reasons;
    private readonly FindingsReader findingsReader;
    private readonly OfferReader offerReader;
    private readonly SuspicionPoints suspicion;

    private AdvertClassifier(TaxonCatalog taxa, IReadOnlyList<LexiconFile> lexicons, ScoringRules rules, ReasonTexts texts, Assumptions assumptions)
    {
        this.taxa = taxa;
        Texts = texts;
        weightsVersion = rules.Version;
        reasons = new ReasonWriter(rules, texts);
        findingsReader = new FindingsReader(Vocabulary.Build(taxa, lexicons), new LanguageIdentifier(lexicons));
        offerReader = new OfferReader(reasons, taxa, assumptions);
        suspicion = new SuspicionPoints(reasons);
    }

    /// <summary>Reads the knowledge and builds the classifier.</summary>
    /// <param name="dataDirectory">The folder <c>data</c> beside the assembly, or an operator's copy of it.</param>
    /// <param name="importedTaxa">The operator's folder <c>settings/taxa</c>; null or absent for none.</param>
    /// <exception cref="InvalidDataException">A data file is not what its schema says; the message names it.</exception>
    public static AdvertClassifier Load(string dataDirectory, string? importedTaxa = null) =>
        LoadWith(TaxonCatalog.Load(Path.Combine(dataDirectory, "taxa"), importedTaxa), dataDirectory);

    /// <summary>Reads the rest, where the taxa are read already.</summary>
    /// <param name="taxa">The taxa.</param>
    /// <param name="dataDirectory">The folder <c>functions/data</c>, or its copy beside the program.</param>
    public static AdvertClassifier LoadWith(TaxonCatalog taxa, string dataDirectory)
    {
        ArgumentNullException.ThrowIfNull(taxa);
        ArgumentNullException.ThrowIfNull(dataDirectory);
        return new AdvertClassifier(
            taxa,
            LexiconFile.LoadAll(Path.Combine(dataDirectory, "lexicon")),
            ScoringRules.Load(Path.Combine(dataDirectory, "weights.json")),
            ReasonTexts.Load(Path.Combine(dataDirectory, "reasons")),
            Assumptions.Load(Path.Combine(dataDirectory, "law", "assumed.json")));
    }

    /// <summary>The taxa it knows.</summary>
    public TaxonCatalog Taxa => taxa;

    /// <summary>What its reasons are called in the reader's language.</summary>
    public ReasonTexts Texts { get; }

    /// <summary>Judges one advert.</summary>
    /// <param name="advert">The advert.</param>
    public Assessment Assess(Advert advert)
    {
        ArgumentNullException.ThrowIfNull(advert);
        var findings = findingsReader.Read(advert);
        return Judge(findings, offerReader.Read(findings));
    }

    /// <summary>Judges one advert as if it named another taxon: what an analyst's correction asks for.</summary>
    /// <param name="advert">The advert.</param>
    /// <param name="scientificName">The taxon it really offers.</param>
    /// <returns>The judgement; null where the taxon is not known or the advert offers nothing.</returns>
    public Assessment? AssessAs(Advert advert, string scientificName)
    {
        ArgumentNullException.ThrowIfNull(advert);
        var findings = findingsReader.Read(advert);
        var offer = offerReader.Read(findings);
        return taxa.Find(scientificName) is { } taxon && offer.IsWildlife
            ? Judge(findings, offer with { Candidates = [offer.Candidates[0] with { Taxon = taxon, AssumedAnnex = null }] })
            : null;
    }

    private Assessment Judge(Findings findings, Offer offer)
    {
        var type = ListingTypeRules.Of(findings);
        var day = DateOnly.FromDateTime(findings.Advert.ObservedAt.UtcDateTime);
        return offer.IsWildlife && Specimen.Of(offer, taxa, day, StatedOrigin.Of(findings)) is { } specimen
            && !OfferReader.IsFarmAnimal(specimen.Taxon) && !MaterialRules.IsFossil(findings, offer)
            ? Judge(findings, offer, specimen, type, day)
            : NotWildlife(findings, offer, type);
    }

    private Assessment NotWildlife(Findings findings, Offer offer, ListingType type) => new()
    {
        Id = findings.Advert.Id,
        Verdict = Verdict.NotWildlife,
        Score = offer.IsWildlife ? 0 : Math.Round(offer.Probability * 0.5, 4),
        Triage = LegalTriage.NotRegulated,
        ListingType = type,
        Language = findings.Language,
        Annex = "none",
        Product = "none",
        AnimalMaterial = MaterialRules.WithoutWildlife(findings, offer),
        Reasons = offer.Points,
        WeightsVersion = weightsVersion,
    };

    private Assessment Judge(Findings findings, Offer offer, Specimen specimen, ListingType type, DateOnly day)
    {
        var claims = new Claims(findings);
        var outcome = LegalTriageRules.Decide(FactsReader.Read(findings, claims, specimen, offer.Product));
        var points = suspicion.Of(findings, claims, specimen, outcome, type);
        var suspect = 1 / (1 + Math.Exp(-points.Sum(point => point.Weight)));
        var verdict = suspect >= 0.5 ? Verdict.Suspect : Verdict.LegalWildlife;
        var flags = RedFlagRules.Of(findings, claims, specimen, offer, verdict);
        return new Assessment
        {
            Id = findings.Advert.Id,
            Verdict = verdict,
            Tier = verdict == Verdict.Suspect ? TierRules.Of(specimen, offer.Product, flags, findings.Of(LexiconKind.Craft, "garment").Any()) : null,
            Score = Math.Round(offer.Probability * suspect, 4),
            Triage = outcome.Triage,
            ListingType = type,
            Language = findings.Language,
            Taxa = [.. offer.Candidates.Select(candidate => Mention(candidate, day))],
            Annex = specimen.Listing.Annex,
            Product = offer.Product,
            AnimalMaterial = MaterialRules.OfWildlife(specimen),
            RedFlags = [.. flags.Select(reasons.Flag)],
            Exemptions = ExemptionClaims.Of(findings, claims, offer.Product),
            Documents = DocumentReader.Read(claims),
            Reasons = [.. offer.Points, .. outcome.Steps.Select(reasons.Step), .. points],
            WeightsVersion = weightsVersion,
        };
    }

    private TaxonMention Mention(Candidate candidate, DateOnly day) =>
        new(candidate.Taxon.ScientificName, candidate.Taxon.Rank, candidate.AssumedAnnex ?? taxa.Resolve(candidate.Taxon, day).Annex, candidate.Hit.Span);
}
