using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Extract;

namespace Wildlife.Tests.Crawl;

public sealed class ConditionalGetTests
{
    private const string Advert = """
        <html><head><title>Cage</title><script type="application/ld+json">{"@type":"Product","name":"Old bird cage","offers":{"@type":"Offer","price":"25","priceCurrency":"EUR"}}</script></head>
        <body><h1>Old bird cage</h1><p>25 EUR</p></body></html>
        """;

    [Fact]
    public async Task A_page_that_is_not_modified_is_kept_as_a_revisit_and_observed_anew()
    {
        await using var site = await TestSite.StartAsync();
        site.Html("/", "start");
        var version = "\"one\"";
        Serve(site, () => version);
        using var run = new PassRun(site, Samples.Source());
        await run.AddAsync("/ad/1");

        await run.PassAsync(1);
        var (second, pages) = await run.PassAsync(2);

        Assert.Equal((2, 0), (second.Pages, second.Failed));
        Assert.Equal((PageKind.Listing, ObservedState.Active), (pages["/ad/1"].Kind, pages["/ad/1"].Observed));
        var revisit = await RevisitAsync(run, pass: 2);
        Assert.Equal((304, 0), (revisit.Status, revisit.Body.Length));
        Assert.Equal(PassRun.FirstPass, revisit.RevisitOf!.ObservedAt);
        var observations = await ObservationsAsync(run);
        Assert.Equal([PassRun.FirstPass, PassRun.FirstPass.AddDays(1)], observations.Select(each => each.ObservedAt));
        Assert.All(observations, each => Assert.Equal(("Old bird cage", 25m), (each.Page!.Title, each.Page.Price!.Amount)));
        Assert.NotEqual(observations[0].PageSha256, observations[1].PageSha256);
    }

    [Fact]
    public async Task A_revisit_refers_to_the_whole_page_however_many_passes_ago()
    {
        await using var site = await TestSite.StartAsync();
        Serve(site, () => "\"one\"");
        using var run = new PassRun(site, Samples.Source());
        await run.AddAsync("/ad/1");

        await run.PassAsync(1);
        await run.PassAsync(2);
        await run.PassAsync(3);

        // The third reading came after two unchanged ones: it rests a pass, so the fourth reads it.
        var (_, pages) = await run.PassAsync(4);
        Assert.Equal(ObservedState.Active, (pages.GetValueOrDefault("/ad/1") ?? (await run.PassAsync(5)).Pages["/ad/1"]).Observed);
        Assert.All(await ObservationsAsync(run), each => Assert.Equal("Old bird cage", each.Page!.Title));
    }

    [Fact]
    public async Task A_changed_page_is_read_whole()
    {
        await using var site = await TestSite.StartAsync();
        var version = "\"one\"";
        Serve(site, () => version);
        using var run = new PassRun(site, Samples.Source());
        await run.AddAsync("/ad/1");

        await run.PassAsync(1);
        version = "\"two\"";
        await run.PassAsync(2);

        Assert.Equal(200, (await RevisitAsync(run, pass: 2)).Status);
    }

    [Fact]
    public async Task A_page_too_old_to_stand_for_the_answer_is_asked_for_whole()
    {
        await using var site = await TestSite.StartAsync();
        Serve(site, () => "\"one\"");
        using var run = new PassRun(site, Samples.Source());
        await run.AddAsync("/ad/1");

        await run.PassAsync(1);
        await run.PassAsync(20);

        Assert.Equal(200, (await RevisitAsync(run, pass: 20)).Status);
    }

    private static void Serve(TestSite site, Func<string> version) => site.Pages["/ad/1"] = context =>
    {
        context.Response.Headers.ETag = version();
        if (context.Request.Headers.IfNoneMatch == version())
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Advert + $"<!-- {version()} -->");
    };

    private static async Task<PageRecord> RevisitAsync(PassRun run, int pass)
    {
        var hash = CanonicalUrl.Hash("http://shop.example/ad/1");
        return await run.PageAsync(Assert.Single(await run.NamesAsync(Containers.RawPages, PageBlob.JobPrefix("shop", PassRun.FirstPass.AddDays(pass - 1)) + hash)));
    }

    private static async Task<List<ListingObservation>> ObservationsAsync(PassRun run)
    {
        var observations = new List<ListingObservation>();
        foreach (var name in await run.NamesAsync(Containers.Listings, "shop/1/"))
        {
            var bytes = await run.Stores.Evidence.ReadAsync(Containers.Listings, name, TestContext.Current.CancellationToken);
            observations.Add(JsonSerializer.Deserialize(bytes!.Value.Span, WildlifeJson.Default.ListingObservation)!);
        }

        return observations;
    }
}
