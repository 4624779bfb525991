using Wildlife.Cases;
using Wildlife.Notify;
using Wildlife.Partners;
using Wildlife.Searches;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Partners;

namespace Wildlife.Tests.Searches;

public sealed class SearchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_that_is_opened_after_the_search_was_saved_raises_one_alert()
    {
        await using var server = await ApiServer.StartAsync();
        await OpenAsync(server, "1");
        var key = await server.KeyAsync(Role.Analyst);
        server.Time.Advance(TimeSpan.FromHours(1));
        var saved = await server.SendAsync("POST", Routes.Searches, key.Text, """{"name": "ivory", "taxon": "Loxodonta africana"}""");
        Assert.Equal(201, saved.Status);
        Assert.Empty(await SweepAsync(server));
        server.Time.Advance(TimeSpan.FromHours(1));
        var opened = await OpenAsync(server, "2");
        var alert = Assert.Single(await SweepAsync(server));
        Assert.Equal((opened, "search.alert"), (alert.CaseId, alert.Type));
        Assert.Empty(await SweepAsync(server));
    }

    private static async Task<List<NotifyEvent>> SweepAsync(ApiServer server)
    {
        var heard = new List<NotifyEvent>();
        var desk = new SearchDesk(server.Parts.Records, server.Parts.Cases, server.Parts.Keys, server.Time);
        await desk.SweepAsync((happened, _, _) =>
        {
            heard.Add(happened);
            return Task.CompletedTask;
        }, Cancel);
        return heard;
    }

    private static Task<string> OpenAsync(ApiServer server, string adId) =>
        new CaseKeeper(server.Parts.Cases).RecordAsync(Invented.Listing("s", adId), [Invented.Phone(adId)], server.Time.GetUtcNow(), Cancel);
}
