using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Wildlife.Cases;
using Wildlife.Evidence;
using Wildlife.Extract;
using Wildlife.Partners;
using Wildlife.Pictures;
using Wildlife.Privacy;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Embedded;
using Wildlife.Tests.Partners;

namespace Wildlife.Tests.Privacy;

public sealed class KeepTests : IDisposable
{
    private const string Page = "s/2026/11/02/060000-0123456789abcdef-0123456789abcdef.warc.gz";
    private readonly EmbeddedFixture stores = new();
    private readonly FakeTimeProvider time = new(Invented.Monday);
    private readonly ApiParts parts;
    private readonly KeepHandler keep;

    public KeepTests()
    {
        parts = TestParts.Of(stores, time);
        keep = new KeepHandler(parts.Cases, parts.Evidence, parts.CaseErasure, time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => stores.Dispose();

    [Fact]
    public async Task Pages_as_received_go_after_thirty_days_and_what_a_case_needs_stays()
    {
        await parts.Evidence.TryCreateAsync(Containers.RawPages, Page, "page"u8.ToArray(), Cancel);
        await parts.Evidence.TryCreateAsync(Containers.RawPages, "by-hand.warc.gz", "page"u8.ToArray(), Cancel);
        await parts.Evidence.TryCreateAsync(Containers.Evidence, EvidenceNames.Page(Page), "page"u8.ToArray(), Cancel);
        time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, (await keep.RunAsync(Cancel)).RawObjects);
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await keep.RunAsync(Cancel)).RawObjects);
        Assert.Equal(0, (await keep.RunAsync(Cancel)).RawObjects);
        Assert.NotNull(await parts.Evidence.ReadAsync(Containers.Evidence, EvidenceNames.Page(Page), Cancel));
        Assert.DoesNotContain(await stores.Evidence.ReadLedgerAsync(Cancel), entry => entry.Name == Page);
    }

    [Fact]
    public async Task A_run_ends_in_its_time_and_the_next_ones_let_go_of_the_rest()
    {
        const int Pages = 8;
        foreach (var number in Enumerable.Range(0, Pages))
        {
            await parts.Evidence.TryCreateAsync(Containers.RawPages, $"s/2026/11/02/06000{number}-0123456789abcdef-0123456789abcdef.warc.gz", "page"u8.ToArray(), Cancel);
        }

        time.Advance(TimeSpan.FromDays(40));
        time.AutoAdvanceAmount = KeepHandler.SliceTime / 5;
        var first = await keep.RunAsync(Cancel);
        Assert.True(first is { IsMoreDue: true, RawObjects: > 0 and < Pages });
        var went = first.RawObjects;
        while (await keep.RunAsync(Cancel) is { RawObjects: > 0 } next)
        {
            went += next.RawObjects;
        }

        Assert.Equal(Pages, went);
    }

    [Fact]
    public async Task A_lead_that_nobody_took_up_loses_its_personal_data_after_two_years_and_keeps_its_history()
    {
        var (caseId, observation) = await OpenCaseAsync();
        time.Advance(RetentionRules.Untouched - TimeSpan.FromSeconds(1));
        Assert.Equal(0, (await keep.RunAsync(Cancel)).Cases);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await keep.RunAsync(Cancel)).Cases);
        Assert.Equal(0, (await keep.RunAsync(Cancel)).Cases);

        Assert.Empty(await parts.Vault.OfCaseAsync(caseId, Cancel));
        Assert.Empty(await parts.Cases.FindLinksAsync([parts.Secrets.Sellers.Mac("phone:+33612345678")], Cancel));
        Assert.Equal("erased", (await parts.Cases.GetListingAsync("s", "1", Cancel))!.Document.Title);
        Assert.Null(await parts.Evidence.ReadAsync(Containers.Evidence, EvidenceNames.Page(Page), Cancel));
        var events = await parts.Cases.GetEventsAsync(caseId, Cancel);
        Assert.IsType<PersonalDataErased>(events[^1].Data);
        Assert.Null(RecordedEvent.FirstBroken(events));
        var tombstones = await new EvidenceErasure(parts.Evidence, parts.Records, time).ListAsync(Cancel);
        // The page as received had gone after its thirty days: its copy, the observation and the copy of that are left to erase.
        Assert.Equal(3, tombstones.Count);
        Assert.All(tombstones, tombstone => Assert.Equal((caseId, events.Count), (tombstone.CaseId, tombstone.Sequence)));
        Assert.Contains(tombstones, tombstone => tombstone.Sha256 == Sha256Hex.Of(observation));
        var ledger = (await stores.Evidence.ReadLedgerAsync(Cancel)).Select(entry => KeyValuePair.Create($"{entry.Container}/{entry.Name}", entry.Sha256)).ToList();
        Assert.Empty(await new InstallationVerifier(parts.Evidence, parts.Cases).VerifyAsync(ledger, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Pictures_and_pages_as_seen_go_with_the_case_and_a_picture_that_another_advert_shows_stays()
    {
        var (caseId, _) = await OpenCaseAsync();
        var album = new PictureAlbum(parts.Records);
        foreach (var (name, adverts) in ((string, string[])[])[("s/own", ["1"]), ("s/shared", ["1", "2"])])
        {
            var picture = new KeptPicture { Source = "s", Url = $"https://img.example/{name}", FetchedAt = Invented.Monday, Name = name, Sha256 = Sha256Hex.Of(name), Length = 1, GroupId = "" };
            foreach (var adId in adverts)
            {
                await album.AddAsync(picture, new PictureUse("s", adId), Cancel);
            }

            await parts.Evidence.TryCreateAsync(Containers.Evidence, EvidenceNames.Picture(name), new byte[1], Cancel);
        }

        var beside = Wildlife.Replay.ReplayNames.Document(Page);
        await parts.Evidence.TryCreateAsync(Containers.Evidence, beside, "{}"u8.ToArray(), Cancel);
        await parts.Evidence.TryCreateAsync(Containers.Evidence, $"packages/{caseId}/k/report.html", "words"u8.ToArray(), Cancel);
        await parts.CaseErasure.EraseAsync(caseId, "k-1", "asked", Cancel);

        Assert.Empty(await album.OfAdvertAsync("s", "1", Cancel));
        Assert.Equal("s/shared", Assert.Single(await album.OfAdvertAsync("s", "2", Cancel)).Name);
        Assert.NotNull(await parts.Evidence.ReadAsync(Containers.Evidence, EvidenceNames.Picture("s/shared"), Cancel));
        foreach (var gone in (string[])[EvidenceNames.Picture("s/own"), beside, $"packages/{caseId}/k/report.html"])
        {
            Assert.Null(await parts.Evidence.ReadAsync(Containers.Evidence, gone, Cancel));
        }
    }

    [Fact]
    public async Task A_person_is_told_what_is_known_and_erased_and_a_hold_stops_that()
    {
        var (caseId, _) = await OpenCaseAsync();
        var desk = new PrivacyDesk(new LookupReader(parts.Secrets.Sellers, parts.Sources, parts.Cases, new PictureAlbum(parts.Records)), parts.Cases, parts.Vault, parts.AccessLog, parts.CaseErasure, time);
        var officer = new Caller("k-1", "The data protection officer", [Role.Admin], [], []);
        var telephone = new LookupItem(LookupKind.Phone, "+33 6 12 34 56 78");
        var report = await desk.FindAsync(telephone, officer, "request 7", Cancel);
        Assert.Equal(caseId, Assert.Single(report.Cases).CaseId);
        Assert.Equal("1", Assert.Single(report.Adverts).AdId);
        Assert.Equal("request 7", Assert.Single(report.Readings).Reason);
        Assert.Single(report.Clear);

        var hold = new CaseAppender(parts.Cases);
        await hold.AppendAsync(caseId, _ => [new ReasonedEvent(new HoldPlaced(time.GetUtcNow().AddDays(30)), "an investigation")], "k-2", time.GetUtcNow(), Cancel);
        await Assert.ThrowsAsync<CaseRuleException>(() => desk.EraseAsync(telephone, officer, "request 7", Cancel));
        Assert.NotNull(await parts.Vault.FindAsync(report.SellerKeys[0], Cancel));
        time.Advance(TimeSpan.FromDays(31));
        Assert.Equal([caseId], await desk.EraseAsync(telephone, officer, "request 7", Cancel));
        Assert.Empty((await desk.FindAsync(telephone, officer, "request 7", Cancel)).Clear);
    }

    // A case as the stages make it: an observation with its page, kept for the case, a link and a clear value.
    private async Task<(string CaseId, byte[] Observation)> OpenCaseAsync()
    {
        var observation = Invented.Observation("s", "1", 0) with { PageName = Page };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(observation, WildlifeJson.Default.ListingObservation);
        var name = observation.NameFor(bytes);
        foreach (var (container, path, content) in ((string, string, byte[])[])
        [
            (Containers.RawPages, Page, Encoding.UTF8.GetBytes("page")), (Containers.Evidence, EvidenceNames.Page(Page), Encoding.UTF8.GetBytes("page")),
            (Containers.Listings, name, bytes), (Containers.Evidence, EvidenceNames.Observation(name), bytes),
        ])
        {
            await parts.Evidence.TryCreateAsync(container, path, content, Cancel);
        }

        var listing = Invented.Listing("s", "1") with { Readings = [new ListingReading(Invented.Monday, ObservedState.Active, name, Sha256Hex.Of(bytes), "hash")] };
        var etag = await parts.Cases.TrySaveListingAsync(listing, null, Cancel);
        var key = new SellerKey(parts.Secrets.Sellers.Mac("phone:+33612345678"), "phone", 0.95);
        var caseId = await new CaseKeeper(parts.Cases).RecordAsync(listing, [key], Invented.Monday, Cancel);
        await parts.Cases.TrySaveListingAsync(listing with { CaseId = caseId }, etag, Cancel);
        await parts.Vault.KeepAsync(key, "+33612345678", caseId, Invented.Monday, Cancel);
        return (caseId, bytes);
    }
}
