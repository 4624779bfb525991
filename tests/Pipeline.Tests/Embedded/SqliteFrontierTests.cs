using Wildlife.Crawl;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteFrontierTests : IDisposable
{
    private static readonly DateTimeOffset FirstPass = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);
    private readonly EmbeddedFixture fixture = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Known_urls_are_not_added_twice_and_keep_the_smaller_depth()
    {
        Assert.Equal(2, await fixture.Frontier.AddAsync("s", [new("https://s.example/a", 3), new("https://s.example/b", 1)], Cancel));
        Assert.Equal(0, await fixture.Frontier.AddAsync("s", [new("https://s.example/a", 2), new("https://s.example/b", 4)], Cancel));

        var due = await fixture.Frontier.TakeDueAsync("s", FirstPass, 10, Cancel);
        Assert.Equal([new FrontierUrl("https://s.example/b", 1), new FrontierUrl("https://s.example/a", 2)], due);
    }

    [Fact]
    public async Task A_url_is_due_once_per_planned_instant()
    {
        await fixture.Frontier.AddAsync("s", [new("https://s.example/a", 0)], Cancel);
        await fixture.Frontier.RecordAsync("s", "https://s.example/a", new FrontierOutcome(FirstPass, 200, "blob"), Cancel);

        Assert.Empty(await fixture.Frontier.TakeDueAsync("s", FirstPass, 10, Cancel));
        Assert.Equal(1, await fixture.Frontier.CountReadAsync("s", FirstPass, Cancel));
        Assert.Single(await fixture.Frontier.TakeDueAsync("s", FirstPass.AddDays(1), 10, Cancel));
    }

    [Fact]
    public async Task A_source_that_was_never_read_has_no_summary() => Assert.Null(await fixture.Frontier.SummariseAsync("s", Cancel));

    [Fact]
    public async Task The_summary_counts_the_latest_pass_only()
    {
        await fixture.Frontier.AddAsync("s", [new("https://s.example/a", 0), new("https://s.example/b", 0), new("https://s.example/c", 0)], Cancel);
        await fixture.Frontier.RecordAsync("s", "https://s.example/a", new FrontierOutcome(FirstPass, 200, "blob"), Cancel);
        await fixture.Frontier.RecordAsync("s", "https://s.example/b", new FrontierOutcome(FirstPass.AddDays(1), 200, "blob"), Cancel);
        await fixture.Frontier.RecordKindAsync("s", "https://s.example/b", FirstPass.AddDays(1), "blocked", Cancel);
        await fixture.Frontier.RecordAsync("s", "https://s.example/c", new FrontierOutcome(FirstPass.AddDays(1), FrontierOutcome.Disallowed, null), Cancel);

        var summary = await fixture.Frontier.SummariseAsync("s", Cancel);
        Assert.Equal((FirstPass.AddDays(1), 3, 1, 1, 0), (summary!.PlannedAt, summary.Known, summary.Read, summary.Disallowed, summary.Failed));
        Assert.Equal(1, summary.Count("blocked"));
    }
}
