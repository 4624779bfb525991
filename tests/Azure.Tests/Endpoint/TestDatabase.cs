using System.Runtime.CompilerServices;
using Wildlife.OnAzure.Cosmos;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>A database of a test's own, behind the real SDK, on an endpoint in this process.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(CosmosEndpoint endpoint, CosmosDatabase database)
    {
        Endpoint = endpoint;
        Database = database;
    }

    public CosmosEndpoint Endpoint { get; }

    public CosmosDatabase Database { get; }

    public static async Task<TestDatabase> CreateAsync(bool isBulk = false)
    {
        var endpoint = new CosmosEndpoint();
        var options = new CosmosOptions { Endpoint = new Uri("https://cosmos.example/"), Key = Convert.ToBase64String(new byte[64]), Bulk = isBulk };
        var database = CosmosDatabase.Connect(options, null, TimeProvider.System, () => new HttpClient(endpoint, disposeHandler: false));
        await database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return new TestDatabase(endpoint, database);
    }

    public ValueTask DisposeAsync()
    {
        Database.Dispose();
        Endpoint.Dispose();
        return ValueTask.CompletedTask;
    }

    // Plans of queries are made in this process, by the library that the SDK brings; nothing else is asked over the network.
    [ModuleInitializer]
    internal static void SetUp()
    {
        Environment.SetEnvironmentVariable("AZURE_COSMOS_USE_QUERY_PLAN_INTEROP_LINUX", "True");
        Environment.SetEnvironmentVariable("COSMOS_DISABLE_IMDS_ACCESS", "true");
    }
}
