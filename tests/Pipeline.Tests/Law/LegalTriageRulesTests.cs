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

    [Fact]
    public void A_british_certificate_does_not_count_for_a_specimen_in_the_union()
    {
        var facts = AnnexA with { CertificateNumber = true, CertificateOfUnitedKingdom = true };
        Assert.Equal("law.certificate-uk", LegalTriageRules.Decide(facts with { Country = "DE" }).Steps[0].Rule);
        Assert.Equal(LegalTriage.Documented, LegalTriageRules.Decide(facts with { Country = "GB" }).Triage);
    }

    [Fact]
    public void Ivory_in_great_britain_is_judged_by_the_ivory_act()
    {
        var ivory = AnnexA with { Product = "ivory", ElephantIvory = true, Country = "GB" };
        Assert.Contains("Ivory Act 2018", LegalTriageRules.Decide(ivory).Steps[0].Citation, StringComparison.Ordinal);
        Assert.Equal(LegalTriage.ProhibitedUnlessCertified, LegalTriageRules.Decide(ivory).Triage);
        Assert.Equal(LegalTriage.Documented, LegalTriageRules.Decide(ivory with { CertificateNamed = true }).Triage);
    }

    [Fact]
    public void A_taxon_listed_after_the_state_read_is_unclear_and_never_unregulated() =>
        Assert.Equal(LegalTriage.Unclear, LegalTriageRules.Decide(new LegalFacts { Annex = "none", Product = "meat-food", NotAssessed = true }).Triage);

    [Fact]
    public void A_bare_claim_of_an_exemption_never_clears()
    {
        Assert.Equal(LegalTriage.Unclear, LegalTriageRules.Decide(AnnexA with { Product = "plant-live", Propagated = true }).Triage);
        Assert.Equal(LegalTriage.Exempt, LegalTriageRules.Decide(AnnexA with { Product = "plant-live", Propagated = true, ProofNamed = true }).Triage);
        Assert.Equal(LegalTriage.Unclear, LegalTriageRules.Decide(AnnexA with { AnnexX = true }).Triage);
        var antique = AnnexA with { Product = "taxidermy", WorkedAntique = true, Before1947 = true };
        Assert.Equal(LegalTriage.ProhibitedUnlessCertified, LegalTriageRules.Decide(antique).Triage);
        Assert.Equal(LegalTriage.Exempt, LegalTriageRules.Decide(antique with { ProofNamed = true }).Triage);
    }

    [Fact]
    public void The_antiques_exemption_never_covers_elephant_ivory() =>
        Assert.Equal(LegalTriage.ProhibitedUnlessCertified, LegalTriageRules.Decide(AnnexA with { Product = "ivory", WorkedAntique = true, ElephantIvory = true, Before1947 = true, ProofNamed = true }).Triage);

    [Fact]
    public void Farmed_crocodile_needs_its_tag_and_caviar_its_label()
    {
        Assert.Equal(LegalTriage.ProhibitedUnlessCertified, LegalTriageRules.Decide(AnnexA with { Product = "skin-leather", Crocodilian = true, Farmed = true }).Triage);
        Assert.Equal(LegalTriage.Exempt, LegalTriageRules.Decide(AnnexA with { Product = "skin-leather", Crocodilian = true, Farmed = true, CertificateNumber = true }).Triage);
        Assert.Equal(LegalTriage.Exempt, LegalTriageRules.Decide(AnnexA with { Product = "caviar", BrevirostrumCaviar = true, CaviarLabel = true }).Triage);
    }
}
