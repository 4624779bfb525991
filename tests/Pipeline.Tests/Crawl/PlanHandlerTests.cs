using Wildlife.Crawl;
using Wildlife.Sources;

namespace Wildlife.Tests.Crawl;

public sealed class PlanHandlerTests
{
    private static readonly DateTimeOffset Six = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_source_is_due_once_at_its_instant()
    {
        SourceDefinition source = Samples.Source();

        Assert.Empty(PlanHandler.Due([source], Six.AddMinutes(-10), Six.AddMinutes(-5)));
        Assert.Equal([new CrawlJob("shop", Six)], PlanHandler.Due([source], Six.AddMinutes(-5), Six));
        Assert.Empty(PlanHandler.Due([source], Six, Six.AddMinutes(5)));
    }

    [Fact]
    public void A_host_that_slept_makes_up_for_the_last_pass_only() =>
        Assert.Equal([new CrawlJob("shop", Six)], PlanHandler.Due([Samples.Source()], Six.AddDays(-9), Six.AddHours(1)));

    [Fact]
    public async Task Jobs_are_queued_under_one_id_per_source_and_instant()
    {
        var queue = new MemoryQueue();
        var plan = new PlanHandler(SourceCatalog.Of(Samples.Source()), queue, new MemoryFrontier());

        await plan.RunAsync(Six.AddMinutes(-5), Six, TestContext.Current.CancellationToken);
        await plan.RunAsync(Six.AddMinutes(-5), Six, TestContext.Current.CancellationToken);

        Assert.Equal("""{"source":"shop","plannedAt":"2026-03-01T06:00:00+00:00"}""", Assert.Single(queue.Messages, pair => pair.Key == "crawl-jobs shop/20260301T060000Z").Value);
    }

    [Fact]
    public void A_real_source_that_is_not_enabled_is_not_planned()
    {
        SourceDefinition source = Samples.Source(delay: 1000) with { Sample = false, Policy = new WildlifePolicy("x", "https://shop.example/rules", default) };

        Assert.Empty(new PlanHandler(SourceCatalog.Of(source), new MemoryQueue(), new MemoryFrontier()).Plan(Six.AddMinutes(-5), Six));
    }

    private sealed class MemoryQueue : IWorkQueue
    {
        public Dictionary<string, string> Messages { get; } = [];

        public Task EnqueueAsync(string queue, string id, string message, CancellationToken cancellationToken)
        {
            Messages[$"{queue} {id}"] = message;
            return Task.CompletedTask;
        }
    }
}
