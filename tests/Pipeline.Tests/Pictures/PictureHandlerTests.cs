using Microsoft.Extensions.Logging.Abstractions;
using SkiaSharp;
using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Evidence;
using Wildlife.Pictures;
using Wildlife.Sources;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Crawl;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Pictures;

/// <summary>The picture stage against a real server on loopback and real stores.</summary>
public sealed class PictureHandlerTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Planned = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly EmbeddedFixture fixture = new();
    private TestSite site = null!;
    private PageFetcher fetcher = null!;
    private PictureAlbum album = null!;
    private PictureHandler handler = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        fetcher = new PageFetcher(site.Options("media.example"), TimeProvider.System);
        album = new PictureAlbum(new SqliteRecordStore(fixture.Database, TimeProvider.System));
        var links = new PictureLinks(album, fixture.Cases, new CaseKeeper(fixture.Cases));
        var source = Wildlife.Tests.Crawl.Samples.Source() with { MediaHosts = ["media.example"] };
        handler = new PictureHandler(SourceCatalog.Of(source), fixture.Evidence, album, links, fetcher, TimeProvider.System, NullLogger<PictureHandler>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await site.DisposeAsync();
        fixture.Dispose();
    }

    [Fact]
    public async Task A_picture_is_kept_as_received_and_asked_for_once()
    {
        var bytes = Photograph(seed: 1);
        site.Bytes("/a.jpg", bytes);
        Assert.Equal(PictureOutcome.Kept, await RunAsync("/a.jpg", "1"));
        Assert.Equal(PictureOutcome.KnownAlready, await RunAsync("/a.jpg", "1"));
        Assert.Equal(PictureOutcome.KnownAlready, await RunAsync("/a.jpg", "2"));

        var picture = Assert.Single(await album.OfAdvertAsync("shop", "2", Cancel));
        Assert.Equal(["1", "2"], picture.Uses.Select(use => use.AdId));
        Assert.Equal(bytes, (await fixture.Evidence.ReadAsync(Containers.RawMedia, picture.Name, Cancel))!.Value.ToArray());
        Assert.Equal(Sha256Hex.Of(bytes), picture.Sha256);
        Assert.Equal(("image/jpeg", 320, 240), (picture.MediaType, picture.Width, picture.Height));
        Assert.Equal(1, site.Count("/a.jpg"));
    }

    [Fact]
    public async Task A_smaller_copy_joins_the_group_and_another_photograph_does_not()
    {
        site.Bytes("/a.jpg", Photograph(seed: 1));
        site.Bytes("/small.jpg", Photograph(seed: 1, width: 160, height: 120, quality: 60));
        site.Bytes("/other.jpg", Photograph(seed: 2));
        foreach (var (path, advert) in ((string, string)[])[("/a.jpg", "1"), ("/small.jpg", "2"), ("/other.jpg", "3")])
        {
            await RunAsync(path, advert);
        }

        Assert.Equal(await GroupAsync("1"), await GroupAsync("2"));
        Assert.NotEqual(await GroupAsync("1"), await GroupAsync("3"));
    }

    [Fact]
    public async Task The_same_photograph_links_the_cases_of_two_sellers_and_a_stock_photo_does_not()
    {
        site.Bytes("/a.jpg", Photograph(seed: 1));
        var cases = new List<string>();
        for (var advert = 0; advert <= PictureLinks.MostCases; advert++)
        {
            cases.Add(await CaseAsync($"{advert}"));
            await RunAsync("/a.jpg", $"{advert}");
        }

        var first = await LinksAsync(cases[0]);
        Assert.Contains(cases[1], first);
        Assert.DoesNotContain(cases[^1], first);
        Assert.Empty(await LinksAsync(cases[^1]));
    }

    [Fact]
    public async Task What_robots_txt_or_the_source_does_not_allow_is_never_asked_for()
    {
        site.Html("/robots.txt", "User-agent: *\nDisallow: /private/");
        site.Bytes("/private/a.jpg", Photograph(seed: 1));
        site.Status("/away.jpg", 302, ("Location", "http://elsewhere.example/a.jpg"));
        Assert.Equal(PictureOutcome.Disallowed, await RunAsync("/private/a.jpg", "1"));
        Assert.Equal(PictureOutcome.Missing, await RunAsync("/away.jpg", "1"));
        Assert.Equal(PictureOutcome.Disallowed, await handler.RunAsync(new PictureJob("shop", Planned, "http://elsewhere.example/a.jpg", "1"), Cancel));
        Assert.Equal(0, site.Count("/private/a.jpg"));
        Assert.Empty(await album.OfAdvertAsync("shop", "1", Cancel));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_kept_as_evidence_and_looks_like_nothing()
    {
        site.Html("/a.jpg", "<script>alert(1)</script>");
        Assert.Equal(PictureOutcome.Kept, await RunAsync("/a.jpg", "1"));
        var picture = Assert.Single(await album.OfAdvertAsync("shop", "1", Cancel));
        Assert.Null(picture.MediaType);
        Assert.Null(picture.PerceptualHash);
    }

    private Task<PictureOutcome> RunAsync(string path, string adId) => handler.RunAsync(new PictureJob("shop", Planned, $"http://media.example{path}", adId), Cancel);

    private async Task<string> GroupAsync(string adId) => Assert.Single(await album.OfAdvertAsync("shop", adId, Cancel)).GroupId;

    private async Task<IEnumerable<string>> LinksAsync(string caseId) => (await fixture.Cases.GetCaseAsync(caseId, Cancel))!.Document.LinkedCases.Select(link => link.CaseId);

    private async Task<string> CaseAsync(string adId)
    {
        var listing = Invented.Listing("shop", adId, Invented.Suspect());
        var caseId = await new CaseKeeper(fixture.Cases).RecordAsync(listing, [Invented.Phone(adId)], Planned, Cancel);
        await fixture.Cases.TrySaveListingAsync(listing with { CaseId = caseId }, null, Cancel);
        return caseId;
    }

    // Shapes and shades enough for a hash that says something; the seed decides all of them.
    private static byte[] Photograph(int seed, int width = 320, int height = 240, int quality = 92)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.DimGray);
        canvas.Scale(width / 320f, height / 240f);
        var shapes = new Random(seed);
        for (var number = 0; number < 60; number++)
        {
            using var paint = new SKPaint { Color = new SKColor((byte)shapes.Next(256), (byte)shapes.Next(256), (byte)shapes.Next(256)) };
            canvas.DrawCircle(shapes.Next(320), shapes.Next(240), shapes.Next(8, 60), paint);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, quality);
        return data.ToArray();
    }
}
