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
            return Out(LegalTriage.NotRegulated, "law.domestic", "A domestic form is not covered.", "Regulation (EC) 338/97 Art. 2(t)");
        if (facts.Country == "GB" && GreatBritainRules.Of(facts) is { } british)
            return british;
        return facts.Annex switch
        {
            "A" => AnnexA(facts),
            "B" => AnnexB(facts),
            "C" or "D" => Out(LegalTriage.NotRegulated, "law.annex-c-d", $"Annex {facts.Annex}: trade inside the EU needs no document; import needs a notification.", "Regulation (EC) 338/97 Art. 4(3)-(4)"),
            _ => NotListed(facts),
        };
    }

    private static LegalOutcome AnnexA(LegalFacts facts)
    {
        if (ExemptionRules.Of(facts) is { } exemption)
            return exemption;
        if (facts.DocumentDenied)
            return Prohibited("law.denied", "Annex A: offering is prohibited without a certificate, and the seller says there is none.");
        if (facts.CertificateOfUnitedKingdom && facts.Country is not (null or "GB"))
            return Prohibited("law.certificate-uk", "Annex A: a certificate of the United Kingdom does not count for a specimen in the EU.");
        if (facts.CertificateNumber)
            return Out(LegalTriage.Documented, "law.certificate", "A certificate is quoted with its number; nobody has checked it.", "Regulation (EC) 338/97 Art. 8(3)");
        if (facts.DocumentPromised)
            return Prohibited("law.promised", "Annex A: a certificate applied for or possible is none.");
        if (facts.CertificateNamed)
            return Out(LegalTriage.Documented, "law.certificate-named", "A certificate is named without its number; ask for it.", "Regulation (EC) 338/97 Art. 8(3)");
        return Prohibited(
            facts.ElephantIvory ? "law.ivory" : "law.silent-a",
            facts.ElephantIvory ? "Ivory: no age makes it free; a certificate is needed and none is stated." : "Annex A: offering is prohibited unless certified, and no certificate is stated.");
    }

    private static LegalOutcome AnnexB(LegalFacts facts)
    {
        const string proof = "Regulation (EC) 338/97 Art. 8(5)";
        if (facts.DocumentDenied)
            return Out(LegalTriage.DocumentationNotStated, "law.denied-b", "Annex B: proof of legal acquisition is needed, and the seller says there is none.", proof);
        if (facts.CertificateNumber || facts.CertificateNamed || facts.ProofNamed)
            return Out(LegalTriage.Documented, "law.proof", "Annex B: proof of legal acquisition is named; nobody has checked it.", proof);
        return Out(LegalTriage.DocumentationNotStated, "law.silent-b", "Annex B: no proof of legal acquisition is stated. This is not the same as illegal.", proof);
    }

    private static LegalOutcome NotListed(LegalFacts facts) => facts.NotAssessed
        ? Out(LegalTriage.Unclear, "law.not-assessed", "Not in the annexes of Regulation (EU) 2021/2280, and in a CITES appendix since: the annexes in force are not assessed here. Ask the authority.", "Regulation (EC) 338/97 Annexes A-D")
        : facts.OtherActs.Count == 0
        ? Out(LegalTriage.NotRegulated, "law.not-listed", "Not in the annexes at the date of the observation.", "Regulation (EC) 338/97 Annexes A-D")
        : facts.OtherActs[0] switch
        {
            ActIds.Birds => Native(facts, "A wild bird of the EU: sale of wild-taken birds is prohibited.", "Directive 2009/147/EC Art. 6(1)"),
            ActIds.Habitats => Native(facts, "A strictly protected species of the EU: sale of wild-taken specimens is prohibited.", "Directive 92/43/EEC Art. 12(2), 13(1)"),
            ActIds.Seals => Out(LegalTriage.ProhibitedUnlessCertified, "law.seal", "Seal products may be sold only with the attesting document of the Inuit or indigenous hunt.", "Regulation (EC) 1007/2009 Art. 3"),
            ActIds.InvasiveSpecies => Out(LegalTriage.ProhibitedUnlessCertified, "law.invasive", "An invasive species of Union concern may not be sold.", "Regulation (EU) 1143/2014 Art. 7(1)"),
            ActIds.MediterraneanFishing => Out(LegalTriage.ProhibitedUnlessCertified, "law.date-mussel", "Catch and sale of date mussels are prohibited.", "Regulation (EC) 1967/2006 Art. 8"),
            _ => Out(LegalTriage.Unclear, "law.other-act", "Another act covers it; its conditions are not assessed.", facts.OtherActs[0]),
        };

    private static LegalOutcome Native(LegalFacts facts, string text, string citation) => facts.CaptiveBred || facts.Propagated || facts.ProofNamed
        ? Out(LegalTriage.Documented, "law.native-bred", "A natively protected species with captive breeding or papers claimed; nobody has checked it.", citation)
        : Out(LegalTriage.Unclear, "law.native", text + " Whether it was taken from the wild is not stated.", citation);

    private static LegalOutcome Prohibited(string rule, string text) => Out(LegalTriage.ProhibitedUnlessCertified, rule, text, Article8);

    internal static LegalOutcome Out(LegalTriage triage, string rule, string text, string citation) =>
        new(triage, [new LegalStep(rule, text, citation)]);
}
