using Azure.Identity;
using Wildlife.OnAzure.Cosmos;
using Wildlife.Sources;

namespace Wildlife.Local.Host;

/// <summary>Where the verb <c>key</c> finds keys: in a data folder, or in an installation on Azure that the person may write keys of.</summary>
internal sealed class KeyStore : IDisposable
{
    /// <summary>The environment variable that names the database's endpoint; <c>azd env get-value</c> has it under the same name.</summary>
    public const string EndpointVariable = "COSMOS_ENDPOINT";

    public const string Azure = "azure";
    public const string Local = "local";
    private readonly IDisposable owner;

    private KeyStore(IDisposable owner, IRecordStore records, SourceCatalog sources)
    {
        this.owner = owner;
        Records = records;
        Sources = sources;
    }

    public IRecordStore Records { get; }

    public SourceCatalog Sources { get; }

    /// <exception cref="UsageException">The endpoint is not named.</exception>
    public static KeyStore Open(string storage, string data)
    {
        if (storage != Azure)
        {
            var installation = Installation.OpenForReading(data);
            return new KeyStore(installation, installation.Records, installation.Knowledge.Sources);
        }

        if (!Uri.TryCreate(Environment.GetEnvironmentVariable(EndpointVariable), UriKind.Absolute, out var endpoint))
        {
            throw new UsageException($"{EndpointVariable} does not name the database: export {EndpointVariable}=$(azd env get-value {EndpointVariable})");
        }

        var database = CosmosDatabase.Connect(new CosmosOptions { Endpoint = endpoint }, new DefaultAzureCredential(), TimeProvider.System);
        return new KeyStore(database, new CosmosRecordStore(database, TimeProvider.System), Knowledge.LoadSources(Path.Combine(data, "settings")));
    }

    public void Dispose() => owner.Dispose();
}
