using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SkiaSharp;
using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Evidence;
using Wildlife.Pictures;
using Wildlife.Replay;
using Wildlife.Sources;
using Wildlife.Tests.Crawl;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Replay;

/// <summary>A page captured as seen from a real server on loopback, and drawn by a real browser where one is there.</summary>
public sealed class ReplayHandlerTests : IAsyncLifetime
{
    private const string Page = """
        <!doctype html><html><head><meta http-equiv="refresh" content="0;url=http://shop.example/other"><link rel="stylesheet" href="/site.css"><script src="/script.js"></script></head>
        <body><p>Tusk</p><img src="http://media.example/a.png"><img src="http://elsewhere.example/spy.png"><img src="/private/b.png"><img src="/gone.png"><script>document.body.style.background = 'lime'</script></body></html>
        """;

    private static readonly DateTimeOffset Planned = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly EmbeddedFixture fixture = new();
    private readonly SourceDefinition source = Wildlife.Tests.Crawl.Samples.Source() with { MediaHosts = ["media.example"] };
    private TestSite site = null!;
    private PageFetcher fetcher = null!;
    private MediaFetcher media = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        fetcher = new PageFetcher(site.Options("media.example"), TimeProvider.System);
        media = new MediaFetcher(fetcher, TimeProvider.System, NullLogger.Instance);
        site.Html("/robots.txt", "User-agent: *\nDisallow: /private/");
        site.Bytes("/site.css", "body { margin: 0; background: url('/back.png') } /* url(/no.png) */"u8.ToArray(), ("Content-Type", "text/css"));
        site.Bytes("/a.png", Square(SKColors.Blue), ("Content-Type", "image/png"));
        site.Bytes("/back.png", Square(SKColors.Red), ("Content-Type", "image/png"));
        site.Status("/gone.png", 404);
    }

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await site.DisposeAsync();
        fixture.Dispose();
    }

    [Fact]
    public async Task What_a_page_loads_from_allowed_hosts_lies_beside_it_and_is_asked_for_once()
    {
        var first = await StoreAsync(Page, 0);
        Assert.True(await Handler(null).CaptureAsync(source, first, media, Cancel));
        Assert.False(await Handler(null).CaptureAsync(source, first, media, Cancel));
        Assert.False(await Handler(null).CaptureAsync(source, await StoreAsync(Page, 1), media, Cancel));
        Assert.True(await Handler(null).CaptureAsync(source, await StoreAsync(Page + "<p>edited</p>", 2), media, Cancel));

        var replay = await ReadAsync(first);
        Assert.Equal(["http://shop.example/site.css", "http://media.example/a.png", "http://shop.example/back.png"], replay.Resources.Select(resource => resource.Url));
        Assert.Equal(
            [new("http://elsewhere.example/spy.png", "not-allowed"), new("http://shop.example/private/b.png", "not-allowed"), new MissingResource("http://shop.example/gone.png", "status-404")],
            replay.Missing);
        var warc = (await fixture.Evidence.ReadAsync(Containers.Evidence, replay.Warc!.Name, Cancel))!.Value;
        Assert.Equal(replay.Warc.Sha256, Sha256Hex.Of(warc.Span));
        Assert.All(replay.Resources, resource => Assert.Empty(PageBlob.Verify(resource.Name, warc.Slice((int)resource.Offset, (int)resource.Length))));
        Assert.Equal((1, 1, 0, 0), (site.Count("/site.css"), site.Count("/back.png"), site.Count("/private/b.png"), site.Count("/script.js")));
    }

    [Fact]
    public async Task A_page_is_drawn_from_the_kept_bytes_alone_without_network_and_scripts()
    {
        Assert.SkipUnless(File.Exists(PageRenderer.UsualPath), $"no {PageRenderer.UsualPath} on this machine");
        using var renderer = new PageRenderer(PageRenderer.UsualPath, TimeProvider.System);
        var page = await StoreAsync(Page, 0);
        Assert.True(await Handler(renderer).CaptureAsync(source, page, media, Cancel));

        var replay = await ReadAsync(page);
        Assert.True(replay.Rendered is not null, replay.RenderFailure);
        Assert.Contains("Chrome/", replay.Rendered.Tool, StringComparison.Ordinal);
        Assert.Equal(!Environment.IsPrivilegedProcess, replay.Rendered.Sandboxed);
        var png = (await fixture.Evidence.ReadAsync(Containers.Evidence, replay.Rendered.File.Name, Cancel))!.Value;
        using var seen = SKBitmap.Decode(png.ToArray());
        Assert.Equal((1280, replay.Rendered.Height), (seen.Width, seen.Height));
        Assert.Equal(SKColors.Red, seen.GetPixel(1200, 900));
        Assert.Contains(SKColors.Blue, Enumerable.Range(0, 100).Select(y => seen.GetPixel(5, y)));
        Assert.True(replay.Rendered.Refused >= 3, $"{replay.Rendered.Refused}");
        Assert.Equal((1, 0, 0), (site.Count("/a.png"), site.Count("/other"), site.Count("/spy.png")));
    }

    [Fact]
    public async Task A_page_that_cannot_be_drawn_keeps_its_resources_and_says_why()
    {
        using var renderer = new PageRenderer("/bin/false", TimeProvider.System);
        var page = await StoreAsync(Page, 0);
        Assert.True(await Handler(renderer).CaptureAsync(source, page, media, Cancel));
        var replay = await ReadAsync(page);
        Assert.Equal((null, 3), (replay.Rendered, replay.Resources.Count));
        Assert.Contains("exit code", replay.RenderFailure, StringComparison.Ordinal);
    }

    private ReplayHandler Handler(PageRenderer? renderer) =>
        new(fixture.Evidence, new ResourceShelf(fixture.Evidence, new SqliteRecordStore(fixture.Database, TimeProvider.System)), renderer, TimeProvider.System, NullLogger<ReplayHandler>.Instance);

    private async Task<string> StoreAsync(string html, int day)
    {
        var record = new PageRecord("shop", "http://shop.example/ad/1", Planned.AddDays(day), 1, 200, [new("Content-Type", "text/html")], System.Text.Encoding.UTF8.GetBytes(html));
        var name = PageBlob.Name(record);
        await fixture.Evidence.TryCreateAsync(Containers.RawPages, name, PageBlob.Write(record, []), Cancel);
        return name;
    }

    private async Task<PageReplay> ReadAsync(string page) =>
        JsonSerializer.Deserialize((await fixture.Evidence.ReadAsync(Containers.Evidence, ReplayNames.Document(page), Cancel))!.Value.Span, WildlifeJson.Default.PageReplay)!;

    private static byte[] Square(SKColor color)
    {
        using var bitmap = new SKBitmap(40, 40);
        bitmap.Erase(color);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
