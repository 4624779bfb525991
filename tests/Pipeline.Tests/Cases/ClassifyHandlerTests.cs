using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Evidence;
using Wildlife.Extract;
using Wildlife.Pictures;
using Wildlife.Privacy;
using Wildlife.Sources;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Cases;

/// <summary>The classify stage on the shipped knowledge and real stores.</summary>
public sealed class ClassifyHandlerTests : IDisposable
{
    private const string FirstBird = "Gris du Gabon mâle de 2024, né en élevage, bagué, apprivoisé, CIC FR2605900317-K, à venir chercher à Lille";
    private const string OtherBird = "Perroquet gris femelle adulte, sexée ADN, avec certificat CITES FR 2605900317 K, cage comprise, je livre sur Reims";
    private const string UnclearTitle = "Sac en cuir exotique";
    private const string UnclearText = "cuir véritable, peut-être croco, bon état";
    private static readonly AdvertClassifier Classifier = AdvertClassifier.Load(Repository.Combine("functions", "data"));
    private readonly EmbeddedFixture fixture = new();
    private readonly ClassifyHandler handler;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ClassifyHandlerTests() =>
        handler = new ClassifyHandler(fixture.Evidence, Classifier, fixture.Cases, new CaseKeeper(fixture.Cases), new SellerIdentity(new SellerKeyring(1, new byte[32]), vault: null), new PictureQueueing(fixture.Inbox, SourceCatalog.Of()));

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_suspect_advert_opens_a_case_and_handling_it_again_changes_nothing()
    {
        var name = await KeepAsync(Invented.Observation("s", "1", 0));
        await handler.RunAsync(name, Cancel);
        var events = await EventsAsync("s", "1");
        await handler.RunAsync(name, Cancel);
        Assert.Equal(events, await EventsAsync("s", "1"));
        Assert.NotEmpty(events);
    }

    [Fact]
    public async Task An_ordinary_advert_opens_none()
    {
        await handler.RunAsync(await KeepAsync(Invented.Observation("s", "2", 0, title: "Vélo de course", description: "Cadre acier, freins neufs")), Cancel);
        Assert.Null((await ListingAsync("s", "2")).CaseId);
        Assert.Equal(Verdict.NotWildlife, (await ListingAsync("s", "2")).Assessment.Verdict);
    }

    [Fact]
    public async Task One_certificate_on_two_different_adverts_makes_both_suspect_and_links_their_cases()
    {
        await handler.RunAsync(await KeepAsync(Bird("one", "1", FirstBird, "a")), Cancel);
        Assert.Equal(Verdict.LegalWildlife, (await ListingAsync("one", "1")).Assessment.Verdict);

        await handler.RunAsync(await KeepAsync(Bird("two", "9", OtherBird, "b")), Cancel);
        foreach (var listing in (Listing[])[await ListingAsync("one", "1"), await ListingAsync("two", "9")])
        {
            Assert.Equal((Verdict.Suspect, Tier.T1), (listing.Assessment.Verdict, listing.Assessment.Tier));
            Assert.Contains(listing.Assessment.RedFlags, flag => flag.Code == "document-reused");
            var subject = (await fixture.Cases.GetCaseAsync(listing.CaseId!, Cancel))!.Document;
            Assert.Equal("same document number", Assert.Single(subject.LinkedCases).Reason);
        }
    }

    [Fact]
    public async Task The_same_offer_posted_twice_is_no_reuse()
    {
        await handler.RunAsync(await KeepAsync(Bird("one", "1", FirstBird, "a")), Cancel);
        await handler.RunAsync(await KeepAsync(Bird("one", "2", FirstBird + " !", "a")), Cancel);
        Assert.Equal(Verdict.LegalWildlife, (await ListingAsync("one", "2")).Assessment.Verdict);
    }

