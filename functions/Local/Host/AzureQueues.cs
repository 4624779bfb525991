using Azure.Identity;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Local.Host;

/// <summary>The storage account of an installation on Azure, opened by whoever is signed in on this machine.</summary>
internal static class AzureQueues
{
    /// <summary>The environment variable with the queues' endpoint; <c>azd env get-value</c> has it under the same name.</summary>
    public const string QueueVariable = "STORAGE_QUEUE_URI";

    /// <summary>The environment variable with the blobs' endpoint, likewise.</summary>
    public const string BlobVariable = "STORAGE_BLOB_URI";

    /// <exception cref="UsageException">An endpoint is not named.</exception>
    public static StorageConnection Connect() =>
        StorageConnection.Connect(new StorageOptions { QueueServiceUri = EndpointOf(QueueVariable), BlobServiceUri = EndpointOf(BlobVariable) }, new DefaultAzureCredential());

    private static Uri EndpointOf(string variable) => Uri.TryCreate(Environment.GetEnvironmentVariable(variable), UriKind.Absolute, out var endpoint) && endpoint.Scheme == Uri.UriSchemeHttps
        ? endpoint
        : throw new UsageException($"{variable} does not name the storage account: export {variable}=$(azd env get-value {variable})");
}
