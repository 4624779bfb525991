using System.Text.Json;
using Wildlife.Partners;
using Wildlife.Tests.Partners;

namespace Wildlife.Tests.Parcels;

public sealed class ParcelRoutesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Contacts_are_taken_from_authorities_only_and_name_the_cases_that_know_them()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Parts.Cases.AddLinksAsync([new(server.Parts.Secrets.Sellers.Mac("phone:+33612345678"), "phone", "s", "1", "c-1", "same phone", 0.95, server.Time.GetUtcNow())], Cancel);
        const string body = """{"consignments": [{"reference": "a", "from": "FR", "to": "DE", "items": [{"description": "books"}], "contacts": [{"kind": "phone", "value": "+33612345678"}]}]}""";
        Assert.Equal("persons-not-matched", (await server.SendAsync("POST", Routes.ParcelScreenings, (await server.KeyAsync(Role.Parcel)).Text, body)).Code);
        var matched = await server.SendAsync("POST", Routes.ParcelScreenings, (await server.KeyAsync(Role.Authority)).Text, body);
        Assert.Equal("contact-known", matched.Json.GetProperty("value")[0].GetProperty("reasons")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task A_screening_and_its_trace_are_gone_after_thirty_days_and_nobody_elses_to_read()
    {
        await using var server = await ApiServer.StartAsync();
        var key = (await server.KeyAsync(Role.Parcel)).Text;
        const string body = """{"consignments": [{"reference": "a", "from": "FR", "to": "DE", "senderToken": "acc-1", "items": [{"description": "bone carving"}]}]}""";
        var made = await server.SendAsync("POST", Routes.ParcelScreenings, key, body);
        var path = $"api/parcels/screenings/{made.Json.GetProperty("value")[0].GetProperty("id").GetString()}";
        Assert.Equal(404, (await server.SendAsync("GET", path, (await server.KeyAsync(Role.Parcel)).Text)).Status);
        await server.SendAsync("POST", Routes.ParcelScreenings, key, body);
        Assert.Contains("split-consignment", (await server.SendAsync("POST", Routes.ParcelScreenings, key, body)).Text, StringComparison.Ordinal);
        server.Time.Advance(TimeSpan.FromDays(31));
        Assert.Equal(404, (await server.SendAsync("GET", path, key)).Status);
        Assert.DoesNotContain("split-consignment", (await server.SendAsync("POST", Routes.ParcelScreenings, key, body)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> ivory")]
    [InlineData("'; DROP TABLE records; -- bone")]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("bone\u0000\u202Egnivarc")]
    [InlineData("{{7*7}} ${jndi:ldap://x} os")]
    [InlineData("\uD800 broken \uDFFF resin")]
    public async Task Odd_texts_come_back_as_text(string description)
    {
        await using var server = await ApiServer.StartAsync();
        var body = $$"""{"consignments": [{"reference": "a", "from": "FR", "to": "DE", "items": [{"description": {{JsonSerializer.Serialize(description)}}}]}]}""";
        var answer = await server.SendAsync("POST", Routes.ParcelScreenings, (await server.KeyAsync(Role.Parcel)).Text, body);
        Assert.True(answer.Status == 200, answer.Text);
        Assert.DoesNotContain("<script>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_screened_is_named_by_its_place()
    {
        await using var server = await ApiServer.StartAsync();
        var answer = await server.SendAsync("POST", Routes.ParcelScreenings, (await server.KeyAsync(Role.Parcel)).Text, """{"consignments": [{"reference": "a", "from": "FR", "to": "DE", "items": [{"description": "x", "hsCode": "12"}]}]}""");
        Assert.Equal((422, "bad-consignment"), (answer.Status, answer.Code));
        Assert.Contains("consignments[0].items[0].hsCode", answer.Text, StringComparison.Ordinal);
    }
}