    [Fact]
    public async Task An_unclear_advert_is_judged_though_the_second_reader_does_not_answer()
    {
        // The reader is a service beyond this machine; here it is the one that is down.
        var asked = new List<string>();
        var reading = new ClassifyHandler(
            fixture.Evidence, Classifier, fixture.Cases, new CaseKeeper(fixture.Cases), new SellerIdentity(new SellerKeyring(1, new byte[32]), vault: null),
            new PictureQueueing(fixture.Inbox, SourceCatalog.Of()), second: new SecondReader(new SilentReader(asked), Classifier));
        await reading.RunAsync(await KeepAsync(Invented.Observation("s", "1", 0)), Cancel);
        Assert.Equal(Verdict.Suspect, (await ListingAsync("s", "1")).Assessment.Verdict);
        var unclear = Classifier.Assess(new Advert { Id = "s/2", Title = UnclearTitle, Description = UnclearText, Language = "fr", Country = "FR" });
        Assert.True(SecondReader.IsUnclear(unclear), $"{unclear.Score}");
        await reading.RunAsync(await KeepAsync(Invented.Observation("s", "2", 0, title: UnclearTitle, description: UnclearText)), Cancel);
        Assert.Equal(unclear.Verdict, (await ListingAsync("s", "2")).Assessment.Verdict);
        Assert.Equal(["s/2"], asked);
    }

    [Fact]
    public async Task What_an_analyst_dismissed_opens_no_case_when_it_is_posted_again()
    {
        await handler.RunAsync(await KeepAsync(Invented.Observation("s", "1", 0)), Cancel);
        var first = await ListingAsync("s", "1");
        var dismissed = AnalystFeedback.Of(
            FeedbackDecision.Dismiss, FeedbackReasons.Imitation, new FeedbackSubject(first.Assessment, first.Title, first.Description, first.GroupId, []), first.FirstObservedAt, "analyst-1");
        var hearing = new ClassifyHandler(
            fixture.Evidence, Classifier, fixture.Cases, new CaseKeeper(fixture.Cases), new SellerIdentity(new SellerKeyring(1, new byte[32]), vault: null),
            new PictureQueueing(fixture.Inbox, SourceCatalog.Of()),
            (group, _, _) => Task.FromResult<IReadOnlyList<AnalystFeedback>>(group == first.GroupId ? [dismissed] : []));
        await hearing.RunAsync(await KeepAsync(Invented.Observation("s", "8", 1)), Cancel);
        var second = await ListingAsync("s", "8");
        Assert.Null(second.CaseId);
        Assert.Equal("sign.dismissed-before", second.Assessment.Reasons[^1].Rule);
    }

    [Fact]
    public async Task A_removal_of_an_unknown_advert_makes_no_listing()
    {
        await handler.RunAsync(await KeepAsync(Invented.Observation("s", "3", 0, ObservedState.Removed)), Cancel);
        Assert.Null(await fixture.Cases.GetListingAsync("s", "3", Cancel));
    }

    [Fact]
    public async Task A_document_that_is_not_what_its_name_says_is_set_aside()
    {
        var bytes = Invented.Observation("s", "4", 0).ToBytes();
        await fixture.Evidence.TryCreateAsync(Containers.Listings, "s/4/20261102T060000Z-0000000000000000.json", bytes, Cancel);
        await Assert.ThrowsAsync<PageNotUnderstoodException>(() => handler.RunAsync("s/4/20261102T060000Z-0000000000000000.json", Cancel));
        await fixture.Evidence.TryCreateAsync(Containers.Listings, "s/5/x.json", "not json"u8.ToArray(), Cancel);
        await Assert.ThrowsAsync<PageNotUnderstoodException>(() => handler.RunAsync("s/5/x.json", Cancel));
    }

    private static ListingObservation Bird(string source, string adId, string text, string seller)
    {
        var observation = Invented.Observation(source, adId, 0, title: "Gris du Gabon", description: text);
        return observation with { Page = observation.Page! with { Seller = new ListingSeller(seller, seller, null, null) } };
    }

    private async Task<string> KeepAsync(ListingObservation observation)
    {
        var bytes = observation.ToBytes();
        await fixture.Evidence.TryCreateAsync(Containers.Listings, observation.NameFor(bytes), bytes, Cancel);
        return observation.NameFor(bytes);
    }

    private async Task<Listing> ListingAsync(string source, string adId) => (await fixture.Cases.GetListingAsync(source, adId, Cancel))!.Document;

    private async Task<IReadOnlyList<string>> EventsAsync(string source, string adId) =>
        (await fixture.Cases.GetEventsAsync((await ListingAsync(source, adId)).CaseId!, Cancel)).Select(recorded => recorded.Hash).ToList();

    private sealed class SilentReader(List<string> asked) : ITextAnalyzer
    {
        public Task<IReadOnlyList<TextReading>> AnalyzeAsync(IReadOnlyList<TextDocument> documents, CancellationToken cancellationToken)
        {
            asked.AddRange(documents.Select(document => document.Id));
            throw new HttpRequestException("down");
        }
    }
}
