using Microsoft.Extensions.Time.Testing;
using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Sources;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Crawl;

/// <summary>Hours, the day's budget and hosts that want to be left alone: what is left waits and goes on by itself.</summary>
public sealed class CrawlLimitsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("22:00-06:00", "2026-03-01T23:00:00Z", null)]
    [InlineData("22:00-06:00", "2026-03-01T05:59:00Z", null)]
    [InlineData("22:00-06:00", "2026-03-01T06:00:00Z", "2026-03-01T22:00:00Z")]
    [InlineData("02:00-04:00", "2026-03-01T12:00:00Z", "2026-03-02T02:00:00Z")]
    [InlineData("02:00-04:00", "2026-03-01T01:00:00Z", "2026-03-01T02:00:00Z")]
    public void Hours_may_run_over_midnight(string hours, string now, string? opening) =>
        Assert.Equal(opening is null ? null : DateTimeOffset.Parse(opening, null), CrawlHours.TryParse(hours)!.ClosedUntil(DateTimeOffset.Parse(now, null)));

    [Theory]
    [InlineData("22-06")]
    [InlineData("22:00-22:00")]
    [InlineData("25:00-06:00")]
    [InlineData("")]
    public void Hours_that_cannot_be_read_stop_the_start(string hours)
    {
        var source = Samples.Source();
        Assert.Throws<SourceDefinitionException>(() => SourceCatalog.Of(source with { Crawl = source.Crawl with { Hours = hours } }));
    }

    [Fact]
    public async Task Outside_its_hours_a_source_is_not_read_and_its_job_waits_for_them()
    {
        await using var site = await TestSite.StartAsync();
        site.Html("/", "start");
        var time = new FakeTimeProvider(Noon);
        using var run = new PassRun(site, Limited(limits => limits with { Hours = "22:00-06:00" }), time);

        var (closed, _) = await run.PassAsync(1);

        Assert.Equal((0, Noon.AddHours(10)), (closed.Pages, closed.NotBefore));
        Assert.Empty(site.Asked);
        Assert.Empty(await run.Stores.Frontier.ListDeferredAsync(Noon.AddHours(9), Cancel));
        Assert.Single(await run.Stores.Frontier.ListDeferredAsync(Noon.AddHours(10), Cancel));

        time.Advance(TimeSpan.FromHours(10));
        Assert.Equal(1, (await run.PassAsync(1)).Slice.Pages);
        Assert.Empty(await run.Stores.Frontier.ListDeferredAsync(Noon.AddDays(9), Cancel));
    }

    [Fact]
    public async Task The_days_budget_holds_over_passes_and_the_rest_waits_for_midnight()
    {
        await using var site = await TestSite.StartAsync();
        site.Html("/", "start");
        var time = new FakeTimeProvider(Noon);
        using var run = new PassRun(site, Limited(limits => limits with { MaxPagesPerDay = 3 }), time);
        await run.AddAsync([.. Enumerable.Range(1, 5).Select(i => $"/ad/{i}")]);

        var (first, _) = await run.PassAsync(1);
        Assert.Equal((3, false, Noon.Date.AddDays(1)), (first.Pages, first.MoreDue, first.NotBefore!.Value.UtcDateTime));
        Assert.Equal(0, (await run.PassAsync(2)).Slice.Pages);

        time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(3, (await run.PassAsync(2)).Slice.Pages);
    }

    [Fact]
    public async Task A_job_whose_host_asked_for_a_long_pause_is_queued_again_at_the_first_tick_after_it()
    {
        await using var site = await TestSite.StartAsync();
        site.Status("/", 429, ("Retry-After", "3600"));
        using var run = new PassRun(site, Samples.Source());
        var until = (await run.PassAsync(1)).Slice.NotBefore!.Value;

        var plan = new PlanHandler(SourceCatalog.Of(Samples.Source()), run.Stores.Inbox, run.Stores.Frontier);
        Assert.Empty(await plan.RunAsync(until.AddMinutes(-5), until.AddSeconds(-1), Cancel));
        Assert.Equal([new CrawlJob("shop", PassRun.FirstPass)], await plan.RunAsync(until.AddSeconds(-1), until.AddSeconds(1), Cancel));
        Assert.Single(await run.Stores.Inbox.TakeAsync(Stages.CrawlQueue, 10, Cancel));
    }

    [Fact]
    public async Task A_later_pass_takes_up_what_a_waiting_one_left()
    {
        using var stores = new EmbeddedFixture();
        await stores.Frontier.DeferAsync(new CrawlJob("shop", Noon), Noon.AddHours(1), Cancel);
        await stores.Frontier.TakeDueAsync("shop", Noon.AddMinutes(30), 1, Cancel);

        Assert.Empty(await stores.Frontier.ListDeferredAsync(Noon.AddHours(2), Cancel));
    }

    [Fact]
    public async Task A_fetcher_started_anew_keeps_the_pause_that_the_host_asked_for()
    {
        await using var site = await TestSite.StartAsync();
        site.Status("/", 429, ("Retry-After", "3600"));
        using var stores = new EmbeddedFixture();
        using (var before = new PageFetcher(site.Options(), TimeProvider.System, new SqliteHostLeases(stores.Database)))
        {
            await before.FetchAsync("http://shop.example/", TimeSpan.Zero, _ => ValueTask.FromResult(true), Cancel);
        }

        using var after = new PageFetcher(site.Options(), TimeProvider.System, new SqliteHostLeases(stores.Database));
        var answer = await after.FetchAsync("http://shop.example/", TimeSpan.Zero, _ => ValueTask.FromResult(true), Cancel);

        Assert.Equal("left-alone", answer.Failure);
        Assert.True(answer.NotBefore > TimeProvider.System.GetUtcNow().AddMinutes(50));
        Assert.Single(site.Asked);
    }

    private static SourceDefinition Limited(Func<CrawlLimits, CrawlLimits> change)
    {
        var source = Samples.Source();
        return source with { Crawl = change(source.Crawl) };
    }
}
