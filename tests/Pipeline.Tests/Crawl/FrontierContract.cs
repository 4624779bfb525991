using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

/// <summary>What every frontier does, whatever it is built on.</summary>
public abstract class FrontierContract
{
    private static readonly DateTimeOffset FirstPass = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    /// <summary>An empty frontier.</summary>
    protected abstract IFrontier Frontier { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Known_urls_are_not_added_twice_and_keep_the_smaller_depth()
    {
        Assert.Equal(2, await Frontier.AddAsync("s", [new("https://s.example/a", 3), new("https://s.example/b", 1)], Cancel));
        Assert.Equal(0, await Frontier.AddAsync("s", [new("https://s.example/a", 2), new("https://s.example/b", 4)], Cancel));
        Assert.Equal(0, await Frontier.AddAsync("s", [], Cancel));

        var due = await Frontier.TakeDueAsync("s", FirstPass, 10, Cancel);
        Assert.Equal([new FrontierUrl("https://s.example/b", 1), new FrontierUrl("https://s.example/a", 2)], due);
        Assert.Empty(await Frontier.TakeDueAsync("other", FirstPass, 10, Cancel));
    }

    [Fact]
    public async Task A_url_is_due_once_per_planned_instant()
    {
        await Frontier.AddAsync("s", [new("https://s.example/a", 0)], Cancel);
        await Frontier.RecordAsync("s", "https://s.example/a", new FrontierOutcome(FirstPass, 200, "blob"), Cancel);
        await Frontier.RecordAsync("s", "https://s.example/a", new FrontierOutcome(FirstPass, 200, "blob"), Cancel);
        await Frontier.RecordAsync("s", "https://s.example/unknown", new FrontierOutcome(FirstPass, 200, "blob"), Cancel);

        Assert.Empty(await Frontier.TakeDueAsync("s", FirstPass, 10, Cancel));
        Assert.Equal(1, await Frontier.CountReadAsync("s", FirstPass, Cancel));
        Assert.Equal(0, await Frontier.CountReadAsync("s", FirstPass.AddDays(1), Cancel));
        Assert.Single(await Frontier.TakeDueAsync("s", FirstPass.AddDays(1), 10, Cancel));
    }

    [Fact]
    public async Task Taking_goes_by_due_pass_then_depth_then_url_and_brings_what_is_known_of_the_page()
    {
        await AddAsync(200);
        var known = new KnownPage("blob", FirstPass, "\"v1\"", "Mon, 02 Nov 2026 06:00:00 GMT");
        foreach (var number in Enumerable.Range(0, 100))
        {
            await Frontier.RecordAsync("s", Url(number), new FrontierOutcome(FirstPass, 200, "blob") { Known = known, Unchanged = 3 }, Cancel);
        }

        var due = await Frontier.TakeDueAsync("s", FirstPass.AddDays(1), 150, Cancel);

        // New ones first, then those read in the first pass; within each by depth and URL.
        var expected = Enumerable.Range(100, 100).Concat(Enumerable.Range(0, 50 + 50))
            .OrderBy(number => number < 100).ThenBy(number => number % 3).ThenBy(Url, StringComparer.Ordinal).Select(Url).Take(150);
        Assert.Equal(expected, due.Select(url => url.Url));
        Assert.Equal((known, 3), (due[^1].Known, due[^1].Unchanged));
        Assert.Equal((null, 0), (due[0].Known, due[0].Unchanged));
    }

    [Fact]
    public async Task A_url_that_rests_is_due_again_after_so_many_passes_unless_it_is_woken()
    {
        await Frontier.AddAsync("s", [new(Url(1), 0), new(Url(2), 0), new(Url(3), 0)], Cancel);
        foreach (var number in (int[])[1, 2, 3])
        {
            await Frontier.RecordAsync("s", Url(number), new FrontierOutcome(FirstPass, 200, "blob") { Rest = 3 }, Cancel);
        }

        Assert.Empty(await Due(1));
        await Frontier.WakeAsync("s", FirstPass.AddDays(1), [Url(2), "https://s.example/unknown"], Cancel);
        Assert.Equal([Url(2)], await Due(1));
        await Frontier.RecordAsync("s", Url(2), new FrontierOutcome(FirstPass.AddDays(1), 200, "blob") { Rest = 3 }, Cancel);
        await Frontier.WakeAsync("s", FirstPass.AddDays(1), [Url(2)], Cancel);
        Assert.Empty(await Due(1));
        Assert.Empty(await Due(2));
        Assert.Equal([Url(1), Url(3)], await Due(3));
        Assert.Equal([Url(1), Url(3), Url(2)], await Due(4));
    }

    [Fact]
    public async Task Pages_asked_for_are_counted_by_their_day_whatever_the_pass()
    {
        await Frontier.AddAsync("s", [new(Url(1), 0), new(Url(2), 0), new(Url(3), 0)], Cancel);
        var day = new DateOnly(2026, 11, 2);
        await Frontier.RecordAsync("s", Url(1), new FrontierOutcome(FirstPass, 200, "blob") { AskedOn = day }, Cancel);
        await Frontier.RecordAsync("s", Url(1), new FrontierOutcome(FirstPass, 200, "blob") { AskedOn = day }, Cancel);
        await Frontier.RecordAsync("s", Url(2), new FrontierOutcome(FirstPass.AddHours(6), 500, null) { AskedOn = day }, Cancel);
        await Frontier.RecordAsync("s", Url(3), new FrontierOutcome(FirstPass, FrontierOutcome.Disallowed, null), Cancel);

        Assert.Equal((2, 0, 0), (await Frontier.CountDayAsync("s", day, Cancel), await Frontier.CountDayAsync("s", day.AddDays(1), Cancel), await Frontier.CountDayAsync("t", day, Cancel)));
    }

    [Fact]
    public async Task A_deferred_job_is_listed_from_its_instant_on_until_it_may_go_on_or_a_later_pass_begins()
    {
        var (job, other) = (new CrawlJob("s", FirstPass), new CrawlJob("t", FirstPass));
        await Frontier.DeferAsync(job, FirstPass.AddHours(1), Cancel);
        await Frontier.DeferAsync(other, FirstPass.AddHours(2), Cancel);
        Assert.Empty(await Frontier.ListDeferredAsync(FirstPass.AddMinutes(59), Cancel));
        Assert.Equal([job], await Frontier.ListDeferredAsync(FirstPass.AddHours(1), Cancel));
        Assert.Equal([job, other], await Frontier.ListDeferredAsync(FirstPass.AddHours(3), Cancel));

        await Frontier.DeferAsync(other, null, Cancel);
        await Frontier.TakeDueAsync("s", FirstPass.AddDays(1), 1, Cancel);
        Assert.Empty(await Frontier.ListDeferredAsync(FirstPass.AddDays(2), Cancel));
        await Frontier.DeferAsync(job, FirstPass.AddHours(1), Cancel);
        Assert.Empty(await Frontier.ListDeferredAsync(FirstPass.AddDays(2), Cancel));
    }

    [Fact]
    public async Task A_source_that_was_never_read_has_no_summary()
    {
        Assert.Null(await Frontier.SummariseAsync("s", Cancel));
        await Frontier.AddAsync("s", [new(Url(1), 0)], Cancel);
        await Frontier.TakeDueAsync("s", FirstPass, 1, Cancel);
        Assert.Null(await Frontier.SummariseAsync("s", Cancel));
    }

    [Fact]
    public async Task The_summary_counts_the_latest_pass_only()
    {
        await Frontier.AddAsync("s", [.. Enumerable.Range(1, 4).Select(number => new FrontierUrl(Url(number), 0))], Cancel);
        var second = FirstPass.AddDays(1);
        await Frontier.RecordAsync("s", Url(1), new FrontierOutcome(FirstPass, 200, "blob"), Cancel);
        await Frontier.RecordAsync("s", Url(2), new FrontierOutcome(second, 200, "blob"), Cancel);
        await Frontier.RecordKindAsync("s", Url(2), second, "listing", Cancel);
        await Frontier.RecordKindAsync("s", Url(2), second, "blocked", Cancel);
        await Frontier.RecordKindAsync("s", Url(2), second, "blocked", Cancel);
        await Frontier.RecordKindAsync("s", Url(1), second, "blocked", Cancel);
        await Frontier.RecordAsync("s", Url(3), new FrontierOutcome(second, FrontierOutcome.Disallowed, null), Cancel);
        await Frontier.RecordAsync("s", Url(4), new FrontierOutcome(second, 503, "blob"), Cancel);
        await Frontier.TakeDueAsync("s", FirstPass.AddDays(2), 1, Cancel);

        var summary = await Frontier.SummariseAsync("s", Cancel);
        Assert.Equal((second, 4, 2, 1, 1), (summary!.PlannedAt, summary.Known, summary.Read, summary.Disallowed, summary.Failed));
        Assert.Equal((1, 0, 0), (summary.Count("blocked"), summary.Count("listing"), summary.Resting));
    }

    [Fact]
    public async Task Adverts_that_rest_are_counted_and_other_pages_are_not()
    {
        await Frontier.AddAsync("s", [.. Enumerable.Range(1, 4).Select(number => new FrontierUrl(Url(number), 0))], Cancel);
        foreach (var (number, kind, rest) in ((int, string, int)[])[(1, "listing", 3), (2, "listing", 3), (3, "index", 3), (4, "listing", 1)])
        {
            await Frontier.RecordAsync("s", Url(number), new FrontierOutcome(FirstPass, 200, "blob") { Rest = rest }, Cancel);
            await Frontier.RecordKindAsync("s", Url(number), FirstPass, kind, Cancel);
        }

        Assert.Equal(0, (await Frontier.SummariseAsync("s", Cancel))!.Resting);
        await Frontier.RecordAsync("s", Url(4), new FrontierOutcome(FirstPass.AddDays(1), 200, "blob") { Rest = 2 }, Cancel);
        await Frontier.RecordKindAsync("s", Url(4), FirstPass.AddDays(1), "listing", Cancel);
        Assert.Equal(2, (await Frontier.SummariseAsync("s", Cancel))!.Resting);

        await Frontier.WakeAsync("s", FirstPass.AddDays(1), [Url(1)], Cancel);
        Assert.Equal(1, (await Frontier.SummariseAsync("s", Cancel))!.Resting);
    }

    [Fact]
    public async Task Writers_at_the_same_time_add_each_url_once_and_count_each_reading_once()
    {
        FrontierUrl[] urls = [.. Enumerable.Range(0, 120).Select(number => new FrontierUrl(Url(number), 1))];
        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Frontier.AddAsync("s", urls, Cancel), Cancel)));
        Assert.Equal(120, added.Sum());

        await Parallel.ForEachAsync(urls.Concat(urls), Cancel, async (url, token) => await Frontier.RecordAsync("s", url.Url, new FrontierOutcome(FirstPass, 200, "blob"), token));
        Assert.Equal(120, await Frontier.CountReadAsync("s", FirstPass, Cancel));
        Assert.Equal(120, (await Frontier.SummariseAsync("s", Cancel))!.Known);
    }

    private static string Url(int number) => $"https://s.example/ad/{number:000}";

    private Task AddAsync(int count) => Frontier.AddAsync("s", [.. Enumerable.Range(0, count).Select(number => new FrontierUrl(Url(number), number % 3))], Cancel);

    private async Task<List<string>> Due(int day) => (await Frontier.TakeDueAsync("s", FirstPass.AddDays(day), 10, Cancel)).Select(url => url.Url).ToList();
}
