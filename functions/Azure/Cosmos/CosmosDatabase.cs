using Azure.Core;
using Microsoft.Azure.Cosmos;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>The connection to the database, which all stores on it share: one for the process, as the SDK asks.</summary>
public sealed class CosmosDatabase : IDisposable
{
    private readonly CosmosClient client;
    private readonly CosmosOptions options;
    private readonly TimeProvider time;

    private CosmosDatabase(CosmosClient client, CosmosOptions options, TimeProvider time)
    {
        this.client = client;
        this.options = options;
        this.time = time;
    }

    /// <summary>Connects; the first request is made by the first store that needs one.</summary>
    /// <param name="options">Where the database is.</param>
    /// <param name="credential">The app's identity; null where the options have a key.</param>
    /// <param name="time">The clock of waits between tries.</param>
    /// <param name="http">Makes the HTTP client; null takes the SDK's own.</param>
    public static CosmosDatabase Connect(CosmosOptions options, TokenCredential? credential, TimeProvider time, Func<HttpClient>? http = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = SettingsOf(options, http);
        var endpoint = options.Endpoint.AbsoluteUri;
        if (options.Key is null && credential is null)
        {
            throw new ArgumentException("neither a key nor an identity opens the database: give one of them", nameof(credential));
        }

        var client = options.Key is { } key ? new CosmosClient(endpoint, key, settings) : new CosmosClient(endpoint, credential, settings);
        return new CosmosDatabase(client, options, time);
    }

    /// <summary>Makes the database and its containers where they are missing: for local endpoints and tests. In production Bicep makes them, and the app may not.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        var database = (await client.CreateDatabaseIfNotExistsAsync(options.Database, cancellationToken: cancellationToken).ConfigureAwait(false)).Database;
        foreach (var container in CosmosContainers.All)
        {
            await database.CreateContainerIfNotExistsAsync(PropertiesOf(container), cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes the whole database: for tests against a live account.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task DeleteAsync(CancellationToken cancellationToken) => client.GetDatabase(options.Database).DeleteStreamAsync(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    internal CosmosContainer Container(string name) => new(client.GetContainer(options.Database, name), FaultRetry.Create(options.FaultTries, time));

    private static CosmosClientOptions SettingsOf(CosmosOptions options, Func<HttpClient>? http) => new()
    {
        ApplicationName = "wildlife-monitor",

        // HTTPS on port 443 only: it passes private endpoints and proxies as it is, and it is the way that the tests take.
        ConnectionMode = ConnectionMode.Gateway,
        MaxRetryAttemptsOnRateLimitedRequests = options.RateLimitTries,
        MaxRetryWaitTimeOnRateLimitedRequests = options.RateLimitWait,
        AllowBulkExecution = options.Bulk,
        EnableContentResponseOnWrite = false,

        // One region: the SDK would otherwise repeat a write after a broken connection by itself, for minutes, and hide that it did.
        LimitToEndpoint = true,
        HttpClientFactory = http,
        CosmosClientTelemetryOptions = new CosmosClientTelemetryOptions { DisableSendingMetricsToService = true },
    };

    private static ContainerProperties PropertiesOf(CosmosContainerSpec spec)
    {
        var policy = new IndexingPolicy { IndexingMode = IndexingMode.Consistent, Automatic = true };
        foreach (var path in spec.IndexedPaths)
        {
            policy.IncludedPaths.Add(new IncludedPath { Path = path });
        }

        policy.ExcludedPaths.Add(new ExcludedPath { Path = "/*" });
        return new ContainerProperties(spec.Name, CosmosContainers.PartitionKeyPath) { IndexingPolicy = policy, DefaultTimeToLive = -1 };
    }
}
