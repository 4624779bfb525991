using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Extract;
using Wildlife.Sources;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Crawl;

/// <summary>Passes of the crawl and extract stages over a test site, with the real stores.</summary>
internal sealed class PassRun : IDisposable
{
    public static readonly DateTimeOffset FirstPass = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly EmbeddedFixture stores = new();
    private readonly PageFetcher fetcher;
    private readonly CrawlHandler crawl;
    private readonly ExtractHandler extract;

    public PassRun(TestSite site, SourceDefinition source, TimeProvider? time = null, params string[] watched)
    {
        var catalog = SourceCatalog.Of(source);
        fetcher = new PageFetcher(site.Options(), TimeProvider.System);
        crawl = new CrawlHandler(catalog, stores.Frontier, stores.Evidence, fetcher, time ?? TimeProvider.System, NullLogger<CrawlHandler>.Instance, new Watched(watched));
        extract = new ExtractHandler(stores.Evidence, catalog, new PageExtractor(), stores.Frontier, stores.Inbox);
    }

    public EmbeddedFixture Stores => stores;

    public Task AddAsync(params string[] paths) =>
        stores.Frontier.AddAsync("shop", [.. paths.Select(path => new FrontierUrl($"http://shop.example{path}", 1))], TestContext.Current.CancellationToken);

    /// <summary>Reads one pass, the first being 1; then extracts its pages. The outcomes are by path.</summary>
    public async Task<(CrawlSlice Slice, IReadOnlyDictionary<string, ExtractOutcome> Pages)> PassAsync(int pass)
    {
        var planned = FirstPass.AddDays(pass - 1);
        var slice = await crawl.RunAsync(new CrawlJob("shop", planned), TestContext.Current.CancellationToken);
        var outcomes = new Dictionary<string, ExtractOutcome>(StringComparer.Ordinal);
        foreach (var name in await NamesAsync(Containers.RawPages, PageBlob.JobPrefix("shop", planned)))
        {
            var page = await PageAsync(name);
            outcomes[new Uri(page.Url).PathAndQuery] = await extract.RunAsync(name, TestContext.Current.CancellationToken);
        }

        return (slice, outcomes);
    }

    public async Task<PageRecord> PageAsync(string name)
    {
        var content = (await stores.Evidence.ReadAsync(Containers.RawPages, name, TestContext.Current.CancellationToken))!.Value;
        Assert.Empty(PageBlob.Verify(name, content));
        return PageBlob.Read(content);
    }

    public async Task<List<string>> NamesAsync(string container, string prefix)
    {
        var names = new List<string>();
        await foreach (var name in stores.Evidence.ListAsync(container, prefix, TestContext.Current.CancellationToken))
        {
            names.Add(name);
        }

        return names;
    }

    private sealed class Watched(string[] urls) : IWatchedAdverts
    {
        public Task<IReadOnlyCollection<string>> ListAsync(string source, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyCollection<string>>(urls);
    }

    public void Dispose()
    {
        fetcher.Dispose();
        stores.Dispose();
    }
}
