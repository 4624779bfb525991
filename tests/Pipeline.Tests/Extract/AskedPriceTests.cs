namespace Wildlife.Tests.Extract;

public sealed class AskedPriceTests
{
    private static string Item(string price) => "<script type=\"application/ld+json\">{\"@type\":\"Product\",\"name\":\"Oude kast\",\"offers\":{\"@type\":\"Offer\",\"priceCurrency\":\"EUR\"," + price + "}}</script>";

    [Theory]
    [InlineData("<meta property='og:price:standard_amount' content='150.00'><meta property='product:price:amount' content='120.00'>", "\"price\":\"150.00\"", "", 120)]
    [InlineData("<meta property='product:price:amount' content='150'><meta property='product:sale_price:amount' content='99'>", "\"name\":\"x\"", "", 99)]
    [InlineData("", "\"priceSpecification\":[{\"priceType\":\"https://schema.org/StrikethroughPrice\",\"price\":\"80\"},{\"price\":\"60\"}]", "", 60)]
    [InlineData("<meta property='product:price:amount' content='48'>", "\"price\":\"43.90\"", "<p class=price>53,11 €</p>", 53.11)]
    [InlineData("<meta property='product:price:amount' content='48'>", "\"price\":\"48\"", "<p class=price>53,11 €</p>", 48)]
    public void The_price_asked_now_wins(string meta, string offer, string shown, double amount) =>
        Assert.Equal((decimal)amount, Pages.Extract($"<title>Oude kast</title>{meta}{Item(offer)}<h1>Oude kast</h1>{shown}<button>In winkelwagen</button>").Price?.Amount);

    [Fact]
    public void The_sale_price_of_a_pages_state_wins() =>
        Assert.Equal(120, Pages.Extract("""<title>Oude kast</title><h1>Oude kast</h1><script>window.__STATE__ = {"advert":{"title":"Oude kast","description":"Eiken kast van de zolder, met sleutel en twee planken.","images":["/i/1.jpg"],"price":{"original":150,"sale":120,"currency":"EUR"}}}</script>""").Price?.Amount);

    [Fact]
    public void A_line_marked_as_subtitle_is_not_the_title() =>
        Assert.Equal("Vogels van Europa", Pages.Extract("<title>Vogels van Europa</title><h1><span>Vogels van Europa</span> <span id=productSubtitle>Gebonden, 2016</span></h1><p class=price>€ 12,-</p><button>Bestellen</button>").Title);
}
