using System.Globalization;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class PriceParserTests
{
    [Theory]
    [InlineData("1.250,00 €", "1250.00", "EUR", PriceKind.Amount)]
    [InlineData("1 250 €", "1250", "EUR", PriceKind.Amount)]
    [InlineData("1\u00a0250\u00a0€", "1250", "EUR", PriceKind.Amount)]
    [InlineData("€ 1.250,-", "1250", "EUR", PriceKind.Amount)]
    [InlineData("1250,- VB", "1250", null, PriceKind.Negotiable)]
    [InlineData("VB 450 €", "450", "EUR", PriceKind.Negotiable)]
    [InlineData("12'500.– CHF", "12500", "CHF", PriceKind.Amount)]
    [InlineData("1.234.567 Ft", "1234567", "HUF", PriceKind.Amount)]
    [InlineData("irányár: 45 000 Ft", "45000", "HUF", PriceKind.Negotiable)]
    [InlineData("450 zł", "450", "PLN", PriceKind.Amount)]
    [InlineData("35€ 99", "35.99", "EUR", PriceKind.Amount)]
    [InlineData("SGD$4.90", "4.90", "SGD", PriceKind.Amount)]
    [InlineData("0,75 €", "0.75", "EUR", PriceKind.Amount)]
    [InlineData("Bieden vanaf € 60", "60", "EUR", PriceKind.Bids)]
    public void An_amount_is_read_as_its_country_writes_it(string text, string amount, string? currency, PriceKind kind)
    {
        ListingPrice price = PriceParser.Parse(text);

        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), price.Amount);
        Assert.Equal(currency, price.Currency);
        Assert.Equal(kind, price.Kind);
    }

    [Theory]
    [InlineData("Prix sur demande", PriceKind.OnRequest)]
    [InlineData("n.o.t.k.", PriceKind.OnRequest)]
    [InlineData("Preis auf Anfrage", PriceKind.OnRequest)]
    [InlineData("Bieden", PriceKind.Bids)]
    [InlineData("VB", PriceKind.Negotiable)]
    [InlineData("irányár", PriceKind.Negotiable)]
    [InlineData("", PriceKind.None)]
    [InlineData("40% OFF", PriceKind.None)]
    public void Words_without_an_amount_are_never_zero(string text, PriceKind kind)
    {
        ListingPrice price = PriceParser.Parse(text);

        Assert.Null(price.Amount);
        Assert.Equal(kind, price.Kind);
    }

    [Theory]
    [InlineData("Gratis")]
    [InlineData("À donner")]
    [InlineData("Zu verschenken")]
    [InlineData("ingyen elvihető")]
    public void What_is_given_away_costs_nothing(string text) => Assert.Equal((0m, PriceKind.Free), (PriceParser.Parse(text).Amount, PriceParser.Parse(text).Kind));

    [Fact]
    public void A_shared_sign_takes_the_currency_of_the_site() => Assert.Equal("CAD", PriceParser.Parse("$ 20", "CAD").Currency);

    [Fact]
    public void A_named_currency_wins_over_the_hint() => Assert.Equal("GBP", PriceParser.Parse("£ 20", "EUR").Currency);

    [Fact]
    public void A_text_of_a_million_characters_is_answered_at_once() => Assert.Equal(PriceKind.Amount, PriceParser.Parse(new string('1', 20) + new string(' ', 1_000_000)).Kind);
}
