using Wildlife.Classify;

namespace Wildlife.Law;

/// <summary>
/// The exemptions from Annex A certificates in Art. 62 of Regulation (EC) 865/2006. Each asks for stated facts:
/// a bare claim leaves the advert unclear and never clears it.
/// </summary>
internal static class ExemptionRules
{
    private const string Article62 = "Regulation (EC) 865/2006 Art. 62";

    /// <summary>What an exemption makes of the facts; null where none is claimed.</summary>
    public static LegalOutcome? Of(LegalFacts facts) =>
        AnnexX(facts) ?? Propagated(facts) ?? Crocodilian(facts) ?? Brevirostrum(facts) ?? Antique(facts);

    private static LegalOutcome? AnnexX(LegalFacts facts)
    {
        if (!facts.AnnexX || facts.Product != "live" || facts.WildStated)
            return null;
        return facts.CaptiveBred
            ? LegalTriageRules.Out(LegalTriage.Exempt, "law.annex-x", Article62 + "(1)")
            : LegalTriageRules.Out(LegalTriage.Unclear, "law.annex-x-silent", Article62 + "(1)");
    }

    private static LegalOutcome? Propagated(LegalFacts facts)
    {
        if (!facts.Propagated)
            return null;
        return facts.ProofNamed || facts.CertificateNamed
            ? LegalTriageRules.Out(LegalTriage.Exempt, "law.propagated", Article62 + "(2)")
            : LegalTriageRules.Out(LegalTriage.Unclear, "law.propagated-claimed", Article62 + "(2)");
    }

    private static LegalOutcome? Crocodilian(LegalFacts facts) =>
        facts.Crocodilian && facts.Farmed && facts.CertificateNumber && !facts.DocumentDenied
            ? LegalTriageRules.Out(LegalTriage.Exempt, "law.crocodilian-marked", Article62 + "(3)")
            : null;

    private static LegalOutcome? Brevirostrum(LegalFacts facts) =>
        facts.BrevirostrumCaviar && facts.CaviarLabel
            ? LegalTriageRules.Out(LegalTriage.Exempt, "law.brevirostrum", Article62 + "(4)")
            : null;

    private static LegalOutcome? Antique(LegalFacts facts) =>
        facts.WorkedAntique && !facts.ElephantIvory && facts.Before1947 && facts.ProofNamed && !facts.DocumentDenied
            ? LegalTriageRules.Out(LegalTriage.Exempt, "law.worked-1947", "Regulation (EC) 338/97 Art. 2(w), 8(3)(b)")
            : null;
}
