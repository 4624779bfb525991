using System.Diagnostics;
using System.Net;
using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.OnAzure.Cosmos;
using Wildlife.Partners;
using Wildlife.Tests.Cases;
using Wildlife.Tests.OnAzure.Endpoint;

namespace Wildlife.Tests.OnAzure.Cosmos;

/// <summary>Refusals, lost answers and broken connections: nothing is lost, nothing doubled, and the tries end.</summary>
public sealed class CosmosFaultTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Pass = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private TestDatabase database = null!;

    public static TheoryData<string> LostAnswers => ["UnavailableAfterWrite", "TimedOutAfterWrite", "ResetAfterWrite"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CosmosEndpoint Endpoint => database.Endpoint;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task An_append_whose_answer_is_lost_is_made_once_and_recognised(string fault)
    {
        var store = new CosmosCaseStore(database.Database);
        Endpoint.Fault = FaultPlan.First(1, Named(fault), request => request.IsBatch);
        var (subject, events) = CaseSeal.Append(null, CaseRules.Record(null, Invented.Listing("s", "1"), "first", []), "pipeline", Invented.Monday, "c-1");

        Assert.True(await store.TryAppendAsync(subject, events, null, Cancel));
        Assert.Equal(events.Count, (await store.GetEventsAsync("c-1", Cancel)).Count);
    }

    [Fact]
    public async Task A_comment_whose_answer_is_lost_stands_once()
    {
        var store = new CosmosCaseStore(database.Database);
        var (subject, events) = CaseSeal.Append(null, CaseRules.Record(null, Invented.Listing("s", "1"), "first", []), "pipeline", Invented.Monday, "c-1");
        await store.TryAppendAsync(subject, events, null, Cancel);
        Endpoint.Fault = FaultPlan.First(1, EndpointFault.TimedOutAfterWrite, request => request.IsBatch);

        var desk = new CaseDesk(store, new CosmosRecordStore(database.Database, TimeProvider.System), TimeProvider.System);
        await desk.ExecuteAsync("c-1", new CommentOnCase("seen"), new Actor("key-1", [Role.Analyst]), "note", null, Cancel);

        Assert.Single(await store.GetEventsAsync("c-1", Cancel), recorded => recorded.Data is CaseCommented);
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_listing_whose_answer_is_lost_is_saved_once_with_its_version(string fault)
    {
        var store = new CosmosCaseStore(database.Database);
        Endpoint.Fault = FaultPlan.First(1, Named(fault), request => request.IsWrite);
        var created = await store.TrySaveListingAsync(Invented.Listing("s", "1"), null, Cancel);
        Assert.Equal((await store.GetListingAsync("s", "1", Cancel))!.ETag, created);

        Endpoint.Fault = FaultPlan.First(1, Named(fault), request => request.IsWrite);
        var changed = await store.TrySaveListingAsync(Invented.Listing("s", "1", title: "Autre"), created, Cancel);
        Assert.Equal((await store.GetListingAsync("s", "1", Cancel))!.ETag, changed);
        Assert.Null(await store.TrySaveListingAsync(Invented.Listing("s", "1", title: "Trop tard"), created, Cancel));
    }

    [Fact]
    public async Task A_lost_answer_does_not_make_somebody_elses_write_ones_own()
    {
        var store = new CosmosCaseStore(database.Database);
        await store.TrySaveListingAsync(Invented.Listing("s", "1", title: "Of another"), null, Cancel);
        Endpoint.Fault = FaultPlan.First(1, EndpointFault.Unavailable, request => request.IsWrite);
        Assert.Null(await store.TrySaveListingAsync(Invented.Listing("s", "1", title: "Mine"), null, Cancel));
    }

    [Fact]
    public async Task A_reading_whose_answer_is_lost_is_counted_once_and_links_are_still_reported()
    {
        var frontier = new CosmosFrontier(database.Database);
        Endpoint.Fault = FaultPlan.First(1, EndpointFault.ResetAfterWrite, request => request.IsBatch);
        Assert.True(await frontier.AddAsync("s", [new FrontierUrl("https://s.example/a", 0)], Cancel) >= 1);

        await frontier.TakeDueAsync("s", Pass, 1, Cancel);
        Endpoint.Fault = FaultPlan.First(2, EndpointFault.ResetAfterWrite, request => request.IsBatch);
        await frontier.RecordAsync("s", "https://s.example/a", new FrontierOutcome(Pass, 200, "blob") { AskedOn = new DateOnly(2026, 3, 1) }, Cancel);

        Endpoint.Fault = _ => null;
        Assert.Equal((1, 1), (await frontier.CountReadAsync("s", Pass, Cancel), await frontier.CountDayAsync("s", new DateOnly(2026, 3, 1), Cancel)));
        Assert.Equal(1, (await frontier.SummariseAsync("s", Cancel))!.Known);
    }

    [Fact]
    public async Task A_turn_whose_answer_is_lost_never_lets_two_start_at_once()
    {
        var leases = new CosmosHostLeases(database.Database);
        var terms = new HostTerms(4, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(60));
        await leases.TakeAsync("shop.example", terms, Pass, Cancel);
        Endpoint.Fault = FaultPlan.First(1, EndpointFault.TimedOutAfterWrite, request => request.IsWrite);
        var second = await leases.TakeAsync("shop.example", terms, Pass, Cancel);
        var third = await leases.TakeAsync("shop.example", terms, Pass, Cancel);
        Assert.True(second.At >= Pass.AddSeconds(2) && third.At >= second.At.AddSeconds(2));
    }

    [Fact]
    public async Task A_storm_of_refusals_is_sat_out()
    {
        var store = new CosmosCaseStore(database.Database);
        // A third, not more: with nine repeats of the SDK the chance that one request meets ten refusals in a row is 3 in 100,000.
        Endpoint.Fault = FaultPlan.Share(0.35, seed: 7, EndpointFault.TooMany);
        await Parallel.ForEachAsync(Enumerable.Range(0, 30), Cancel, async (number, token) => await store.TrySaveListingAsync(Invented.Listing("s", $"{number:00}"), null, token));
        var found = await store.ListListingsAsync(new ListingQuery(null, null, null, null, null, null, null, null, Newest: false, 100, null), Cancel);
        Assert.Equal(30, found.Items.Count);
    }

    [Fact]
    public async Task Tries_end_and_the_refusal_names_itself()
    {
        var store = new CosmosCaseStore(database.Database);
        Endpoint.Fault = _ => EndpointFault.Unavailable;
        var (before, began) = (Endpoint.Requests, Stopwatch.GetTimestamp());
        var refused = await Assert.ThrowsAsync<CosmosRefusedException>(() => store.GetListingAsync("s", "1", Cancel));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.InRange(Endpoint.Requests - before, 1, 30);
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_query_that_breaks_off_is_read_whole()
    {
        var store = new CosmosCaseStore(database.Database);
        await Parallel.ForEachAsync(Enumerable.Range(0, 25), Cancel, async (number, token) => await store.TrySaveListingAsync(Invented.Listing("s", $"{number:00}"), null, token));
        foreach (var fault in (EndpointFault[])[EndpointFault.Unavailable, EndpointFault.Reset, EndpointFault.TooMany])
        {
            Endpoint.Fault = FaultPlan.First(2, fault, request => request.IsQuery);
            var found = await store.ListListingsAsync(new ListingQuery(null, null, null, null, null, null, null, null, Newest: false, 100, null), Cancel);
            Assert.Equal(25, found.Items.Select(listing => listing.AdId).Distinct().Count());
        }
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_kept_waiting()
    {
        var store = new CosmosCaseStore(database.Database);
        Endpoint.Fault = _ => EndpointFault.Unavailable;
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        cancel.CancelAfter(50);
        var began = Stopwatch.GetTimestamp();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.GetListingAsync("s", "1", cancel.Token));
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(3));
    }

    private static EndpointFault Named(string name) => (EndpointFault)typeof(EndpointFault).GetField(name)!.GetValue(null)!;
}
