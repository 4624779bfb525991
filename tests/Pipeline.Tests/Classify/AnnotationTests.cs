using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

/// <summary>Annotations leave finished goods out of a listing: the guitar is free where the plank is not.</summary>
public sealed class AnnotationTests
{
    [Theory]
    [InlineData("Guitare folk, dos en palissandre dalbergia", "Bon état, vendue avec housse.")]
    [InlineData("Konzertgitarre, Boden Dalbergia latifolia", "Gut erhalten.")]
    [InlineData("Akoestische gitaar, palissander achterblad", "Hout Dalbergia latifolia, weinig bespeeld.")]
    [InlineData("Rhodiola rosea 60 gélules", "Complément alimentaire, boîte neuve.")]
    [InlineData("Khaya mahogany sideboard", "From the 1960s, collection only.")]
    public void A_finished_good_that_the_annotation_leaves_out_is_exempt(string title, string description) =>
        Assert.Equal(LegalTriage.Exempt, Knowledge.Assess(title, description).Triage);

    [Theory]
    [InlineData("Planches de palissandre dalbergia", "Pour luthier, 12 planches brutes.")]
    [InlineData("Dalbergia latifolia Kanteln roh für Gitarre", "Unbearbeitet, 40 x 40 mm.")]
    [InlineData("Guitare dos palissandre de Rio, Dalbergia nigra", "Fabriquée en 2005.")]
    public void Wood_and_what_is_of_annex_A_are_not(string title, string description) =>
        Assert.NotEqual(LegalTriage.Exempt, Knowledge.Assess(title, description).Triage);
}
