using Wildlife.Classify;

namespace Wildlife.Law;

/// <summary>Where a specimen in Great Britain is judged by a law of its own; the rest follows the retained regulations.</summary>
internal static class GreatBritainRules
{
    private const string IvoryAct = "Ivory Act 2018 ss. 1-10";

    /// <summary>The outcome for elephant ivory; null where the retained regulations decide.</summary>
    public static LegalOutcome? Of(LegalFacts facts)
    {
        if (!facts.ElephantIvory)
            return null;
        return (facts.CertificateNumber || facts.CertificateNamed) && !facts.DocumentDenied && !facts.DocumentPromised
            ? LegalTriageRules.Out(LegalTriage.Documented, "law.gb-ivory-registered", IvoryAct)
            : LegalTriageRules.Out(LegalTriage.ProhibitedUnlessCertified, "law.gb-ivory", IvoryAct);
    }
}
