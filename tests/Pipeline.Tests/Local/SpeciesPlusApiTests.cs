using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Wildlife.Local.Host;
using Wildlife.Local.Import;

namespace Wildlife.Tests.Local;

/// <summary>The Species+ API, played on loopback with invented taxa.</summary>
public sealed class SpeciesPlusApiTests
{
    private const string Token = "invented-token";

    private static readonly string[] Pages =
    [
        """
        {"pagination": {"current_page": 1, "per_page": 500, "total_entries": 501}, "taxon_concepts": [
          {"id": 1, "full_name": "Novogenus europaeus", "rank": "SPECIES", "name_status": "A", "active": true, "cites_listing": "II",
           "higher_taxa": {"kingdom": "Animalia", "class": "Aves", "order": "Noviformes", "family": "Novidae"}, "synonyms": [{"id": 9, "full_name": "Vetugenus europaeus"}]},
          {"id": 9, "full_name": "Vetugenus europaeus", "rank": "SPECIES", "name_status": "S", "active": true}]}
        """,
        """
        {"pagination": {"current_page": 2, "per_page": 500, "total_entries": 501}, "taxon_concepts": [
          {"id": 2, "full_name": "Novogenus liber", "rank": "SPECIES", "name_status": "A", "active": true, "cites_listing": "I", "higher_taxa": {}}]}
        """,
    ];

    [Fact]
    public async Task Every_page_is_read_and_the_annex_is_that_of_the_union()
    {
        var asked = new List<string>();
        await using var server = await StartAsync(asked);
        using var api = new SpeciesPlusApi(server.Urls.First(), Token);
        var taxon = Assert.Single(await api.ReadAsync("32026R1383", null, TestContext.Current.CancellationToken));
        Assert.Equal(("Novogenus europaeus", "species", "A", "32026R1383"), (taxon.ScientificName, taxon.Rank, Assert.Single(taxon.Listings).Annex, taxon.Listings[0].Act));
        Assert.Equal(["Novogenus", "Novidae", "Noviformes", "Aves"], taxon.Lineage);
        Assert.Equal(["Vetugenus europaeus"], taxon.Synonyms);
        Assert.True(taxon.Imported);
        Assert.Equal(["/api/v1/taxon_concepts?page=1&per_page=500", "/api/v1/taxon_concepts/1/eu_legislation", "/api/v1/taxon_concepts?page=2&per_page=500", "/api/v1/taxon_concepts/2/eu_legislation"], asked);
    }

    [Fact]
    public async Task A_refused_token_says_so()
    {
        await using var server = await StartAsync([]);
        using var api = new SpeciesPlusApi(server.Urls.First(), "another");
        var refused = await Assert.ThrowsAsync<UsageException>(() => api.ReadAsync("32026R1383", null, TestContext.Current.CancellationToken));
        Assert.Contains("answered 401: the token is not accepted", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_server_is_waited_for_as_long_as_it_asks()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var server = builder.Build();
        var asked = 0;
        server.MapGet("/api/v1/taxon_concepts", (HttpContext context) =>
        {
            if (Interlocked.Increment(ref asked) > 2)
                return Results.Text("""{"pagination": {"total_entries": 0}, "taxon_concepts": []}""", "application/json");
            context.Response.Headers.RetryAfter = "90";
            return Results.StatusCode(asked == 1 ? 429 : 503);
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        using var api = new SpeciesPlusApi(server.Urls.First(), Token, clock);
        var reading = api.ReadAsync("32026R1383", null, TestContext.Current.CancellationToken);
        for (var i = 0; i < 200 && !reading.IsCompleted; i++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Empty(await reading);
        Assert.Equal(3, asked);
    }

    [Theory]
    [InlineData("http://api.example", Token)]
    [InlineData("nowhere", Token)]
    [InlineData("https://api.example", "two\nlines")]
    public void A_token_never_goes_out_unprotected_or_broken(string address, string token) =>
        Assert.Throws<UsageException>(() => new SpeciesPlusApi(address, token).Dispose());

    private static async Task<WebApplication> StartAsync(List<string> asked)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context =>
        {
            asked.Add(context.Request.Path + context.Request.QueryString);
            context.Response.StatusCode = context.Request.Headers["X-Authentication-Token"] == Token ? 200 : 401;
            return context.Response.WriteAsync(Answer(context.Request), TestContext.Current.CancellationToken);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    // The first taxon is in two annexes by population and has a reservation; the second was taken out of its annex.
    private static string Answer(HttpRequest request) => request.Path.Value switch
    {
        "/api/v1/taxon_concepts" => Pages[request.Query["page"] == "1" ? 0 : 1],
        "/api/v1/taxon_concepts/1/eu_legislation" => """
            {"eu_listings": [{"is_current": true, "annex": "B", "change_type": "+"}, {"is_current": true, "annex": "A", "change_type": "+"}, {"is_current": true, "annex": "C", "change_type": "R+"}]}
            """,
        _ => """{"eu_listings": [{"is_current": false, "annex": "A", "change_type": "+"}, {"is_current": true, "annex": "A", "change_type": "-"}]}""",
    };
}
