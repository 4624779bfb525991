using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteCaseStoreTests : IDisposable
{
    private static readonly ListingQuery All = new(null, null, null, null, null, null, null, null, Newest: false, 100, null);
    private readonly EmbeddedFixture fixture = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_listing_is_created_once_and_changed_only_at_the_version_that_was_read()
    {
        var first = await fixture.Cases.TrySaveListingAsync(Invented.Listing("s", "1"), null, Cancel);
        Assert.NotNull(first);
        Assert.Null(await fixture.Cases.TrySaveListingAsync(Invented.Listing("s", "1"), null, Cancel));

        var second = await fixture.Cases.TrySaveListingAsync(Invented.Listing("s", "1", title: "Autre"), first, Cancel);
        Assert.NotEqual(first, second);
        Assert.Null(await fixture.Cases.TrySaveListingAsync(Invented.Listing("s", "1", title: "Trop tard"), first, Cancel));
        Assert.Equal("Autre", (await fixture.Cases.GetListingAsync("s", "1", Cancel))!.Document.Title);
    }

    [Fact]
    public async Task Paging_visits_every_listing_once_also_where_keys_tie_and_rows_arrive_meanwhile()
    {
        for (var number = 0; number < 23; number++)
        {
            await fixture.Cases.TrySaveListingAsync(Invented.Listing("s", $"{number:00}", Invented.Suspect(score: number % 3 / 10.0)), null, Cancel);
        }

        var seen = new List<string>();
        string? continuation = null;
        do
        {
            var page = await fixture.Cases.ListListingsAsync(All with { Limit = 5, Continuation = continuation }, Cancel);
            seen.AddRange(page.Items.Select(listing => listing.AdId));
            continuation = page.Continuation;
            await fixture.Cases.TrySaveListingAsync(Invented.Listing("s", $"new-{seen.Count}", Invented.Suspect(score: 0.99)), null, Cancel);
        }
        while (continuation is not null);

        Assert.Equal(23, seen.Count);
        Assert.Equal(23, seen.Distinct().Count());
    }

    [Fact]
    public async Task Filters_combine()
    {
        await fixture.Cases.TrySaveListingAsync(Invented.Listing("a", "1", Invented.Suspect(Tier.T1, taxon: "Panthera tigris")), null, Cancel);
        await fixture.Cases.TrySaveListingAsync(Invented.Listing("a", "2", Invented.Suspect(Tier.T2, taxon: "Panthera tigris")), null, Cancel);
        await fixture.Cases.TrySaveListingAsync(Invented.Listing("b", "3", Invented.Innocent()), null, Cancel);

        Assert.Equal(["2"], await Ids(All with { Taxon = "Panthera tigris", Tier = 2 }));
        Assert.Equal(["1", "2"], await Ids(All with { Source = "a", Verdict = "suspect" }));
        Assert.Equal(["3"], await Ids(All with { Verdict = "not-wildlife" }));
        Assert.Empty(await Ids(All with { Country = "DE" }));
    }

    [Theory]
    [InlineData("éléphant", 1)]
    [InlineData("elephant defense", 1)]
    [InlineData("éléph", 1)]
    [InlineData("tigre", 0)]
    [InlineData("\"unclosed OR * NEAR( :", 0)]
    [InlineData("'); DROP TABLE listings;--", 0)]
    public async Task Words_are_found_without_accents_and_signs_have_no_meaning(string search, int found)
    {
        await fixture.Cases.TrySaveListingAsync(Invented.Listing("s", "1"), null, Cancel);
        Assert.Equal(found, (await Ids(All with { Search = search })).Count);
    }

    [Fact]
    public async Task A_changed_text_is_found_by_its_new_words_only()
    {
        var etag = await fixture.Cases.TrySaveListingAsync(Invented.Listing("s", "1", title: "Vieux titre"), null, Cancel);
        await fixture.Cases.TrySaveListingAsync(Invented.Listing("s", "1", title: "Autre"), etag, Cancel);
        Assert.Empty(await Ids(All with { Search = "vieux" }));
        Assert.Single(await Ids(All with { Search = "autre" }));
    }

    [Fact]
    public async Task A_continuation_of_another_list_is_refused()
    {
        await Assert.ThrowsAsync<ContinuationException>(() => fixture.Cases.ListListingsAsync(All with { Continuation = "rubbish" }, Cancel));
        await Assert.ThrowsAsync<ContinuationException>(() => fixture.Cases.ListListingsAsync(All with { Continuation = "WyJpMSJd" }, Cancel));
    }

    [Fact]
    public async Task Near_identical_texts_share_the_group_of_the_earliest()
    {
        const string Text = "Belle défense sculptée rapportée du Congo par mon grand-père dans les années trente, quarante centimètres, socle en ébène, visible à Namur";
        var fingerprint = TextFingerprint.Of("Défense", Text)!;
        Assert.Null(await fixture.Cases.FindGroupAsync(fingerprint, Cancel));

        await fixture.Cases.AddFingerprintAsync(Invented.Listing("a", "1"), fingerprint, Cancel);
        await fixture.Cases.AddFingerprintAsync(Invented.Listing("b", "2", day: 1), TextFingerprint.Of("Défense", Text + " urgent")!, Cancel);
        Assert.Equal("a/1", await fixture.Cases.FindGroupAsync(TextFingerprint.Of("Défense", Text + " !!")!, Cancel));
    }

    private async Task<List<string>> Ids(ListingQuery query) => (await fixture.Cases.ListListingsAsync(query, Cancel)).Items.Select(listing => listing.AdId).ToList();
}
