using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Tests.Law;

public class LegalTriageRulesTests
{
    private static readonly LegalFacts AnnexA = new() { Annex = "A", Product = "live" };

    [Fact]
    public void Annex_a_in_silence_is_prohibited_unless_certified()
    {
        var outcome = LegalTriageRules.Decide(AnnexA);
        Assert.Equal(LegalTriage.ProhibitedUnlessCertified, outcome.Triage);
        Assert.Contains("338/97", outcome.Steps[0].Citation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_with_its_number_documents_annex_a() =>
        Assert.Equal(LegalTriage.Documented, LegalTriageRules.Decide(AnnexA with { CertificateNumber = true }).Triage);

    [Fact]
    public void A_denial_beats_a_number() =>
        Assert.Equal(LegalTriage.ProhibitedUnlessCertified, LegalTriageRules.Decide(AnnexA with { CertificateNumber = true, DocumentDenied = true }).Triage);

    [Fact]
    public void A_promise_is_no_certificate() =>
        Assert.Equal(LegalTriage.ProhibitedUnlessCertified, LegalTriageRules.Decide(AnnexA with { CertificateNamed = true, DocumentPromised = true }).Triage);

    [Fact]
    public void Captive_bred_birds_of_annex_x_are_exempt_and_others_are_not()
    {
        Assert.Equal(LegalTriage.Exempt, LegalTriageRules.Decide(AnnexA with { AnnexX = true, CaptiveBred = true }).Triage);
        Assert.Equal(LegalTriage.ProhibitedUnlessCertified, LegalTriageRules.Decide(AnnexA with { CaptiveBred = true }).Triage);
    }

    [Fact]
    public void Ivory_has_its_own_step() =>
        Assert.Equal("law.ivory", LegalTriageRules.Decide(AnnexA with { Product = "ivory", ElephantIvory = true }).Steps[0].Rule);

    [Fact]
    public void Annex_b_in_silence_is_documentation_not_stated() =>
        Assert.Equal(LegalTriage.DocumentationNotStated, LegalTriageRules.Decide(new LegalFacts { Annex = "B", Product = "live" }).Triage);

    [Fact]
    public void Seal_products_are_prohibited_without_the_attesting_document() =>
        Assert.Equal(LegalTriage.ProhibitedUnlessCertified, LegalTriageRules.Decide(new LegalFacts { Annex = "none", Product = "fur", OtherActs = [ActIds.Seals] }).Triage);
}
