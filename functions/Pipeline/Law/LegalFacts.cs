namespace Wildlife.Law;

/// <summary>What the law needs to know of an advert. Claims are claims: nobody has checked them.</summary>
public sealed record LegalFacts
{
    /// <summary>A, B, C, D or <c>none</c> at the day of the observation.</summary>
    public required string Annex { get; init; }

    /// <summary>The product code.</summary>
    public required string Product { get; init; }

    /// <summary>ISO 3166-1 code of the country whose rules apply; null where unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Acts beside 338/97 that name the taxon.</summary>
    public IReadOnlyList<string> OtherActs { get; init; } = [];

    /// <summary>The taxon stands in Annex X of Regulation (EC) 865/2006.</summary>
    public bool AnnexX { get; init; }

    /// <summary>Elephant ivory: no antiques exemption.</summary>
    public bool ElephantIvory { get; init; }

    /// <summary>A CITES listing is later than the state of the annexes read.</summary>
    public bool NotAssessed { get; init; }

    /// <summary>A finished good that the annotation to the listing leaves out.</summary>
    public bool LeftOutByAnnotation { get; init; }

    /// <summary>Crocodilian skin or leather.</summary>
    public bool Crocodilian { get; init; }

    /// <summary>Caviar of <c>Acipenser brevirostrum</c>.</summary>
    public bool BrevirostrumCaviar { get; init; }

    /// <summary>A worked specimen of a kind the antiques exemption knows: not elephant ivory, not raw horn.</summary>
    public bool WorkedAntique { get; init; }

    /// <summary>A year before 1947, or words for it, are stated.</summary>
    public bool Before1947 { get; init; }

    /// <summary>A ring, chip, tag or label is stated.</summary>
    public bool Marked { get; init; }

    /// <summary>A caviar label is quoted.</summary>
    public bool CaviarLabel { get; init; }

    /// <summary>The certificate quoted is one of the United Kingdom.</summary>
    public bool CertificateOfUnitedKingdom { get; init; }

    /// <summary>A domestic form.</summary>
    public bool Domestic { get; init; }

    /// <summary>Bred in captivity is claimed.</summary>
    public bool CaptiveBred { get; init; }

    /// <summary>The seller says it was taken from the wild.</summary>
    public bool WildStated { get; init; }

    /// <summary>Artificial propagation is claimed.</summary>
    public bool Propagated { get; init; }

    /// <summary>A certificate is quoted with its number.</summary>
    public bool CertificateNumber { get; init; }

    /// <summary>A certificate is named without one.</summary>
    public bool CertificateNamed { get; init; }

    /// <summary>Proof of acquisition is named: invoice, transfer paper, breeder's statement, label.</summary>
    public bool ProofNamed { get; init; }

    /// <summary>The seller says there is no document.</summary>
    public bool DocumentDenied { get; init; }

    /// <summary>Applied for, possible, to follow.</summary>
    public bool DocumentPromised { get; init; }

    /// <summary>Farmed origin is claimed.</summary>
    public bool Farmed { get; init; }
}

/// <summary>Where the law leaves an advert and why.</summary>
/// <param name="Triage">The result.</param>
/// <param name="Steps">The steps in the order of the law.</param>
public sealed record LegalOutcome(Classify.LegalTriage Triage, IReadOnlyList<LegalStep> Steps);

/// <summary>One step of the reasoning.</summary>
/// <param name="Rule">Its stable code; <c>data/reasons</c> has its text in each language.</param>
/// <param name="Citation">The source of law.</param>
public sealed record LegalStep(string Rule, string Citation)
{
    /// <summary>What stands in the text's places, by name; null where it has none.</summary>
    public IReadOnlyDictionary<string, string>? Arguments { get; init; }
}
