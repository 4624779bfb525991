using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.OnAzure.Cosmos;
using Wildlife.Tests.Cases;
using Wildlife.Tests.OnAzure.Endpoint;

namespace Wildlife.Tests.OnAzure.Cosmos;

public sealed class CosmosWatchedAdvertsTests : WatchedAdvertsContract, IAsyncLifetime
{
    private TestDatabase database = null!;

    protected override ICaseStore Store => new CosmosCaseStore(database.Database);

    protected override IWatchedAdverts Watched => new CosmosWatchedAdverts(database.Database);

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
