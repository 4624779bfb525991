using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Tests.Cases;

/// <summary>What every case store does, whatever it is built on.</summary>
public abstract class CaseStoreContract
{
    private static readonly ListingQuery All = new(null, null, null, null, null, null, null, null, Newest: false, 100, null);

    /// <summary>An empty store.</summary>
    protected abstract ICaseStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_listing_is_created_once_and_changed_only_at_the_version_that_was_read()
    {
        var first = await Store.TrySaveListingAsync(Invented.Listing("s", "1"), null, Cancel);
        Assert.NotNull(first);
        Assert.Null(await Store.TrySaveListingAsync(Invented.Listing("s", "1"), null, Cancel));

        var second = await Store.TrySaveListingAsync(Invented.Listing("s", "1", title: "Autre"), first, Cancel);
        Assert.NotEqual(first, second);
        Assert.Null(await Store.TrySaveListingAsync(Invented.Listing("s", "1", title: "Trop tard"), first, Cancel));
        Assert.Equal("Autre", (await Store.GetListingAsync("s", "1", Cancel))!.Document.Title);
    }

    [Fact]
    public async Task Paging_visits_every_listing_once_also_where_keys_tie_and_rows_arrive_meanwhile()
    {
        for (var number = 0; number < 23; number++)
        {
            await Store.TrySaveListingAsync(Invented.Listing("s", $"{number:00}", Invented.Suspect(score: number % 3 / 10.0)), null, Cancel);
        }

        var seen = new List<string>();
        string? continuation = null;
        do
        {
            var page = await Store.ListListingsAsync(All with { Limit = 5, Continuation = continuation }, Cancel);
            seen.AddRange(page.Items.Select(listing => listing.AdId));
            continuation = page.Continuation;
            await Store.TrySaveListingAsync(Invented.Listing("s", $"new-{seen.Count}", Invented.Suspect(score: 0.99)), null, Cancel);
        }
        while (continuation is not null);

        Assert.Equal(23, seen.Count);
        Assert.Equal(23, seen.Distinct().Count());
    }

    [Fact]
    public async Task Filters_combine()
    {
        await Store.TrySaveListingAsync(Invented.Listing("a", "1", Invented.Suspect(Tier.T1, taxon: "Panthera tigris")), null, Cancel);
        await Store.TrySaveListingAsync(Invented.Listing("a", "2", Invented.Suspect(Tier.T2, taxon: "Panthera tigris")), null, Cancel);
        await Store.TrySaveListingAsync(Invented.Listing("b", "3", Invented.Innocent()), null, Cancel);

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
        await Store.TrySaveListingAsync(Invented.Listing("s", "1"), null, Cancel);
        Assert.Equal(found, (await Ids(All with { Search = search })).Count);
    }

    [Fact]
    public async Task A_changed_text_is_found_by_its_new_words_only()
    {
        var etag = await Store.TrySaveListingAsync(Invented.Listing("s", "1", title: "Vieux titre"), null, Cancel);
        await Store.TrySaveListingAsync(Invented.Listing("s", "1", title: "Autre"), etag, Cancel);
        Assert.Empty(await Ids(All with { Search = "vieux" }));
        Assert.Single(await Ids(All with { Search = "autre" }));
    }

    [Fact]
    public async Task A_continuation_of_another_list_is_refused()
    {
        await Assert.ThrowsAsync<ContinuationException>(() => Store.ListListingsAsync(All with { Continuation = "rubbish" }, Cancel));
        await Assert.ThrowsAsync<ContinuationException>(() => Store.ListListingsAsync(All with { Continuation = "WyJpMSJd" }, Cancel));
    }

    [Fact]
    public async Task Near_identical_texts_share_the_group_of_the_earliest()
    {
        const string Text = "Belle défense sculptée rapportée du Congo par mon grand-père dans les années trente, quarante centimètres, socle en ébène, visible à Namur";
        var fingerprint = TextFingerprint.Of("Défense", Text)!;
        Assert.Null(await Store.FindGroupAsync(fingerprint, Cancel));

        await Store.AddFingerprintAsync(Invented.Listing("a", "1"), fingerprint, Cancel);
        await Store.AddFingerprintAsync(Invented.Listing("b", "2", day: 1), TextFingerprint.Of("Défense", Text + " urgent")!, Cancel);
        Assert.Equal("a/1", await Store.FindGroupAsync(TextFingerprint.Of("Défense", Text + " !!")!, Cancel));
    }

