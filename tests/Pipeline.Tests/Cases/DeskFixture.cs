using Microsoft.Extensions.Time.Testing;
using Wildlife.Cases;
using Wildlife.Embedded;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Cases;

/// <summary>An installation whose clock stands at Tuesday, with listings in cases and people at the desk.</summary>
internal sealed class DeskFixture : IDisposable
{
    private readonly EmbeddedFixture embedded = new();

    public DeskFixture()
    {
        Records = new SqliteRecordStore(embedded.Database, Clock);
        Keeper = new CaseKeeper(Cases);
        Desk = new CaseDesk(Cases, Records, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(Invented.Monday.AddDays(1));

    public SqliteCaseStore Cases => embedded.Cases;

    public SqliteRecordStore Records { get; }

    public CaseKeeper Keeper { get; private set; }

    public CaseDesk Desk { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => embedded.Dispose();

    /// <summary>Lets a judge say which links count.</summary>
    public void Use(LinkJudge judge) => Keeper = new CaseKeeper(Cases, judge);

    /// <summary>Records a listing as the classify stage does; gives its case.</summary>
    public async Task<string> Record(Listing listing, params SellerKey[] keys)
    {
        await Cases.TrySaveListingAsync(listing, null, Cancel);
        var stored = (await Cases.GetListingAsync(listing.Source, listing.AdId, Cancel))!;
        keys = [.. Keeper.UsableKeys(keys)];
        var caseId = await Keeper.RecordAsync(stored.Document, keys, Invented.Monday, Cancel);
        if (ListingHistory.Belong(stored.Document, caseId, keys) is { } after)
        {
            Assert.NotNull(await Cases.TrySaveListingAsync(after, stored.ETag, Cancel));
        }

        return caseId;
    }

    public async Task<Case> Do(string caseId, CaseCommand command, Actor? actor = null) =>
        (await Desk.ExecuteAsync(caseId, command, actor ?? InventedCase.Ana, "because", null, Cancel))!.Document;

    /// <summary>Asks for a merge and approves it as somebody else.</summary>
    public async Task<Case> Merge(string survivor, string ending)
    {
        var asked = await Do(survivor, new RequestMerge(ending));
        return await Do(survivor, new ApproveRequest(asked.Requests[^1].Id), InventedCase.Rita);
    }

    public async Task<Case> Get(string caseId) => (await Cases.GetCaseAsync(caseId, Cancel))!.Document;

    public async Task<Listing> GetListing(string source, string adId) => (await Cases.GetListingAsync(source, adId, Cancel))!.Document;

    /// <summary>Checks chain, replay and pointers of every case.</summary>
    public async Task Verify()
    {
        foreach (var id in await Cases.ListCaseIdsAsync(Cancel))
        {
            Assert.Null(await new CaseVerifier(Cases).CheckAsync(id, Cancel));
        }
    }

    /// <summary>What stands where: each case with its listings, each listing and link with its case.</summary>
    public async Task<string> Describe()
    {
        var lines = new List<string>();
        foreach (var id in await Cases.ListCaseIdsAsync(Cancel))
        {
            var subject = await Get(id);
            lines.Add($"{id} {subject.State} into {subject.MergedInto} from {string.Join(",", subject.MergedFrom)} split {subject.SplitFrom} {string.Join(",", subject.SplitInto)} v{subject.Version}");
            lines.AddRange(subject.Listings.Select(listing => $"  {listing.Source}/{listing.AdId}"));
            lines.AddRange(subject.LinkedCases.Select(link => $"  linked {link.CaseId} {link.ConfirmedBy}"));
            lines.AddRange(subject.CutCases.Select(cut => $"  cut {cut}"));
        }

        foreach (var listing in (await Cases.ListListingsAsync(new ListingQuery(null, null, null, null, null, null, null, null, Newest: false, 500, null), Cancel)).Items)
        {
            lines.Add($"{listing.Source}/{listing.AdId} in {listing.CaseId}");
            lines.AddRange((await Cases.FindLinksAsync(listing.SellerKeys.Select(key => key.Value).ToList(), Cancel))
                .Where(link => link.Source == listing.Source && link.AdId == listing.AdId)
                .Select(link => $"  {link.SellerKey} {link.CaseId}"));
        }

        return string.Join('\n', lines);
    }
}
