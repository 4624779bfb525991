using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Wildlife.Classify;
using Wildlife.Extract;

namespace Wildlife.Tests.Classify;

public class AdvertReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_line_with_price_text_and_unknown_members_is_read()
    {
        var reader = new AdvertReader(new FakeTimeProvider(Now));
        var advert = reader.Read("""{"id":"x1","title":"T","body":"B","price":"1 250 €","country":"be","lang":"FR","colour":"red"}""");
        Assert.Equal(("x1", "T", "B", "BE", "fr", Now), (advert.Id, advert.Title, advert.Description, advert.Country, advert.Language, advert.ObservedAt));
        Assert.Equal(1250m, advert.Price!.Amount);
        Assert.Equal(1, reader.UnknownMembers["colour"]);
    }

    [Fact]
    public void A_price_object_and_a_description_are_read()
    {
        var advert = new AdvertReader(new FakeTimeProvider(Now)).Read("""{"description":"D","price":{"amount":5,"currency":"EUR","text":"5 €","kind":"negotiable"},"observedAt":"2025-01-02T03:04:05Z"}""");
        Assert.Equal(("1", "D", 2025), (advert.Id, advert.Description, advert.ObservedAt.Year));
        Assert.Equal(new ListingPrice(5, "EUR", "5 €", PriceKind.Negotiable), advert.Price);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("rubbish")]
    public void A_line_that_is_no_object_is_refused(string line) =>
        Assert.ThrowsAny<JsonException>(() => new AdvertReader(TimeProvider.System).Read(line));
}