    [Fact]
    public async Task A_case_is_created_once_and_appended_to_only_at_the_version_that_was_read()
    {
        var (first, opened) = Opened();
        Assert.True(await Store.TryAppendAsync(first, [opened], null, Cancel));
        Assert.False(await Store.TryAppendAsync(first, [opened], null, Cancel));

        var stored = await Store.GetCaseAsync("c-1", Cancel);
        var next = RecordedEvent.Seal("c-1", 2, Invented.Monday, "pipeline", "again", new CaseLinked(new CaseReference("c-2", "same phone")), opened.Hash);
        var projection = CaseProjection.Apply(stored!.Document, next);
        Assert.True(await Store.TryAppendAsync(projection, [next], stored.ETag, Cancel));
        Assert.False(await Store.TryAppendAsync(projection, [next], stored.ETag, Cancel));
        Assert.Equal([1, 2], (await Store.GetEventsAsync("c-1", Cancel)).Select(recorded => recorded.Sequence));
    }

    [Fact]
    public async Task A_case_is_found_by_what_it_is_about()
    {
        var (subject, opened) = Opened();
        await Store.TryAppendAsync(subject, [opened], null, Cancel);
        var all = new CaseQuery(null, null, null, null, null, Newest: true, 10, null);
        Assert.Single((await Store.ListCasesAsync(all with { Taxon = "Loxodonta africana", Country = "FR", Source = "s", State = "new", Tier = 1 }, Cancel)).Items);
        Assert.Empty((await Store.ListCasesAsync(all with { Taxon = "Panthera leo" }, Cancel)).Items);
    }

    [Fact]
    public async Task A_case_is_found_by_its_joint_operation()
    {
        var (subject, opened) = Opened();
        await Store.TryAppendAsync(subject with { Operations = ["thunder"] }, [opened], null, Cancel);
        var all = new CaseQuery(null, null, null, null, null, Newest: false, 10, null);
        Assert.Single((await Store.ListCasesAsync(all with { Operation = "thunder" }, Cancel)).Items);
        Assert.Empty((await Store.ListCasesAsync(all with { Operation = "lightning" }, Cancel)).Items);
    }

    [Fact]
    public async Task A_case_is_found_by_what_came_of_it()
    {
        var (subject, opened) = Opened();
        var seizure = new Seizure { On = new DateOnly(2026, 10, 30), Country = "BE", Authority = "Douane", Taxon = "Loxodonta africana", Product = "ivory", Quantity = 2, Unit = SpecimenUnit.Specimens };
        await Store.TryAppendAsync(subject with { Seizures = [seizure] }, [opened], null, Cancel);
        var all = new CaseQuery(null, null, null, null, null, Newest: false, 10, null);
        Assert.Single((await Store.ListCasesAsync(all with { Result = Case.SeizureResult }, Cancel)).Items);
        Assert.Empty((await Store.ListCasesAsync(all with { Result = Case.ProsecutionResult }, Cancel)).Items);
    }

    [Fact]
    public async Task A_link_points_at_the_case_it_was_moved_to_and_others_stay()
    {
        var link = new SellerLink("v1-a", "phone", "s", "1", "c-1", "same phone", 0.95, Invented.Monday);
        await Store.AddLinksAsync([link, link with { AdId = "2" }], Cancel);
        await Store.MoveLinksAsync(["v1-a", "v1-unknown"], new ListingReference("s", "1"), "c-2", Cancel);
        await Store.MoveLinksAsync(["v1-a"], new ListingReference("s", "1"), "c-2", Cancel);
        Assert.Equal([link with { CaseId = "c-2" }, link with { AdId = "2" }], await Store.FindLinksAsync(["v1-a"], Cancel));
    }

    [Fact]
    public async Task Links_are_created_once_and_found_by_their_keys()
    {
        var link = new SellerLink("v1-a", "phone", "s", "1", "c-1", "same phone", 0.95, Invented.Monday);
        await Store.AddLinksAsync([link], Cancel);
        await Store.AddLinksAsync([link with { CaseId = "c-2" }], Cancel);
        Assert.Equal(link, Assert.Single(await Store.FindLinksAsync(["v1-b", "v1-a"], Cancel)));
        Assert.Empty(await Store.FindLinksAsync([], Cancel));
    }

    private static (Case Subject, RecordedEvent Opened) Opened()
    {
        var added = CaseRules.Record(null, Invented.Listing("s", "1"), "first", [])[1];
        var opened = RecordedEvent.Seal("c-1", 1, Invented.Monday, "pipeline", added.Reason, added.Data, RecordedEvent.NoHash);
        return (CaseProjection.Apply(null, opened), opened);
    }

    private async Task<List<string>> Ids(ListingQuery query) => (await Store.ListListingsAsync(query, Cancel)).Items.Select(listing => listing.AdId).ToList();
}
