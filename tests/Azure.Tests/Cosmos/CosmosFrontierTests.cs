using Wildlife.Crawl;
using Wildlife.OnAzure.Cosmos;
using Wildlife.Tests.Crawl;
using Wildlife.Tests.OnAzure.Endpoint;

namespace Wildlife.Tests.OnAzure.Cosmos;

public sealed class CosmosFrontierTests : FrontierContract, IAsyncLifetime
{
    private TestDatabase database = null!;

    protected override IFrontier Frontier => new CosmosFrontier(database.Database);

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
