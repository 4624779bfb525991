using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.OnAzure.Cosmos;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Crawl;
using Wildlife.Tests.OnAzure.Endpoint;

namespace Wildlife.Tests.OnAzure.Cosmos;

/// <summary>The same contracts on a live account, where the environment names one (see functions/Azure/README.md); each test has a database of its own there.</summary>
public sealed class LiveCaseStoreTests : CaseStoreContract, IAsyncLifetime
{
    private LiveDatabase database = null!;

    protected override ICaseStore Store => new CosmosCaseStore(database.Database);

    public async ValueTask InitializeAsync() => database = await LiveDatabase.CreateAsync();

    public async ValueTask DisposeAsync() => await LiveDatabase.DeleteAsync(database);
}

public sealed class LiveFrontierTests : FrontierContract, IAsyncLifetime
{
    private LiveDatabase database = null!;

    protected override IFrontier Frontier => new CosmosFrontier(database.Database);

    public async ValueTask InitializeAsync() => database = await LiveDatabase.CreateAsync();

    public async ValueTask DisposeAsync() => await LiveDatabase.DeleteAsync(database);
}

public sealed class LiveHostLeasesTests : HostLeasesContract, IAsyncLifetime
{
    private LiveDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await LiveDatabase.CreateAsync();

    public async ValueTask DisposeAsync() => await LiveDatabase.DeleteAsync(database);

    protected override IHostLeases Open() => new CosmosHostLeases(database.Database);
}

public sealed class LiveRecordStoreTests : RecordStoreContract, IAsyncLifetime
{
    private LiveDatabase database = null!;

    protected override IRecordStore Store => new CosmosRecordStore(database.Database, Clock);

    public async ValueTask InitializeAsync() => database = await LiveDatabase.CreateAsync();

    public async ValueTask DisposeAsync() => await LiveDatabase.DeleteAsync(database);
}

public sealed class LiveCaseOutboxTests : CaseOutboxContract, IAsyncLifetime
{
    private LiveDatabase database = null!;

    protected override ICaseStore Store => new CosmosCaseStore(database.Database);

    protected override ICaseOutbox Outbox => new CosmosOutbox(database.Database);

    public async ValueTask InitializeAsync() => database = await LiveDatabase.CreateAsync();

    public async ValueTask DisposeAsync() => await LiveDatabase.DeleteAsync(database);
}

public sealed class LiveWatchedAdvertsTests : WatchedAdvertsContract, IAsyncLifetime
{
    private LiveDatabase database = null!;

    protected override ICaseStore Store => new CosmosCaseStore(database.Database);

    protected override IWatchedAdverts Watched => new CosmosWatchedAdverts(database.Database);

    public async ValueTask InitializeAsync() => database = await LiveDatabase.CreateAsync();

    public async ValueTask DisposeAsync() => await LiveDatabase.DeleteAsync(database);
}
