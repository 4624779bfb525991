using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Wildlife.Evidence;

namespace Wildlife.OnAzure.Storage;

/// <summary>The clients of blobs and queues, made in one place with the settings that the Functions host expects too.</summary>
public sealed class StorageConnection
{
    private StorageConnection(BlobServiceClient blobs, QueueServiceClient queues, bool isEmulator)
    {
        Blobs = blobs;
        Queues = queues;
        IsEmulator = isEmulator;
    }

    /// <summary>Azurite's account on this machine, with its ports as they are by default.</summary>
    public const string Emulator = "UseDevelopmentStorage=true";

    /// <summary>The blobs.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>The queues.</summary>
    public QueueServiceClient Queues { get; }

    /// <summary>True for Azurite.</summary>
    public bool IsEmulator { get; }

    /// <summary>Connects; the first request is made by the first store that needs one.</summary>
    /// <param name="options">Where they are.</param>
    /// <param name="credential">The app's identity; null where the options have a connection string.</param>
    /// <param name="http">Sends the requests; null takes the SDK's own.</param>
    public static StorageConnection Connect(StorageOptions options, TokenCredential? credential, HttpPipelineTransport? http = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (blobs, queues) = (SettingsOf(options, new BlobClientOptions(), http), SettingsOf(options, new QueueClientOptions(), http));

        // Functions reads Base64, and so does host.json say; a plain message would be poison there.
        queues.MessageEncoding = QueueMessageEncoding.Base64;
        if (options.ConnectionString is { } connection)
        {
            return new StorageConnection(new BlobServiceClient(connection, blobs), new QueueServiceClient(connection, queues), isEmulator: true);
        }

        return credential is null
            ? throw new ArgumentException("neither a connection string nor an identity opens the storage account: give one of them", nameof(credential))
            : new StorageConnection(new BlobServiceClient(options.BlobServiceUri, credential, blobs), new QueueServiceClient(options.QueueServiceUri, credential, queues), isEmulator: false);
    }

    /// <summary>Makes the containers and queues where they are missing: for Azurite. In production Bicep makes them, and the app may not.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        foreach (var container in (string[])[Containers.RawPages, Containers.RawMedia, Containers.Listings, Containers.Evidence, Containers.Settings])
        {
            await Blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        foreach (var queue in (string[])[Stages.CrawlQueue, Stages.PictureQueue, Stages.OutboxQueue])
        {
            await Queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await Queues.GetQueueClient(Stages.PoisonOf(queue)).CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        await Queues.GetQueueClient(Stages.ObjectPoisonQueue).CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static T SettingsOf<T>(StorageOptions options, T settings, HttpPipelineTransport? http) where T : ClientOptions
    {
        settings.Transport = http ?? settings.Transport;
        settings.Retry.Mode = RetryMode.Exponential;
        settings.Retry.MaxRetries = options.Tries;
        settings.Retry.Delay = TimeSpan.FromMilliseconds(200);
        settings.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        settings.Retry.NetworkTimeout = options.TryTimeout;
        return settings;
    }
}
