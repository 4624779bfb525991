using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>Which of several amounts on a page without structured data is the price asked.</summary>
public sealed class ShownPriceTests
{
    private static decimal? Price(string main) => Pages.Extract($"<html lang=nl><title>Eiken kast - Winkel</title><main><h1>Eiken kast</h1>{main}<button>In winkelwagen</button></main>").Price?.Amount;

    [Theory]
    [InlineData("<p class=price>173<sup>34</sup> <span>Lei</span></p>", 173.34)]
    [InlineData("<div class=price>€ 229<span>99</span></div>", 229.99)]
    [InlineData("<div class=price><b>1 250</b><span class=cents>50</span> <i>€</i></div>", 1250.50)]
    public void Raised_cents_stand_behind_the_point(string main, double amount) => Assert.Equal((decimal)amount, Price(main));

    [Theory]
    [InlineData("<p class=price>2 x 50 €</p>", 50)]
    [InlineData("<p class=price>12 maanden: 146,70 €</p>", 146.70)]
    [InlineData("<p class=price>100 - 200 €</p>", 100)]
    public void The_amount_beside_the_currency_counts(string main, double amount) => Assert.Equal((decimal)amount, Price(main));

    [Theory]
    [InlineData("<p class=price>€ 121,00</p><p class=price>excl. btw <b>€ 100,00</b></p>")]
    [InlineData("<p><span class=price-discounted>€ 121,00</span></p><p class=price-old>€ 150,00</p>")]
    [InlineData("<p class=price>€ 121,00</p><p class=price>(€ 12,10 / stuk)</p>")]
    [InlineData("<p><s>€ 150,00</s> <b>€ 121,00</b></p>")]
    [InlineData("<h3>Autres vendeurs</h3><div><p class=price>€ 115,00</p></div><h3>Prijs</h3><div><p class=price>€ 121,00</p></div>")]
    public void Other_amounts_do_not(string main) => Assert.Equal(121m, Price(main));

    [Fact]
    public void Rows_of_other_goods_are_passed_over()
    {
        string row = string.Concat(Enumerable.Range(1, 5).Select(i => $"<li><a href=/p/{i}><img src=/{i}.jpg>Kast {i}</a><b class=price>€ {i}9,99</b></li>"));
        Assert.Null(Price($"<ul>{row}</ul>"));
    }

    [Fact]
    public void A_page_without_a_first_heading_is_named_by_what_its_title_begins_with()
    {
        ExtractedPage page = Pages.Extract("<html lang=fr><title>Lampe Gras 205 - Brocante</title><div class=logo-title>Brocante</div><div class=item-title>Lampe Gras 205</div><p>89,00 €</p><button>Acheter</button>");
        Assert.Equal(("Lampe Gras 205", 89m), (page.Title, page.Price?.Amount));
    }
}
