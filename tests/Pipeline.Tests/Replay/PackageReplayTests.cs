using System.Text.Json;
using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Replay;
using Wildlife.Tests.Evidence;

namespace Wildlife.Tests.Replay;

/// <summary>The page as seen, in packages: copied, shown, checked.</summary>
public sealed class PackageReplayTests : IDisposable
{
    private readonly CaseRoom room = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => room.Dispose();

    [Fact]
    public async Task A_package_holds_the_page_as_seen_and_any_change_in_it_is_found()
    {
        var (caseId, replay) = await CapturedAsync();
        var zip = await PackAsync(caseId);
        Assert.Empty(PackageVerifier.Verify(new MemoryStream(zip), null).Problems);
        var reader = ZipReader.Open(new MemoryStream(zip));
        foreach (var name in (string[])[ReplayNames.Document(replay.Page), replay.Warc!.Name, replay.Rendered!.File.Name])
        {
            Assert.NotNull(reader.Find(name));
        }

        var report = System.Text.Encoding.UTF8.GetString(reader.Read(reader.Find("report.html")!));
        Assert.Contains("<img src=\"replay/", report, StringComparison.Ordinal);
        Assert.Contains("Chrome/1", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_the_document_must_hold_of_the_files()
    {
        var (caseId, replay) = await CapturedAsync(document => document with { Resources = [document.Resources[0] with { Name = "shop/2026/11/02/060000-0123456789abcdef-0123456789abcdef.warc.gz" }] });
        var problems = PackageVerifier.Verify(new MemoryStream(await PackAsync(caseId)), null).Problems;
        Assert.Contains(problems, problem => problem.Subject == replay.Warc!.Name && problem.Problem.Contains("name should be", StringComparison.Ordinal));
    }

    private async Task<byte[]> PackAsync(string caseId)
    {
        var package = await room.Maker().MakeAsync(caseId, new PackageOrder("test", "en", null), Cancel);
        using var zip = new MemoryStream();
        await room.Maker().WriteAsync(package!, zip, Cancel);
        return zip.ToArray();
    }

    private async Task<(string CaseId, PageReplay Replay)> CapturedAsync(Func<PageReplay, PageReplay>? change = null)
    {
        var caseId = await room.AddAsync("1", days: 1);
        var listing = (await room.Cases.GetListingAsync("shop", "1", Cancel))!.Document;
        var observation = JsonSerializer.Deserialize((await room.Store.ReadAsync(Containers.Listings, listing.Readings[0].Name, Cancel))!.Value.Span, WildlifeJson.Default.ListingObservation)!;
        var sheet = new PageRecord("shop", "https://shop.example/site.css", observation.ObservedAt, 0, 200, [new("Content-Type", "text/css")], "body { margin: 0 }"u8.ToArray());
        var (warc, png) = (PageBlob.Write(sheet, []), "not really a picture"u8.ToArray());
        var replay = new PageReplay
        {
            Page = observation.PageName, PageSha256 = observation.PageSha256, Url = listing.Url, CapturedAt = observation.ObservedAt, With = "test", Missing = [],
            Resources = [new ReplayResource(sheet.Url, PageBlob.Name(sheet), 0, warc.Length)],
            Warc = new ReplayFile(ReplayNames.Warc(observation.PageName), warc.Length, Sha256Hex.Of(warc.Span)),
            Rendered = new RenderedPage { File = new ReplayFile(ReplayNames.Picture(observation.PageName, Sha256Hex.Of(png)), png.Length, Sha256Hex.Of(png)), Width = 1, Height = 1, Tool = "Chrome/1", Sandboxed = true, Refused = 0 },
        };
        replay = change?.Invoke(replay) ?? replay;
        await room.Store.TryCreateAsync(Containers.Evidence, replay.Warc!.Name, warc, Cancel);
        await room.Store.TryCreateAsync(Containers.Evidence, replay.Rendered!.File.Name, png, Cancel);
        await room.Store.TryCreateAsync(Containers.Evidence, ReplayNames.Document(replay.Page), JsonSerializer.SerializeToUtf8Bytes(replay, WildlifeJson.Default.PageReplay), Cancel);
        return (caseId, replay);
    }
}
