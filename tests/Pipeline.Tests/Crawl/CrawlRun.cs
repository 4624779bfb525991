using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Crawl;
using Wildlife.Sources;

namespace Wildlife.Tests.Crawl;

/// <summary>A crawl handler over a test site with stores in memory.</summary>
internal sealed class CrawlRun : IDisposable
{
    public static readonly CrawlJob Job = new("shop", new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero));

    private readonly PageFetcher _fetcher;
    private readonly CrawlHandler _handler;

    public CrawlRun(CrawlOptions options, SourceDefinition? source = null, MemoryEvidence? evidence = null)
    {
        Evidence = evidence ?? new MemoryEvidence();
        _fetcher = new PageFetcher(options, TimeProvider.System);
        _handler = new CrawlHandler(
            SourceCatalog.Of(source ?? Samples.Source()), Frontier, Evidence, _fetcher, TimeProvider.System, NullLogger<CrawlHandler>.Instance);
    }

    public MemoryFrontier Frontier { get; } = new();

    public MemoryEvidence Evidence { get; }

    public async Task<CrawlSlice> RunAsync(params string[] paths)
    {
        await Frontier.AddAsync("shop", [.. paths.Select(path => new FrontierUrl($"http://shop.example{path}", 1))], TestContext.Current.CancellationToken);
        return await _handler.RunAsync(Job, TestContext.Current.CancellationToken);
    }

    public int Status(string path) => Frontier.Urls[$"http://shop.example{path}"].Outcome!.Status;

    public PageRecord Page(string path)
    {
        string name = Frontier.Urls[$"http://shop.example{path}"].Outcome!.BlobName!;
        ReadOnlyMemory<byte> content = Evidence.Objects["raw-pages/" + name];
        Assert.Empty(PageBlob.Verify(name, content));
        return PageBlob.Read(content);
    }

    public void Dispose() => _fetcher.Dispose();
}

internal static class Samples
{
    public static SourceDefinition Source(int maxPages = 100, int delay = 0) => new()
    {
        Id = "shop",
        Name = "Shop",
        Country = "BE",
        Languages = ["fr"],
        Currency = "EUR",
        Sample = true,
        Hosts = ["shop.example"],
        Start = ["http://shop.example/"],
        Urls = new SourceUrls("^/ad/(?<id>[0-9]+)$", "^/(list|private|go)"),
        Crawl = new CrawlLimits("0 0 6 * * *", delay, 5, maxPages),
        Expect = new ExpectedCounts(0, 100),
        Policy = new WildlifePolicy("Bans protected animals.", null, new DateOnly(2026, 1, 1)),
    };

    public static PageRecord Page(byte[]? body = null, int status = 200, params (string Name, string Value)[] headers) => new(
        "shop", "http://shop.example/ad/1", CrawlRun.Job.PlannedAt, 1, status,
        [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))], body ?? "hello"u8.ToArray());
}
