using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Delivery;
using Wildlife.Sources;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Crawl;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Delivery;

/// <summary>A recheck ends well before the host would end it, and what it did not reach is read all the same, once.</summary>
public sealed class RecheckSliceTests : IDisposable
{
    private const int Adverts = 7;
    private static readonly TimeSpan SliceTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PageTime = TimeSpan.FromMinutes(2);
    private readonly EmbeddedFixture embedded = new();
    private readonly FakeTimeProvider time = new(Invented.Monday.AddDays(2));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => embedded.Dispose();

    [Fact]
    public async Task A_slice_stops_in_time_and_the_next_goes_on_where_it_stopped()
    {
        await using var site = await SlowSiteAsync();
        using var network = new PageFetcher(Options(site), TimeProvider.System);
        var entry = await EntryAsync(network);

        await entry.RunAsync(Cancel);
        Assert.Equal(3, ReadOf(site));
        var slices = 1;
        while (await embedded.Inbox.TakeAsync(Stages.CrawlQueue, 10, Cancel) is { Count: > 0 } messages)
        {
            var job = JsonSerializer.Deserialize(Assert.Single(messages).Message, WildlifeJson.Default.CrawlJob)!;
            Assert.True(job.IsRecheck);
            await entry.ContinueAsync(job, Cancel);
            await embedded.Inbox.CompleteAsync(messages[0], null, Cancel);
            slices++;
        }

        Assert.Equal((3, Adverts), (slices, ReadOf(site)));
        Assert.All(Enumerable.Range(1, Adverts), number => Assert.Equal(1, site.Count($"/ad/{number}")));
    }

    [Fact]
    public async Task What_an_hour_did_not_reach_is_left_to_the_next_tick()
    {
        await using var site = await SlowSiteAsync();
        using var network = new PageFetcher(Options(site), TimeProvider.System);
        var entry = await EntryAsync(network);
        await entry.RunAsync(Cancel);
        var left = Assert.Single(await embedded.Inbox.TakeAsync(Stages.CrawlQueue, 10, Cancel));

        time.Advance(TimeSpan.FromHours(1));
        await entry.ContinueAsync(JsonSerializer.Deserialize(left.Message, WildlifeJson.Default.CrawlJob)!, Cancel);
        Assert.Equal(3, ReadOf(site));
    }

    private static CrawlOptions Options(TestSite site)
    {
        var options = site.Options();
        options.SliceTime = SliceTime;
        return options;
    }

    private static int ReadOf(TestSite site) => site.Asked.Count(path => path.StartsWith("/ad/", StringComparison.Ordinal));

    private async Task<TestSite> SlowSiteAsync()
    {
        var site = await TestSite.StartAsync();
        foreach (var number in Enumerable.Range(1, Adverts))
        {
            site.Pages[$"/ad/{number}"] = context =>
            {
                time.Advance(PageTime);
                return context.Response.WriteAsync("<title>still there</title>", Cancel);
            };
        }

        return site;
    }

    private async Task<RecheckEntry> EntryAsync(PageFetcher network)
    {
        var key = new SellerKey("v1-seller", "phone", 0.95);
        foreach (var number in Enumerable.Range(1, Adverts))
        {
            var listing = Invented.Listing("shop", $"{number}") with { Url = $"http://shop.example/ad/{number}" };
            var etag = await embedded.Cases.TrySaveListingAsync(listing, null, Cancel);
            var caseId = await new CaseKeeper(embedded.Cases).RecordAsync(listing, [key], Invented.Monday, Cancel);
            await embedded.Cases.TrySaveListingAsync(listing with { CaseId = caseId }, etag, Cancel);
        }

        var recheck = new RecheckHandler(
            SourceCatalog.Of(Crawl.Samples.Source()), embedded.Cases, embedded.Frontier, embedded.Evidence, network, time, NullLogger<RecheckHandler>.Instance);
        return new RecheckEntry(recheck, embedded.Inbox, time);
    }
}
