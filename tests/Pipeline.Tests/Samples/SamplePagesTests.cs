using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Wildlife.Tests.Samples;

public sealed class SamplePagesTests
{
    public static TheoryData<string> Ids => SampleHostTests.Ids;

    [Fact]
    public async Task Der_Dachboden_speaks_windows_1252_and_compresses_for_those_who_accept_it()
    {
        await using var server = await SampleServer.StartAsync();
        const string Url = "http://www.der-dachboden.example/kategorie/alle/";
        using var plain = await server.GetAsync(Url);
        using var packed = await server.GetAsync(Url, gzip: true);
        var plainBytes = await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        await using var gzip = new GZipStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await gzip.CopyToAsync(unpacked, TestContext.Current.CancellationToken);

        Assert.Equal("windows-1252", packed.Content.Headers.ContentType?.CharSet);
        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(plainBytes, unpacked.ToArray());
        Assert.Contains((byte)0x80, plainBytes); // the euro sign, where windows-1252 has it and Latin 1 has not
        Assert.Throws<DecoderFallbackException>(() => new UTF8Encoding(false, true).GetString(plainBytes));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task The_same_pass_gives_the_same_bytes(string id)
    {
        await using var first = await SampleServer.StartAsync();
        await using var second = await SampleServer.StartAsync();
        var site = first.Site(id);
        foreach (var url in new[] { "/", site.Urls.Of(site.Adverts[3]), site.Urls.OfList("alles", 1), site.Urls.Terms }.Select(site.Urls.Absolute).Append(site.Urls.OfPicture(site.Adverts[3].Pictures[0])))
        {
            using var one = await first.GetAsync(url, gzip: true);
            using var two = await second.GetAsync(url, gzip: true);
            Assert.Equal(
                await one.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
                await two.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Brocante_du_Canal_describes_its_adverts_in_json_ld()
    {
        await using var server = await SampleServer.StartAsync();
        var site = server.Site("brocante-du-canal");
        var advert = site.Shown(1).First(one => one.Amount is not null).Advert;
        using var document = new HtmlParser().ParseDocument(await (await server.GetAsync(site, advert)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var product = JsonDocument.Parse(document.QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.Equal(advert.Title, product.RootElement.GetProperty("name").GetString());
        Assert.Equal(advert.Amount, product.RootElement.GetProperty("offers").GetProperty("price").GetDecimal());
        Assert.Equal(3, document.QuerySelectorAll(".similaires .carte").Length);
    }

    [Fact]
    public async Task Vondst_en_Veer_marks_its_adverts_up_with_microdata()
    {
        await using var server = await SampleServer.StartAsync();
        var site = server.Site("vondst-en-veer");
        var advert = site.Shown(1).First(one => one.Amount is not null).Advert;
        using var document = new HtmlParser().ParseDocument(await (await server.GetAsync(site, advert)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(advert.Title, document.QuerySelector(".advertentie > [itemprop=name]")!.TextContent);
        Assert.Equal(advert.Id, document.QuerySelector("[itemprop=sku]")!.GetAttribute("content"));
        Assert.Empty(document.QuerySelectorAll("script"));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task Pictures_come_from_the_media_host(string id)
    {
        await using var server = await SampleServer.StartAsync();
        var site = server.Site(id);
        foreach (var picture in site.Adverts.Take(5).SelectMany(advert => advert.Pictures))
        {
            using var response = await server.GetAsync(site.Urls.OfPicture(picture));
            Assert.True(response.IsSuccessStatusCode, picture);
            Assert.StartsWith("image/", response.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal);
        }
    }
}
