using Wildlife.Cases;
using Wildlife.OnAzure.Cosmos;
using Wildlife.Tests.Cases;
using Wildlife.Tests.OnAzure.Endpoint;

namespace Wildlife.Tests.OnAzure.Cosmos;

public sealed class CosmosCaseStoreTests : CaseStoreContract, IAsyncLifetime
{
    private TestDatabase database = null!;

    protected override ICaseStore Store => new CosmosCaseStore(database.Database);

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();
}

/// <summary>The same with writes grouped, as imports do it.</summary>
public sealed class CosmosBulkCaseStoreTests : CaseStoreContract, IAsyncLifetime
{
    private TestDatabase database = null!;

    protected override ICaseStore Store => new CosmosCaseStore(database.Database);

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(isBulk: true);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
