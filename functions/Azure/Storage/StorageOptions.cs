using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Wildlife.OnAzure.Storage;

/// <summary>Where blobs and queues are. In production the app's identity opens them; a connection string is for Azurite on this machine only.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>The blob endpoint, e.g. <c>https://NAME.blob.core.windows.net/</c>.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>The queue endpoint, e.g. <c>https://NAME.queue.core.windows.net/</c>.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Azurite's connection string; null takes the endpoints and the app's identity.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How often the SDK repeats a request that ended in 408, 429, 5xx or without an answer.</summary>
    [Range(0, 10)]
    public int Tries { get; set; } = 4;

    /// <summary>How long one try may take: a page of 16 MB passes in a few seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ConnectionString is null && (BlobServiceUri is null || QueueServiceUri is null))
        {
            yield return new ValidationResult(
                "name the storage account by BlobServiceUri and QueueServiceUri (or, for Azurite, by ConnectionString)",
                [nameof(BlobServiceUri), nameof(QueueServiceUri)]);
        }
    }
}

/// <summary>Checks the options at start; generated.</summary>
[OptionsValidator]
public sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
