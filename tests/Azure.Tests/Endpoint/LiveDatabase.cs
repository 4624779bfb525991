using System.Globalization;
using Wildlife.OnAzure.Cosmos;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>A database of one test in the account that COSMOS_ENDPOINT and COSMOS_KEY name; without them the test is skipped, and says so.</summary>
internal sealed class LiveDatabase
{
    private static int made;

    private LiveDatabase(CosmosDatabase database) => Database = database;

    public CosmosDatabase Database { get; }

    public static async Task<LiveDatabase> CreateAsync()
    {
        var (endpoint, key) = (Environment.GetEnvironmentVariable("COSMOS_ENDPOINT"), Environment.GetEnvironmentVariable("COSMOS_KEY"));
        Assert.SkipWhen(endpoint is not { Length: > 0 } || key is not { Length: > 0 }, "no live Cosmos DB account: set COSMOS_ENDPOINT and COSMOS_KEY to run this on one");
        var options = new CosmosOptions
        {
            Endpoint = new Uri(endpoint!),
            Key = key,
            Database = string.Create(CultureInfo.InvariantCulture, $"wildlife-test-{Environment.ProcessId}-{Interlocked.Increment(ref made)}"),
        };
        var database = CosmosDatabase.Connect(options, null, TimeProvider.System);
        await database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return new LiveDatabase(database);
    }

    public static async Task DeleteAsync(LiveDatabase? live)
    {
        if (live is not null)
        {
            await live.Database.DeleteAsync(CancellationToken.None);
            live.Database.Dispose();
        }
    }
}
