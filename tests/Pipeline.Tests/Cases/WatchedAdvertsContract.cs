using Wildlife.Cases;
using Wildlife.Crawl;

namespace Wildlife.Tests.Cases;

/// <summary>Which adverts are watched, whatever the stores are built on.</summary>
public abstract class WatchedAdvertsContract
{
    /// <summary>An empty case store.</summary>
    protected abstract ICaseStore Store { get; }

    /// <summary>The watched adverts of that store.</summary>
    protected abstract IWatchedAdverts Watched { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_adverts_of_open_cases_are_watched_and_no_others()
    {
        await AddAsync("1", CaseState.New);
        await AddAsync("2", CaseState.Closed);
        await AddAsync("3", CaseState.Notified);
        await Store.TrySaveListingAsync(Invented.Listing("s", "4"), null, Cancel);

        Assert.Equal(["https://s.example/ad/1", "https://s.example/ad/3"], (await Watched.ListAsync("s", Cancel)).Order());
        Assert.Empty(await Watched.ListAsync("other", Cancel));
    }

    private async Task AddAsync(string adId, CaseState state)
    {
        var listing = Invented.Listing("s", adId, caseId: $"case-{adId}");
        await Store.TrySaveListingAsync(listing, null, Cancel);
        var (opened, events) = CaseSeal.Append(null, CaseRules.Record(null, listing, "first", []), "pipeline", Invented.Monday, $"case-{adId}");
        Assert.True(await Store.TryAppendAsync(opened with { State = state }, events, null, Cancel));
    }
}
