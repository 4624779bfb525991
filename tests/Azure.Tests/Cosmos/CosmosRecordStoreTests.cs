using Wildlife.OnAzure.Cosmos;
using Wildlife.Tests.Cases;
using Wildlife.Tests.OnAzure.Endpoint;

namespace Wildlife.Tests.OnAzure.Cosmos;

public sealed class CosmosRecordStoreTests : RecordStoreContract, IAsyncLifetime
{
    private TestDatabase database = null!;

    protected override IRecordStore Store => new CosmosRecordStore(database.Database, Clock);

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
