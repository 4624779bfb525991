using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

public sealed class PageFetcherTests
{
    private const string Url = "http://shop.example/page";

    [Theory]
    [InlineData("1")]
    [InlineData("date")]
    public async Task Retry_After_is_honoured_in_both_forms(string form)
    {
        await using TestSite site = await TestSite.StartAsync();
        int visits = 0;
        site.Pages["/page"] = context =>
        {
            if (Interlocked.Increment(ref visits) > 1)
                return context.Response.WriteAsync("here");
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = form == "date" ? TimeProvider.System.GetUtcNow().AddSeconds(2).ToString("R") : form;
            return Task.CompletedTask;
        };
        long started = Stopwatch.GetTimestamp();

        FetchAnswer answer = await FetchAsync(site.Options());

        Assert.Equal(200, answer.Status);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.9, 4);
    }

    [Fact]
    public async Task A_long_Retry_After_leaves_the_host_alone_until_then()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Status("/page", 429, ("Retry-After", "3600"));

        FetchAnswer answer = await FetchAsync(site.Options());

        Assert.Equal(1, site.Count("/page"));
        Assert.InRange(answer.NotBefore!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_and_its_last_answer_kept()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Status("/page", 500);

        FetchAnswer answer = await FetchAsync(site.Options());

        Assert.Equal(500, answer.Status);
        Assert.Equal(3, site.Count("/page"));
    }

    [Fact]
    public async Task The_circuit_breaker_opens_and_spares_a_host_that_is_down()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Status("/page", 500);
        CrawlOptions options = site.Options();
        options.CircuitThroughput = 4;
        using var fetcher = new PageFetcher(options, TimeProvider.System);

        var answers = new List<FetchAnswer>();
        for (int i = 0; i < 10; i++)
            answers.Add(await FetchAsync(fetcher));

        Assert.Contains(answers, answer => answer is { Failure: "host-down", NotBefore: not null });
        Assert.InRange(site.Count("/page"), 4, 6);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_a_timeout()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Pages["/page"] = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        CrawlOptions options = site.Options();
        options.Retries = 0;
        options.AttemptTimeout = TimeSpan.FromMilliseconds(200);

        Assert.Equal("timeout", (await FetchAsync(options)).Failure);
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_a_network_failure()
    {
        var options = new CrawlOptions { Retries = 0, SampleHosts = new Dictionary<string, IPEndPoint> { ["shop.example"] = new(IPAddress.Loopback, 1) } };

        Assert.Equal("network", (await FetchAsync(options)).Failure);
    }

    [Fact]
    public async Task A_plain_server_is_a_TLS_failure_for_https()
    {
        await using TestSite site = await TestSite.StartAsync();

        FetchAnswer answer = await FetchAsync(site.Options(), "https://shop.example/page");

        Assert.Equal("tls", answer.Failure);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://168.63.129.16/")]
    public async Task Addresses_outside_the_public_internet_are_refused(string url)
    {
        FetchAnswer answer = await FetchAsync(new CrawlOptions { Retries = 0 }, url);

        Assert.Equal("address-refused", answer.Failure);
    }

    [Fact]
    public void A_sample_host_must_lead_to_loopback() =>
        Assert.Throws<ArgumentException>(() => new PageFetcher(
            new CrawlOptions { SampleHosts = new Dictionary<string, IPEndPoint> { ["shop.example"] = new(IPAddress.Parse("10.0.0.1"), 80) } }, TimeProvider.System));

    [Fact]
    public async Task The_crawler_names_itself_and_keeps_no_cookies()
    {
        await using TestSite site = await TestSite.StartAsync();
        var seen = new List<(string Agent, string Cookie)>();
        site.Pages["/page"] = context =>
        {
            seen.Add((context.Request.Headers.UserAgent.ToString(), context.Request.Headers.Cookie.ToString()));
            context.Response.Headers.SetCookie = "a=b";
            return Task.CompletedTask;
        };
        using var fetcher = new PageFetcher(site.Options(), TimeProvider.System);

        await FetchAsync(fetcher);
        await FetchAsync(fetcher);

        Assert.All(seen, request => Assert.Equal(("Mozilla/5.0 (compatible; WildlifeMonitorBot/1.0; +https://wildlife-monitor.invalid/bot)", ""), request));
    }

    private static async Task<FetchAnswer> FetchAsync(CrawlOptions options, string url = Url)
    {
        using var fetcher = new PageFetcher(options, TimeProvider.System);
        return await FetchAsync(fetcher, url);
    }

    private static Task<FetchAnswer> FetchAsync(PageFetcher fetcher, string url = Url) =>
        fetcher.FetchAsync(url, TimeSpan.Zero, _ => ValueTask.FromResult(true), TestContext.Current.CancellationToken);
}
