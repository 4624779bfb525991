using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Sources;

namespace Wildlife.Bench;

/// <summary>
/// The verb <c>crawl</c>: the crawl stage as it runs in production (WARC, SHA-256, flushed files, durable frontier) and Scrapy, which
/// keeps nothing, one after the other on the same local site.
/// </summary>
internal static class Crawl
{
    private const string Host = "bench.example";
    private const int AtOnce = 16;
    private const double Target = 4;

    /// <param name="isAlone">True to leave Scrapy out, for profiling.</param>
    public static async Task<int> RunAsync(bool isAlone)
    {
        using var server = StartServer();
        var port = int.Parse((await server.StandardOutput.ReadLineAsync().ConfigureAwait(false))!, CultureInfo.InvariantCulture);
        try
        {
            // Before and after Scrapy, so that other work on the machine weighs on both.
            var before = await MeasureAsync(port).ConfigureAwait(false);
            if (isAlone)
            {
                Console.WriteLine($"crawl stage, pages kept as evidence: {before:0} pages/s");
                return 0;
            }

            var following = await CrawlScrapy.MeasureAsync(port, AtOnce, follow: true).ConfigureAwait(false);
            var after = await MeasureAsync(port).ConfigureAwait(false);
            var ours = 2 / ((1 / before) + (1 / after));
            Console.WriteLine($"crawl stage, pages kept as evidence: {ours:0} pages/s ({before:0} before Scrapy, {after:0} after)");
            var given = await CrawlScrapy.MeasureAsync(port, AtOnce, follow: false).ConfigureAwait(false);
            if (following is not { } scrapy || given is not { } plain)
            {
                Console.WriteLine("Scrapy is not installed here (Debian: python3-scrapy): no ratio");
                return 0;
            }

            Console.WriteLine($"Scrapy, following links: {scrapy:0} pages/s; ratio {ours / scrapy:0.0} (target {Target:0})");
            Console.WriteLine($"Scrapy, URLs given and nothing parsed: {plain:0} pages/s; ratio {ours / plain:0.0}");
            return ours / scrapy >= Target ? 0 : 1;
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync().ConfigureAwait(false);
        }
    }

    private static Process StartServer() => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments())
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    // Started as `dotnet Wildlife.Bench.dll`, the process is dotnet and needs the assembly named.
    private static string[] Arguments() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? [typeof(Crawl).Assembly.Location, "crawl-server"]
        : ["crawl-server"];

    private static async Task<double> MeasureAsync(int port)
    {
        var directory = Directory.CreateTempSubdirectory("wildlife-crawl-").FullName;
        try
        {
            using var folder = DataFolder.Open(directory);
            using var database = SqliteDatabase.Open(folder);
            var frontier = new SqliteFrontier(database);
            await frontier.AddAsync(SourceId, Urls(), CancellationToken.None).ConfigureAwait(false);
            using var fetcher = new PageFetcher(Options(port), TimeProvider.System);
            var handler = new CrawlHandler(SourceCatalog.Of(Source()), frontier, new FileEvidenceStore(folder, database), fetcher, TimeProvider.System, NullLogger<CrawlHandler>.Instance);
            var began = Stopwatch.GetTimestamp();
            var slice = await handler.RunAsync(new CrawlJob(SourceId, new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero)), CancellationToken.None).ConfigureAwait(false);
            var taken = Stopwatch.GetElapsedTime(began);
            return slice.Pages == CrawlServer.Pages ? slice.Pages / taken.TotalSeconds : throw new InvalidOperationException($"{slice.Pages} of {CrawlServer.Pages} pages came");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private const string SourceId = "bench";

    private static List<FrontierUrl> Urls() => Enumerable.Range(0, CrawlServer.Pages).Select(page => new FrontierUrl($"http://{Host}{CrawlServer.Path(page)}", 1)).ToList();

    private static CrawlOptions Options(int port) => new()
    {
        RequestsPerHost = AtOnce,
        BatchSize = 256,
        SampleHosts = new Dictionary<string, IPEndPoint> { [Host] = new(IPAddress.Loopback, port) },
    };

    private static SourceDefinition Source() => new()
    {
        Id = SourceId,
        Name = "Bench",
        Country = "BE",
        Languages = ["fr"],
        Currency = "EUR",
        Sample = true,
        Hosts = [Host],
        Start = [$"http://{Host}/"],
        Urls = new SourceUrls("^/page/(?<id>[0-9]+)$"),
        Crawl = new CrawlLimits("0 0 6 * * *", 0, 5, 100_000),
        Expect = new ExpectedCounts(0, 100_000),
        Policy = new WildlifePolicy("Generated.", null, new DateOnly(2026, 11, 24)),
    };
}
