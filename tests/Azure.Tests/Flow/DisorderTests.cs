using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Evidence;
using Wildlife.Extract;
using Wildlife.Local.Host;
using Wildlife.OnAzure.Cosmos;
using Wildlife.OnAzure.Storage;
using Wildlife.Pictures;
using Wildlife.Privacy;
using Wildlife.Sources;
using Wildlife.Tests.Cases;
using Wildlife.Tests.OnAzure.Endpoint;
using Wildlife.Tests.OnAzure.Storage;

namespace Wildlife.Tests.OnAzure.Flow;

/// <summary>Events of observations in any order, several at once, some twice, while the database refuses and loses answers.</summary>
public sealed class DisorderTests(Azurite azurite)
{
    private const int Adverts = 24;
    private const int Sellers = 5;
    private const int Readings = 3;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_reading_is_in_its_listing_once_and_each_suspect_in_one_case()
    {
        var storage = await azurite.ConnectAsync();
        await using var database = await TestDatabase.CreateAsync();
        var (evidence, store) = (new BlobEvidenceStore(storage), new CosmosCaseStore(database.Database));
        var names = await WriteAsync(evidence);
        var events = names.Concat(names.Where((_, index) => index % 3 == 0)).ToArray();
        new Random(4).Shuffle(events);
        var classify = Classify(storage, evidence, store, database);
        database.Endpoint.Fault = FaultPlan.Share(0.02, seed: 5, EndpointFault.TooMany, EndpointFault.TimedOutAfterWrite, EndpointFault.ResetAfterWrite, EndpointFault.Unavailable);

        await Parallel.ForEachAsync(events, new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = Cancel }, async (name, token) => await DeliverAsync(classify, name, token));

        database.Endpoint.Fault = _ => null;
        foreach (var number in Enumerable.Range(0, Adverts))
        {
            var listing = (await store.GetListingAsync("s", Id(number), Cancel))!.Document;
            Assert.Equal(Enumerable.Range(0, Readings).Select(day => Invented.Monday.AddDays(day)), listing.Readings.Select(reading => reading.ObservedAt));
            Assert.Equal(ListingState.Active, listing.State);
            Assert.NotNull(listing.CaseId);
        }

        await AssertCasesAsync(store);
        Assert.Empty(await new InstallationVerifier(evidence, store).VerifyAsync([], Cancel)
            .Where(problem => problem.Subject.StartsWith("case", StringComparison.Ordinal))
            .ToListAsync(Cancel));
    }

    private static async Task AssertCasesAsync(CosmosCaseStore store)
    {
        var adverts = new List<string>();
        foreach (var caseId in await store.ListCaseIdsAsync(Cancel))
        {
            var subject = (await store.GetCaseAsync(caseId, Cancel))!.Document;
            adverts.AddRange(subject.Listings.Select(listing => listing.AdId));
            Assert.Null(RecordedEvent.FirstBroken(await store.GetEventsAsync(caseId, Cancel)));
        }

        Assert.Equal(Enumerable.Range(0, Adverts).Select(Id), adverts.Order());
    }

    private static async Task DeliverAsync(ClassifyHandler classify, string name, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await classify.RunAsync(name, cancellationToken);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException && attempt < Stages.MaxAttempts)
            {
                // The host delivers it again.
            }
        }
    }

    private static async Task<List<string>> WriteAsync(BlobEvidenceStore evidence)
    {
        var names = new List<string>();
        foreach (var (number, day) in Enumerable.Range(0, Adverts).SelectMany(number => Enumerable.Range(0, Readings).Select(day => (number, day))))
        {
            var phone = $"+3247000000{number % Sellers}";
            var observation = Invented.Observation("s", Id(number), day, contacts: new Contact("phone", phone, phone));
            var bytes = observation.ToBytes();
            names.Add(observation.NameFor(bytes));
            await evidence.TryCreateAsync(Containers.Listings, names[^1], bytes, Cancel);
        }

        return names;
    }

    private static ClassifyHandler Classify(StorageConnection storage, BlobEvidenceStore evidence, CosmosCaseStore store, TestDatabase database)
    {
        var album = new PictureAlbum(new CosmosRecordStore(database.Database, TimeProvider.System));
        var queueing = new PictureQueueing(new StorageWorkQueue(storage), SourceCatalog.Load(Path.Combine(Knowledge.Folder, "sources"), Path.Combine(Knowledge.Folder, "none")));
        var keyring = new SellerKeyring(1, new byte[32]);
        return new ClassifyHandler(
            evidence, AdvertClassifier.Load(Knowledge.Folder, Path.Combine(Knowledge.Folder, "none")), store, new CaseKeeper(store), new SellerIdentity(keyring, null), queueing, keeper: new EvidenceKeeper(evidence, album));
    }

    private static string Id(int number) => $"{number:00}";
}
