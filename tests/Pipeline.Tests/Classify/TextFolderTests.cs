using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

public class TextFolderTests
{
    [Theory]
    [InlineData("IVOIRE", "ivoire")]
    [InlineData("Éléphant", "elephant")]
    [InlineData("Stoßzahn", "stosszahn")]
    [InlineData("i v o i r e", "ivoire")]
    [InlineData("i.v.o.r.y", "ivory")]
    [InlineData("iv\u200Bory", "ivory")]
    [InlineData("iv\u00ADory", "ivory")]
    [InlineData("і\u0443ory", "iyory")]
    [InlineData("ｉｖｏｒｙ", "ivory")]
    [InlineData("𝐢𝐯𝐨𝐫𝐲", "ivory")]
    [InlineData("iv0ry", "ivory")]
    [InlineData("e\u0301le\u0301phant", "elephant")]
    [InlineData("œuf", "oeuf")]
    [InlineData("żółw", "zolw")]
    public void A_disguised_word_folds_to_the_plain_one(string written, string expected) =>
        Assert.Equal(expected, TextFolder.Fold("title", written).Text);

    [Fact]
    public void A_span_leads_back_to_the_sellers_own_words()
    {
        var folded = TextFolder.Fold("title", "Très bel i v o i r e, É\u200Bléphant");
        var start = folded.Text.IndexOf("ivoire", StringComparison.Ordinal);
        Assert.Equal("i v o i r e", folded.Span(start, start + 6).Text);
        var second = folded.Text.IndexOf("elephant", StringComparison.Ordinal);
        Assert.Equal("É\u200Bléphant", folded.Span(second, second + 8).Text);
    }

    [Fact]
    public void Ordinary_single_letters_stay_apart() =>
        Assert.Equal("taille s m l", TextFolder.Fold("title", "Taille S M L").Text);
}
