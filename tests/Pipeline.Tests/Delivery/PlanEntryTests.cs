using Microsoft.Extensions.Time.Testing;
using Wildlife.Crawl;
using Wildlife.Delivery;
using Wildlife.Sources;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Delivery;

public sealed class PlanEntryTests : IDisposable
{
    private static readonly DateTimeOffset Six = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly EmbeddedFixture embedded = new();
    private readonly FakeTimeProvider clock = new(Six);
    private readonly PlanEntry entry;

    public PlanEntryTests()
    {
        var sources = SourceCatalog.Of(Crawl.Samples.Source());
        entry = new PlanEntry(new PlanHandler(sources, embedded.Inbox, embedded.Frontier), sources, embedded.Frontier, embedded.Inbox, clock);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => embedded.Dispose();

    [Fact]
    public async Task What_is_due_at_a_tick_is_queued()
    {
        await entry.RunAsync(Six.AddMinutes(-5).UtcDateTime, Cancel);

        Assert.Equal("shop/20260301T060000Z", Assert.Single(await Queued()).Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2031-01-01T00:00:00Z")]
    public async Task A_first_tick_or_one_that_lies_looks_one_tick_back(string? last)
    {
        await entry.RunAsync(last is null ? null : DateTimeOffset.Parse(last, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, Cancel);

        Assert.Single(await Queued());
    }

    [Fact]
    public async Task A_tick_that_failed_is_made_up_for_by_the_next()
    {
        // The host ticked at six and the stage threw: nothing was queued.
        clock.SetUtcNow(Six.AddMinutes(5));

        await entry.RunAsync(Six.UtcDateTime, Cancel);

        Assert.Equal("shop/20260301T060000Z", Assert.Single(await Queued()).Id);
    }

    [Fact]
    public async Task A_pass_that_has_begun_is_not_queued_again()
    {
        await embedded.Frontier.AddAsync("shop", [new FrontierUrl("http://shop.example/", 0)], Cancel);
        await embedded.Frontier.TakeDueAsync("shop", Six, 1, Cancel);
        await embedded.Frontier.RecordAsync("shop", "http://shop.example/", new FrontierOutcome(Six, 200, "page"), Cancel);
        clock.SetUtcNow(Six.AddMinutes(5));

        await entry.RunAsync(Six.UtcDateTime, Cancel);

        Assert.Empty(await Queued());
    }

    private Task<IReadOnlyList<Wildlife.Embedded.WorkItem>> Queued() => embedded.Inbox.TakeAsync(Stages.CrawlQueue, 10, Cancel);
}
