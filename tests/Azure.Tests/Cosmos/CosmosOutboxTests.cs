using Wildlife.Cases;
using Wildlife.OnAzure.Cosmos;
using Wildlife.Tests.Cases;
using Wildlife.Tests.OnAzure.Endpoint;

namespace Wildlife.Tests.OnAzure.Cosmos;

public sealed class CosmosOutboxTests : CaseOutboxContract, IAsyncLifetime
{
    private TestDatabase database = null!;

    protected override ICaseStore Store => new CosmosCaseStore(database.Database);

    protected override ICaseOutbox Outbox => new CosmosOutbox(database.Database);

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
