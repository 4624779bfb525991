using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Crawl;
using Wildlife.Delivery;
using Wildlife.Embedded;
using Wildlife.Extract;
using Wildlife.Pictures;
using Wildlife.Privacy;
using Wildlife.Sources;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Delivery;

public sealed class StageEntryTests : IDisposable
{
    private readonly EmbeddedFixture embedded = new();
    private readonly PageFetcher network = new(new CrawlOptions(), TimeProvider.System);
    private readonly StageEntry entry;

    public StageEntryTests()
    {
        var sources = SourceCatalog.Of(Crawl.Samples.Source());
        var classifier = AdvertClassifier.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        var keeper = new CaseKeeper(embedded.Cases);
        var album = new PictureAlbum(new SqliteRecordStore(embedded.Database, TimeProvider.System));
        entry = new StageEntry(
            new CrawlHandler(sources, embedded.Frontier, embedded.Evidence, network, TimeProvider.System, NullLogger<CrawlHandler>.Instance),
            new ExtractHandler(embedded.Evidence, sources, new PageExtractor(), embedded.Frontier, embedded.Inbox),
            new ClassifyHandler(embedded.Evidence, classifier, embedded.Cases, keeper, new SellerIdentity(new SellerKeyring(1, new byte[32]), vault: null), new PictureQueueing(embedded.Inbox, sources)),
            new PictureHandler(sources, embedded.Evidence, album, new PictureLinks(album, embedded.Cases, keeper), network, TimeProvider.System, NullLogger<PictureHandler>.Instance),
            new RecheckEntry(
                new RecheckHandler(sources, embedded.Cases, embedded.Frontier, embedded.Evidence, network, TimeProvider.System, NullLogger<RecheckHandler>.Instance), embedded.Inbox, TimeProvider.System),
            embedded.Inbox,
            TimeProvider.System,
            NullLogger<StageEntry>.Instance);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        network.Dispose();
        embedded.Dispose();
    }

    [Theory]
    [InlineData("extract", "raw-pages")]
    [InlineData("classify", "listings")]
    public async Task An_object_that_cannot_be_understood_is_set_aside_once_and_the_host_does_not_try_it_again(string stage, string container)
    {
        const string name = "shop/1/20260301T060000Z-0123456789abcdef.json";
        await embedded.Evidence.TryCreateAsync(container, name, "nothing of ours"u8.ToArray(), Cancel);

        await (stage == "extract" ? entry.ExtractAsync(name, Cancel) : entry.ClassifyAsync(name, Cancel));

        var message = Assert.Single(await embedded.Inbox.TakeAsync(Stages.ObjectPoisonQueue, 10, Cancel)).Message;
        var poison = JsonSerializer.Deserialize(message, WildlifeJson.Default.PoisonObject)!;
        Assert.Equal((container, name, "Host.Functions." + stage), (poison.ContainerName, poison.BlobName, poison.FunctionId));
    }

    [Fact]
    public void A_message_of_the_host_about_an_object_is_read_too()
    {
        const string message = """{"Type":"BlobTrigger","FunctionId":"Host.Functions.extract","BlobType":"BlockBlob","ContainerName":"raw-pages","BlobName":"a/b","ETag":"\"0x1\""}""";

        Assert.Equal("a/b", JsonSerializer.Deserialize(message, WildlifeJson.Default.PoisonObject)!.BlobName);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"source":"elsewhere","plannedAt":"2026-03-01T06:00:00+00:00"}""")]
    [InlineData("""{"source":"shop","plannedAt":"2026-03-01T06:00:00+00:00"}""")]
    public async Task A_job_that_no_try_would_mend_is_set_aside_as_it_came(string message)
    {
        // The last is a sample outside the demo: it may not be read.
        await entry.CrawlAsync(message, Cancel);

        Assert.Equal(message, Assert.Single(await embedded.Inbox.TakeAsync(Stages.PoisonOf(Stages.CrawlQueue), 10, Cancel)).Message);
    }

    [Fact]
    public async Task Anything_else_is_the_host_s_to_try_again()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entry.ExtractAsync("shop/2026/03/01/060000-a-b.warc.gz", stopped.Token));

        Assert.Empty(await embedded.Inbox.TakeAsync(Stages.ObjectPoisonQueue, 10, Cancel));
    }
}
