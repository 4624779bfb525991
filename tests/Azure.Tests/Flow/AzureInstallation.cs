using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Delivery;
using Wildlife.Evidence;
using Wildlife.Extract;
using Wildlife.Insights;
using Wildlife.Local.Host;
using Wildlife.OnAzure.Cosmos;
using Wildlife.OnAzure.Storage;
using Wildlife.Pictures;
using Wildlife.Privacy;

namespace Wildlife.Tests.OnAzure.Flow;

/// <summary>The stages on the Azure adapters, put together as the Functions app does.</summary>
internal sealed class AzureInstallation(StorageConnection storage, CosmosDatabase database, InstallationSecrets secrets, Knowledge knowledge, PageFetcher network, TimeProvider time)
{
    public CosmosCaseStore Cases { get; } = new(database);

    public CosmosFrontier Frontier { get; } = new(database);

    public BlobEvidenceStore Evidence { get; } = new(storage);

    public StorageWorkQueue Queue { get; } = new(storage);

    public StageEntry Stages()
    {
        var records = new CosmosRecordStore(database, time);
        var cases = new NotingCaseStore(Cases, new InsightNotes(records), secrets.KeyFor("insights"));
        var (keeper, album) = (new CaseKeeper(cases), new PictureAlbum(records));
        return new StageEntry(
            new CrawlHandler(knowledge.Sources, Frontier, Evidence, network, time, NullLogger<CrawlHandler>.Instance, new CosmosWatchedAdverts(database)),
            new ExtractHandler(Evidence, knowledge.Sources, new PageExtractor(), Frontier, Queue),
            new ClassifyHandler(
                Evidence, knowledge.Classifier, cases, keeper, new SellerIdentity(secrets.Sellers, null), new PictureQueueing(Queue, knowledge.Sources), keeper: new EvidenceKeeper(Evidence, album)),
            new PictureHandler(knowledge.Sources, Evidence, album, new PictureLinks(album, cases, keeper), network, time, NullLogger<PictureHandler>.Instance),
            new RecheckEntry(new RecheckHandler(knowledge.Sources, cases, Frontier, Evidence, network, time, NullLogger<RecheckHandler>.Instance), Queue, time),
            Queue,
            time,
            NullLogger<StageEntry>.Instance);
    }
}
