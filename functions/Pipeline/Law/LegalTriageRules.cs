using Wildlife.Classify;

namespace Wildlife.Law;

/// <summary>
/// The order of the law: taxon, annex at the date, exemption, then Annex A needs a certificate and Annex B
/// proof of legal acquisition. Pure: the same facts always give the same outcome. Not legal advice.
/// </summary>
public static class LegalTriageRules
{
    private const string Article8 = "Regulation (EC) 338/97 Art. 8(1)";

    /// <summary>Takes an advert's facts through the law.</summary>
    /// <param name="facts">The facts.</param>
    public static LegalOutcome Decide(LegalFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Domestic)
            return Out(LegalTriage.NotRegulated, "law.domestic", "Regulation (EC) 338/97 Art. 2(t)");
        if (facts.Country == "GB" && GreatBritainRules.Of(facts) is { } british)
            return british;
        return facts.Annex switch
        {
            "A" => AnnexA(facts),
            "B" => AnnexB(facts),
            "C" or "D" => AnnexCOrD(facts),
            _ => NotListed(facts),
        };
    }

    private static LegalOutcome AnnexA(LegalFacts facts)
    {
        if (ExemptionRules.Of(facts) is { } exemption)
            return exemption;
        if (facts.DocumentDenied)
            return Prohibited("law.denied");
        if (facts.CertificateOfUnitedKingdom && facts.Country is not (null or "GB"))
            return Prohibited("law.certificate-uk");
        if (facts.CertificateNumber)
            return Out(LegalTriage.Documented, "law.certificate", "Regulation (EC) 338/97 Art. 8(3)");
        if (facts.DocumentPromised)
            return Prohibited("law.promised");
        if (facts.CertificateNamed)
            return Out(LegalTriage.Documented, "law.certificate-named", "Regulation (EC) 338/97 Art. 8(3)");
        return Prohibited(facts.ElephantIvory ? "law.ivory" : "law.silent-a");
    }

    private static LegalOutcome AnnexB(LegalFacts facts)
    {
        const string proof = "Regulation (EC) 338/97 Art. 8(5)";
        if (facts.LeftOutByAnnotation)
            return Out(LegalTriage.Exempt, "law.annotation", "Regulation (EC) 338/97 Annexes A-D, annotation to the entry");
        if (facts.DocumentDenied)
            return Out(LegalTriage.DocumentationNotStated, "law.denied-b", proof);
        if (facts.CertificateNumber || facts.CertificateNamed || facts.ProofNamed)
            return Out(LegalTriage.Documented, "law.proof", proof);
        return Out(LegalTriage.DocumentationNotStated, "law.silent-b", proof);
    }

    private static LegalOutcome NotListed(LegalFacts facts) => facts.NotAssessed
        ? Out(LegalTriage.Unclear, "law.not-assessed", "Regulation (EC) 338/97 Annexes A-D")
        : facts.OtherActs.Count == 0
        ? Out(LegalTriage.NotRegulated, "law.not-listed", "Regulation (EC) 338/97 Annexes A-D")
        : facts.OtherActs[0] switch
        {
            ActIds.Birds => Native(facts, "law.native-bird", "Directive 2009/147/EC Art. 6(1)"),
            ActIds.Habitats => Native(facts, "law.native-habitats", "Directive 92/43/EEC Art. 12(2), 13(1)"),
            ActIds.Seals => Out(LegalTriage.ProhibitedUnlessCertified, "law.seal", "Regulation (EC) 1007/2009 Art. 3"),
            ActIds.InvasiveSpecies => Out(LegalTriage.ProhibitedUnlessCertified, "law.invasive", "Regulation (EU) 1143/2014 Art. 7(1)"),
            ActIds.MediterraneanFishing => Out(LegalTriage.ProhibitedUnlessCertified, "law.date-mussel", "Regulation (EC) 1967/2006 Art. 8"),
            _ => Out(LegalTriage.Unclear, "law.other-act", facts.OtherActs[0]),
        };

    private static LegalOutcome Native(LegalFacts facts, string rule, string citation) => facts.CaptiveBred || facts.Propagated || facts.ProofNamed
        ? Out(LegalTriage.Documented, "law.native-bred", citation)
        : Out(LegalTriage.Unclear, rule, citation);

    private static LegalOutcome Prohibited(string rule) => Out(LegalTriage.ProhibitedUnlessCertified, rule, Article8);

    internal static LegalOutcome Out(LegalTriage triage, string rule, string citation) =>
        new(triage, [new LegalStep(rule, citation)]);

    private static LegalOutcome AnnexCOrD(LegalFacts facts) => new(
        LegalTriage.NotRegulated,
        [new LegalStep("law.annex-c-d", "Regulation (EC) 338/97 Art. 4(3)-(4)") { Arguments = new Dictionary<string, string> { ["annex"] = facts.Annex } }]);
}
