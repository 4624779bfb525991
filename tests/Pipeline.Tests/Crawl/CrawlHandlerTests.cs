using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wildlife.Crawl;
using Wildlife.Sources;

namespace Wildlife.Tests.Crawl;

public sealed class CrawlHandlerTests
{
    [Fact]
    public async Task Pages_are_stored_under_their_name_and_recorded()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Html("/", "start");
        site.Html("/ad/1", "one");
        using var run = new CrawlRun(site.Options());

        CrawlSlice slice = await run.RunAsync("/ad/1");

        Assert.Equal(new CrawlSlice(2, 0, 0, false), slice);
        Assert.Equal("one", Encoding.UTF8.GetString(run.Page("/ad/1").Body.Span));
        Assert.All(run.Evidence.Objects.Keys, name => Assert.Matches("^raw-pages/shop/2026/03/01/060000-[0-9a-f]{16}-[0-9a-f]{16}\\.warc\\.gz$", name));
    }

    [Fact]
    public async Task A_path_that_robots_txt_disallows_is_recorded_and_never_asked_for()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Html("/robots.txt", "User-agent: *\nDisallow: /private");
        using var run = new CrawlRun(site.Options());

        CrawlSlice slice = await run.RunAsync("/private/a");

        Assert.Equal(1, slice.Disallowed);
        Assert.Equal(999, run.Status("/private/a"));
        Assert.Equal(0, site.Count("/private/a"));
        Assert.Equal(1, site.Count("/robots.txt"));
    }

    [Fact]
    public async Task Robots_txt_is_asked_for_once_however_many_pages_are_read_at_once()
    {
        await using TestSite site = await TestSite.StartAsync();
        CrawlOptions options = site.Options();
        options.RequestsPerHost = 8;
        using var run = new CrawlRun(options);

        CrawlSlice slice = await run.RunAsync([.. Enumerable.Range(1, 50).Select(i => $"/ad/{i}")]);

        Assert.Equal(51, slice.Pages);
        Assert.Equal(1, site.Count("/robots.txt"));
    }

    [Fact]
    public async Task Nothing_is_read_while_robots_txt_cannot_be_read()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Status("/robots.txt", 500);
        using var run = new CrawlRun(site.Options());

        CrawlSlice slice = await run.RunAsync("/ad/1");

        Assert.Equal(0, slice.Pages);
        Assert.NotNull(slice.NotBefore);
        Assert.False(slice.MoreDue);
        Assert.Equal(0, site.Count("/ad/1"));
    }

    [Fact]
    public async Task A_job_run_twice_gives_the_same_names_and_asks_once()
    {
        await using TestSite site = await TestSite.StartAsync();
        int visits = 0;
        site.Pages["/ad/1"] = context => context.Response.WriteAsync($"visit {Interlocked.Increment(ref visits)}");
        using var first = new CrawlRun(site.Options());
        await first.RunAsync("/ad/1");

        // The process died after storing and before recording: the frontier knows nothing.
        using var second = new CrawlRun(site.Options(), evidence: first.Evidence);
        CrawlSlice slice = await second.RunAsync("/ad/1");

        Assert.Equal(2, slice.Pages);
        Assert.Equal(1, site.Count("/ad/1"));
        Assert.Equal(2, first.Evidence.Objects.Count);
        Assert.Equal("visit 1", Encoding.UTF8.GetString(second.Page("/ad/1").Body.Span));
    }

    [Fact]
    public async Task A_removed_advert_is_stored_with_its_status_and_body()
    {
        await using TestSite site = await TestSite.StartAsync();
        using var run = new CrawlRun(site.Options());

        await run.RunAsync("/ad/404");

        PageRecord page = run.Page("/ad/404");
        Assert.Equal(404, page.Status);
        Assert.Equal("not here", Encoding.UTF8.GetString(page.Body.Span));
    }

    [Fact]
    public async Task Gzip_and_windows_1252_bodies_are_stored_as_received()
    {
        await using TestSite site = await TestSite.StartAsync();
        byte[] text = [.. "prix: 5 "u8, 0x80, .. " caf"u8, 0xE9];
        byte[] zipped = Gzip(text);
        site.Bytes("/ad/1", zipped, ("Content-Encoding", "gzip"), ("Content-Type", "text/html; charset=windows-1252"));
        using var run = new CrawlRun(site.Options());

        await run.RunAsync("/ad/1");

        PageRecord page = run.Page("/ad/1");
        Assert.Equal(zipped, page.Body.ToArray());
        Assert.Equal(text, ContentDecoding.Decode(page.Headers, page.Body).ToArray());
        Assert.Contains(page.Headers, header => header is { Key: "Content-Type", Value: "text/html; charset=windows-1252" });
    }

    [Fact]
    public async Task A_redirect_within_the_source_is_followed_and_told()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Status("/ad/1", 301, ("Location", "/list?from=1&utm_source=x"));
        site.Html("/list?from=1", "list");
        using var run = new CrawlRun(site.Options());

        await run.RunAsync("/ad/1");

        PageRecord page = run.Page("/ad/1");
        Assert.Equal("http://shop.example/ad/1", page.Url);
        Assert.Equal("http://shop.example/list?from=1", page.FinalUrl);
        Assert.Equal([new Redirect(301, "http://shop.example/list?from=1")], page.Redirects);
        Assert.Equal("list", Encoding.UTF8.GetString(page.Body.Span));
    }

    [Theory]
    [InlineData("http://elsewhere.example/")]
    [InlineData("http://127.0.0.1/admin")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("ftp://shop.example/")]
    public async Task A_redirect_out_of_the_source_is_stored_and_not_followed(string target)
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Status("/go", 302, ("Location", target));
        using var run = new CrawlRun(site.Options("elsewhere.example"));

        await run.RunAsync("/go");

        Assert.Equal(302, run.Page("/go").Status);
        Assert.Equal(["/robots.txt", "/", "/go"], site.Asked);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Status("/go/a", 302, ("Location", "/go/b"));
        site.Status("/go/b", 302, ("Location", "/go/a"));
        using var run = new CrawlRun(site.Options());

        await run.RunAsync("/go/a");

        Assert.Equal(302, run.Page("/go/a").Status);
        Assert.True(site.Asked.Count < 10);
    }

    [Fact]
    public async Task The_page_budget_holds()
    {
        await using TestSite site = await TestSite.StartAsync();
        using var run = new CrawlRun(site.Options(), Samples.Source(maxPages: 3));

        CrawlSlice slice = await run.RunAsync([.. Enumerable.Range(1, 10).Select(i => $"/ad/{i}")]);

        Assert.Equal(3, slice.Pages);
        Assert.False(slice.MoreDue);
    }

    [Fact]
    public async Task A_slice_ends_in_time_and_says_that_more_is_due()
    {
        await using TestSite site = await TestSite.StartAsync();
        CrawlOptions options = site.Options();
        options.SliceTime = TimeSpan.FromMilliseconds(300);
        using var run = new CrawlRun(options, Samples.Source(delay: 100));
        string[] paths = [.. Enumerable.Range(1, 20).Select(i => $"/ad/{i}")];

        CrawlSlice slice = await run.RunAsync(paths);

        Assert.True(slice.MoreDue);
        Assert.InRange(slice.Pages, 1, 19);
    }

    [Fact]
    public async Task The_delay_between_requests_holds_and_the_sites_own_if_longer()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Html("/robots.txt", "User-agent: *\nCrawl-delay: 0.2");
        using var run = new CrawlRun(site.Options(), Samples.Source(delay: 20));
        long started = TimeProvider.System.GetTimestamp();

        await run.RunAsync("/ad/1", "/ad/2");

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, 380, 5000);
    }

    [Fact]
    public async Task A_url_that_no_pattern_includes_is_not_asked_for()
    {
        await using TestSite site = await TestSite.StartAsync();
        using var run = new CrawlRun(site.Options());

        CrawlSlice slice = await run.RunAsync("/imprint");

        Assert.Equal(1, slice.OutOfScope);
        Assert.Equal(0, site.Count("/imprint"));
    }

    [Fact]
    public async Task A_response_that_is_too_large_is_stored_as_a_failure()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Bytes("/ad/1", new byte[20_000]);
        CrawlOptions options = site.Options();
        options.MaxResponseBytes = 10_000;
        using var run = new CrawlRun(options);

        CrawlSlice slice = await run.RunAsync("/ad/1");

        Assert.Equal(1, slice.Failed);
        Assert.Equal(0, run.Status("/ad/1"));
        Assert.Equal("too-large", run.Page("/ad/1").Failure);
    }

    [Fact]
    public async Task A_sample_source_is_not_read_without_the_demo_s_map()
    {
        await using TestSite site = await TestSite.StartAsync();
        CrawlOptions options = site.Options();
        options.SampleHosts = new Dictionary<string, System.Net.IPEndPoint>();
        using var run = new CrawlRun(options);

        var error = await Assert.ThrowsAsync<SourceDefinitionException>(() => run.RunAsync("/ad/1"));

        Assert.Contains("sample", error.Message, StringComparison.Ordinal);
        Assert.Empty(site.Asked);
    }

    private static byte[] Gzip(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal))
            gzip.Write(content);
        return zipped.ToArray();
    }
}
