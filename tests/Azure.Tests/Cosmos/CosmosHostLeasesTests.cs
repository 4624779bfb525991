using Wildlife.Crawl;
using Wildlife.OnAzure.Cosmos;
using Wildlife.Tests.Crawl;
using Wildlife.Tests.OnAzure.Endpoint;

namespace Wildlife.Tests.OnAzure.Cosmos;

public sealed class CosmosHostLeasesTests : HostLeasesContract, IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    protected override IHostLeases Open() => new CosmosHostLeases(database.Database);
}
