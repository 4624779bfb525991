using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Extract;
using Wildlife.Privacy;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Privacy;

public sealed class PersonalDataMaskTests
{
    private const string Text = "Appelez Jean au 06 12 34 56 78 ou jean@example.org, JEAN répond vite";
    private readonly PersonalDataMask mask = new(new SellerKeyring(1, new byte[32]));

    private static ExtractedPage Page => new()
    {
        Kind = PageKind.Listing,
        Contacts = [new Contact("phone", "+33612345678", "06 12 34 56 78"), new Contact("email", "jean@example.org", "jean@example.org")],
        Seller = new ListingSeller("jean", "4711", null, "private"),
    };

    [Fact]
    public void Contacts_and_names_become_dots_of_the_same_length()
    {
        var masked = mask.Apply(Invented.Listing("s", "1", title: "06 12 34 56 78") with { Description = Text, Seller = "jean" }, Page);
        Assert.Equal("Appelez •••• au •••••••••••••• ou ••••••••••••••••, •••• répond vite", masked.Description);
        Assert.Equal(new string('•', 14), masked.Title);
        Assert.Matches("^seller v1-[0-9a-f]{9}$", masked.Seller);
    }

    [Fact]
    public void The_words_that_reasons_quote_are_masked_too()
    {
        var span = new TextSpan("description", 16, 14, "06 12 34 56 78");
        var assessment = Invented.Suspect() with { RedFlags = [new RedFlag("contact-off-platform", "asks to call 06 12 34 56 78", span)] };
        var flag = mask.Apply(Invented.Listing("s", "1", assessment), Page).Assessment.RedFlags[0];
        Assert.DoesNotContain("06 12", flag.Text + flag.Span!.Text, StringComparison.Ordinal);
        Assert.Equal((16, 14), (flag.Span.Start, flag.Span.Length));
    }

    [Theory]
    [InlineData("whatsapp +44 7700 900742", "whatsapp •••••••••••••••")]
    [InlineData("bel 06-12 34 56 78!", "bel ••••••••••••••!")]
    [InlineData("mail a.b@example.org.", "mail •••••••••••••••.")]
    [InlineData("chip 276093400123456, cites DE-BN 12345/2021", "chip 276093400123456, cites DE-BN 12345/2021")]
    [InlineData("le 02/11/2026, 1 200 euros", "le 02/11/2026, 1 200 euros")]
    public void What_looks_like_a_contact_is_masked_where_none_was_recognised(string text, string expected)
    {
        var page = new ExtractedPage { Kind = PageKind.Listing };
        Assert.Equal(expected, mask.Apply(Invented.Listing("s", "1") with { Description = text }, page).Description);
    }

    [Fact]
    public void Masking_again_changes_nothing()
    {
        var once = mask.Apply(Invented.Listing("s", "1") with { Description = Text, Seller = "jean" }, Page);
        var twice = mask.Apply(once, Page);
        Assert.Equal((once.Description, once.Seller, once.Title), (twice.Description, twice.Seller, twice.Title));
    }
}
