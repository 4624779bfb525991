using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class ContactTests
{
    [Theory]
    [InlineData("0470 12 34 56", "BE", "+32470123456")]
    [InlineData("0032 470/12.34.56", "BE", "+32470123456")]
    [InlineData("+32 (0)470 12 34 56", null, "+32470123456")]
    [InlineData("zéro quatre sept zéro douze trente-quatre cinquante-six", "BE", "+32470123456")]
    [InlineData("nul vier zeven nul een twee drie vier vijf zes", "BE", "+32470123456")]
    [InlineData("null eins sieben null eins zwei drei vier fünf sechs sieben", "DE", "+491701234567")]
    [InlineData("O47O 12 34 56", "BE", "+32470123456")]
    [InlineData("0 4 7 0 1 2 3 4 5 6", "BE", "+32470123456")]
    [InlineData("06 30 123 4567", "HU", "+36301234567")]
    public void A_telephone_number_is_read_however_it_is_split_or_spelt(string text, string? region, string e164) =>
        Assert.Equal(e164, PhoneParser.Parse(text, region)?.E164);

    [Fact]
    public void A_number_tells_its_country_and_type() => Assert.Equal(new ParsedPhone("+33612345678", "FR", "mobile"), PhoneParser.Parse("06 12 34 56 78", "FR"));

    [Theory]
    [InlineData("Bel 0470/12.34.56 na 18u", "phone", "+32470123456")]
    [InlineData("Tel.: 470 12 34 56, liefst 's avonds", "phone", "+32470123456")]
    [InlineData("whatsapp: 0470 12 34 56", "whatsapp", "+32470123456")]
    [InlineData("tel zéro quatre sept zéro un deux trois quatre cinq six svp", "phone", "+32470123456")]
    [InlineData("schrijf naar jan.proef (at) post [dot] example", "email", "jan.proef@post.example")]
    [InlineData("jean arobase courrier point example", "email", "jean@courrier.example")]
    [InlineData("Telegram: @vogel_vriend", "telegram", "vogel_vriend")]
    [InlineData("zie t.me/vogelvriend", "telegram", "vogelvriend")]
    [InlineData("insta: @ara.lover", "instagram", "ara.lover")]
    [InlineData("wickr me: stille_koper", "wickr", "stille_koper")]
    public void A_contact_is_found_in_the_text(string text, string kind, string value) =>
        Assert.Contains(ContactFinder.Find(text, "BE"), c => c.Kind == kind && c.Value == value);

    [Theory]
    [InlineData("Code postal 29999, compteur 31999 km, prix 45000")]
    [InlineData("Prijs 1.250,00 euro, 12-11-2026, ring 2024/0812")]
    [InlineData("un deux trois soleil, six ans, huit plumes")]
    [InlineData("Signal ist gut, Telegram auch")]
    [InlineData("Vier jonge katten van drie maanden")]
    public void Ordinary_words_are_no_contact(string text) => Assert.Empty(ContactFinder.Find(text, "BE", "FR", "DE"));
}
