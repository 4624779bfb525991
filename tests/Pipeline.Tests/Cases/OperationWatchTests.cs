using Wildlife.Cases;
using Wildlife.Embedded;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Cases;

public sealed class OperationWatchTests : IDisposable
{
    private readonly EmbeddedFixture fixture = new();
    private readonly SqliteRecordStore records;
    private readonly OperationWatch watch;

    public OperationWatchTests()
    {
        records = new SqliteRecordStore(fixture.Database, TimeProvider.System);
        watch = new OperationWatch(fixture.Cases, records);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Theory]
    [InlineData("Loxodonta africana")]
    [InlineData("Loxodonta")]
    [InlineData("source:s")]
    [InlineData("seller:v1-1")]
    public async Task A_case_that_matches_the_watchlist_joins_once_with_the_reason(string entry)
    {
        await FileAsync("thunder", entry);
        await FileAsync("eels", "Anguilla anguilla", "Loxo", "source:other", "seller:v1-2");
        await FileAsync("unlisted");
        var caseId = await OpenAsync();
        await JoinAsync(caseId);
        await JoinAsync(caseId);
        var joined = Assert.Single(await fixture.Cases.GetEventsAsync(caseId, Cancel), recorded => recorded.Data is OperationJoined);
        Assert.Equal((new OperationJoined("thunder"), $"on the operation's watchlist: {entry}", CaseKeeper.Pipeline), ((OperationJoined)joined.Data, joined.Reason, joined.Actor));
    }

    [Fact]
    public async Task An_operation_that_is_not_under_way_pulls_nothing_in_and_who_was_taken_out_stays_out()
    {
        await FileAsync("thunder", "Loxodonta africana");
        var caseId = await OpenAsync();
        await JoinAsync(caseId, Invented.Monday.AddDays(-40));
        Assert.Empty((await fixture.Cases.GetCaseAsync(caseId, Cancel))!.Document.Operations);
        await JoinAsync(caseId);
        await new CaseDesk(fixture.Cases, records, TimeProvider.System).ExecuteAsync(caseId, new LeaveOperation("thunder"), InventedCase.Ana, "a replica", null, Cancel);
        await JoinAsync(caseId);
        Assert.Empty((await fixture.Cases.GetCaseAsync(caseId, Cancel))!.Document.Operations);
    }

    private Task JoinAsync(string caseId, DateTimeOffset? now = null) => watch.JoinAsync(caseId, Invented.Listing("s", "1"), [Invented.Phone("1")], now ?? Invented.Monday, Cancel);

    private async Task<string> OpenAsync()
    {
        var listing = Invented.Listing("s", "1");
        await fixture.Cases.TrySaveListingAsync(listing, null, Cancel);
        return await new CaseKeeper(fixture.Cases).RecordAsync(listing, [Invented.Phone("1")], Invented.Monday, Cancel);
    }

    private Task FileAsync(string id, params string[] watchlist) => records.TrySaveAsync(
        CaseRecords.Operations,
        new RecordWrite<Operation>(new RecordKey(CaseRecords.AllOperations, id), new Operation { Id = id, Name = id, From = new DateOnly(2026, 11, 1), To = new DateOnly(2026, 11, 30), Watchlist = watchlist }),
        null,
        Cancel);
}
