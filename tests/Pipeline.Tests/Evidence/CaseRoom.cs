using System.Text;
using Microsoft.Extensions.Time.Testing;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Evidence;
using Wildlife.Export;
using Wildlife.Extract;
using Wildlife.Pictures;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Evidence;

/// <summary>An installation with invented cases whose pages, observations and pictures really lie in its stores.</summary>
internal sealed class CaseRoom : IDisposable
{
    private static readonly Lazy<IReadOnlyDictionary<string, ReportTexts>> Texts = new(() => ReportTexts.Load(Repository.Combine("functions", "data", "report")));
    private static readonly Lazy<ReasonTexts> Reasons = new(() => ReasonTexts.Load(Repository.Combine("functions", "data", "reasons")));
    private readonly EmbeddedFixture fixture = new();

    public CaseRoom()
    {
        Album = new PictureAlbum(new SqliteRecordStore(fixture.Database, Clock));
        Keeper = new EvidenceKeeper(fixture.Evidence, Album);
    }

    public FakeTimeProvider Clock { get; } = new(Invented.Monday.AddDays(10));

    public FileEvidenceStore Store => fixture.Evidence;

    public SqliteCaseStore Cases => fixture.Cases;

    public string Path => fixture.Path;

    public PictureAlbum Album { get; }

    public EvidenceKeeper Keeper { get; }

    public CaseDossierReader Dossiers => new(Cases, Store, Keeper);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public PackageMaker Maker(EvidenceSettings? settings = null, HttpClient? client = null)
    {
        var used = settings ?? new EvidenceSettings { Organisation = "Bureau de test" };
        return new PackageMaker(Dossiers, Store, new ReportWriter(Texts.Value, Reasons.Value, used), new TimeStampDesk(client ?? new HttpClient(), used.TimeStampAuthorities), used, Clock);
    }

    public CaseExporter Exporter() => new(Dossiers, Store, new EvidenceSettings { Organisation = "Bureau de test" });

    /// <summary>An advert read on some days; the last of them may find it gone.</summary>
    public async Task<string> AddAsync(string adId, string title = "Défense brute", string description = "Défense d'éléphant, 40 cm", string seller = "jean", string source = "shop", int days = 2, bool keep = true)
    {
        var readings = new List<ListingReading>();
        for (var day = 0; day < days; day++)
        {
            readings.Add(await ReadAsync(source, adId, title, description, seller, day));
        }

        var listing = Invented.Listing(source, adId, title: title) with { Description = description, Seller = seller, Location = seller, Readings = readings };
        await Cases.TrySaveListingAsync(listing, null, Cancel);
        if (keep)
        {
            await Keeper.KeepAsync(listing, Cancel);
        }

        return await new CaseKeeper(Cases).RecordAsync(listing, [Invented.Phone("1")], Invented.Monday, Cancel);
    }

    /// <summary>One more reading of an advert that is there.</summary>
    public async Task ReadAgainAsync(string adId, int day, string source = "shop")
    {
        var stored = (await Cases.GetListingAsync(source, adId, Cancel))!;
        var reading = await ReadAsync(source, adId, stored.Document.Title!, stored.Document.Description!, stored.Document.Seller!, day);
        await Cases.TrySaveListingAsync(stored.Document with { Readings = [.. stored.Document.Readings, reading] }, stored.ETag, Cancel);
    }

    public async Task<byte[]> PackAsync(string caseId, string language = "en", PackageMaker? maker = null, string by = "analyst-1")
    {
        maker ??= Maker();
        var package = (await maker.MakeAsync(caseId, new PackageOrder(by, language, null), Cancel))!;
        using var zip = new MemoryStream();
        await maker.WriteAsync(package, zip, Cancel);
        return zip.ToArray();
    }

    public async Task<byte[]> ExportAsync(string caseId, ExportFormat format)
    {
        var export = (await Exporter().ExportAsync(caseId, format, null, Cancel))!;
        using var file = new MemoryStream();
        await export.WriteAsync(file, Cancel);
        return file.ToArray();
    }

    public static PackageVerdict Verify(byte[] package) => PackageVerifier.Verify(new MemoryStream(package), null);

    public static Dictionary<string, byte[]> Members(byte[] package)
    {
        var zip = ZipReader.Open(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.Path, zip.Read);
    }

    /// <summary>A package of other members, in the form of packages: what somebody would hand in who knows that form.</summary>
    public static async Task<byte[]> ZipAsync(IEnumerable<KeyValuePair<string, byte[]>> members)
    {
        using var file = new MemoryStream();
        var zip = new ZipWriter(file);
        foreach (var (path, content) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            await zip.AddAsync(path, content, Cancel);
        }

        await zip.FinishAsync(Cancel);
        return file.ToArray();
    }

    public void Dispose() => fixture.Dispose();

    private async Task<ListingReading> ReadAsync(string source, string adId, string title, string description, string seller, int day)
    {
        var at = Invented.Monday.AddDays(day);
        var page = new PageRecord(source, $"https://{source}.example/ad/{adId}", at, 1, 200, [KeyValuePair.Create("Content-Type", "text/html")], Encoding.UTF8.GetBytes($"<h1>advert {adId}</h1>"))
        {
            Fetch = new FetchCircumstances { Agent = "Bot/1.0", Clock = CrawlOptions.SystemClock, FetchedAt = at.AddSeconds(3), RemoteAddress = "192.0.2.7", TlsProtocol = "tls/1.3", TlsCipher = "TLS_AES_128_GCM_SHA256", CertificateSha256 = new string('c', 64) },
        };
        var bytes = PageBlob.Write(page, [KeyValuePair.Create("User-Agent", "Bot/1.0")]);
        await Store.TryCreateAsync(Containers.RawPages, PageBlob.Name(page), bytes, Cancel);
        var shown = Invented.Observation(source, adId, day, title: title, description: description);
        var observation = shown with
        {
            PageName = PageBlob.Name(page),
            PageSha256 = Sha256Hex.Of(bytes.Span),
            Page = shown.Page! with { Seller = new ListingSeller(seller, seller, null, null), Contacts = [new Contact("phone", "+32470000001", seller)] },
        };
        var document = observation.ToBytes();
        await Store.TryCreateAsync(Containers.Listings, observation.NameFor(document), document, Cancel);
        return new ListingReading(at, ObservedState.Active, observation.NameFor(document), Sha256Hex.Of(document), "content");
    }
}
