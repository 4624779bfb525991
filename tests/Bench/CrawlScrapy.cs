using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Wildlife.Bench;

/// <summary>Scrapy on the same site: a spider written to a temporary folder and run with the same number of requests at once.</summary>
internal static class CrawlScrapy
{
    // Time from the first request to the last page: starting Python is not counted.
    private const string Spider = """
        import json, sys, time
        import scrapy
        from scrapy.crawler import CrawlerProcess

        port, at_once, follow, pages = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "follow", int(sys.argv[4])
        site = f"http://127.0.0.1:{port}"
        seen = {"pages": 0, "began": 0.0, "ended": 0.0}

        class Bench(scrapy.Spider):
            name = "bench"
            custom_settings = {
                "CONCURRENT_REQUESTS": at_once, "CONCURRENT_REQUESTS_PER_DOMAIN": at_once, "ROBOTSTXT_OBEY": True,
                "LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False,
            }

            def start_requests(self):
                seen["began"] = time.monotonic()
                count = 1 if follow else pages
                for page in range(count):
                    yield scrapy.Request(f"{site}/" if page == 0 else f"{site}/page/{page}")

            def parse(self, response):
                seen["pages"] += 1
                seen["ended"] = time.monotonic()
                if follow:
                    for link in response.css("a::attr(href)").getall():
                        yield response.follow(link)

        process = CrawlerProcess()
        process.crawl(Bench)
        process.start()
        print(json.dumps({"pages": seen["pages"], "seconds": seen["ended"] - seen["began"]}))
        """;

    /// <summary>Pages a second; null where Scrapy is not installed.</summary>
    public static async Task<double?> MeasureAsync(int port, int atOnce, bool follow)
    {
        var directory = Directory.CreateTempSubdirectory("wildlife-scrapy-").FullName;
        try
        {
            var script = Path.Combine(directory, "bench_spider.py");
            await File.WriteAllTextAsync(script, Spider).ConfigureAwait(false);
            return await RunAsync(script, port, atOnce, follow ? "follow" : "given").ConfigureAwait(false);
        }
        catch (Win32Exception)
        {
            return null;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<double?> RunAsync(string script, int port, int atOnce, string mode)
    {
        string[] arguments = [script, port.ToString(CultureInfo.InvariantCulture), atOnce.ToString(CultureInfo.InvariantCulture), mode, CrawlServer.Pages.ToString(CultureInfo.InvariantCulture)];
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = await python.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await python.WaitForExitAsync().ConfigureAwait(false);
        if (python.ExitCode != 0)
        {
            return (await errors.ConfigureAwait(false)).Contains("No module named 'scrapy'", StringComparison.Ordinal) ? null : throw new InvalidOperationException($"Scrapy failed: {await errors.ConfigureAwait(false)}");
        }

        using var result = JsonDocument.Parse(output);
        var pages = result.RootElement.GetProperty("pages").GetInt32();
        return pages == CrawlServer.Pages
            ? pages / result.RootElement.GetProperty("seconds").GetDouble()
            : throw new InvalidOperationException($"Scrapy read {pages} of {CrawlServer.Pages} pages: {await errors.ConfigureAwait(false)}");
    }
}
