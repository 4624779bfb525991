using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Wildlife.Evidence;

namespace Wildlife.OnAzure.Storage;

/// <summary>
/// The evidence store in Blob Storage. An object is created or left as it is, never changed; its SHA-256 stands beside it as metadata, and
/// Event Grid tells the stages of it. The SDK repeats what ended without an answer: a second try of a write that was made finds the object there.
/// </summary>
/// <param name="connection">The storage account.</param>
public sealed class BlobEvidenceStore(StorageConnection connection) : IEvidenceStore
{
    /// <summary>The metadata that holds the SHA-256 of the bytes: what an inspection holds them against.</summary>
    public const string HashMetadata = "sha256";

    /// <summary>The index tag that holds the source's id: objects of one source are found and counted by it.</summary>
    public const string SourceTag = "source";

    // Sent in one request up to here: an object is then there whole or not at all, with its condition checked once.
    private const long OneRequest = 100 * 1024 * 1024;

    /// <inheritdoc/>
    public async Task<bool> TryCreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var blob = connection.Blobs.GetBlobContainerClient(container).GetBlobClient(BlobName.Check(name));
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(content), SettingsOf(container, name, content), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == BlobErrorCode.BlobAlreadyExists || exists.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string container, string name, CancellationToken cancellationToken)
    {
        try
        {
            var blob = connection.Blobs.GetBlobContainerClient(container).GetBlobClient(BlobName.Check(name));
            var answer = await blob.DownloadContentAsync(cancellationToken).ConfigureAwait(false);
            return answer.Value.Content.ToMemory();
        }
        catch (RequestFailedException absent) when (absent.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken) =>
        connection.Blobs.GetBlobContainerClient(container).GetBlobClient(BlobName.Check(name)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The service lists in ordinal order.
        var options = new GetBlobsOptions { Prefix = prefix };
        await foreach (var blob in connection.Blobs.GetBlobContainerClient(container).GetBlobsAsync(options, cancellationToken).ConfigureAwait(false))
        {
            yield return blob.Name;
        }
    }

    /// <summary>Every object with the hash that was written beside it: what <c>verify</c> holds the bytes against.</summary>
    /// <param name="container">The container.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Names with their SHA-256; the hash is empty where somebody else wrote the object.</returns>
    public async IAsyncEnumerable<KeyValuePair<string, string>> ReadLedgerAsync(string container, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new GetBlobsOptions { Traits = BlobTraits.Metadata };
        await foreach (var blob in connection.Blobs.GetBlobContainerClient(container).GetBlobsAsync(options, cancellationToken).ConfigureAwait(false))
        {
            yield return KeyValuePair.Create(blob.Name, blob.Metadata.TryGetValue(HashMetadata, out var sha256) ? sha256 : "");
        }
    }

    /// <summary>
    /// Writes an object's own bytes over it, with all that stands beside them: Event Grid announces it anew, and whoever reads it finds what was there. For replays;
    /// it needs the right to write tags.
    /// </summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>False where there is no such object, or it went meanwhile.</returns>
    public async Task<bool> AnnounceAgainAsync(string container, string name, CancellationToken cancellationToken)
    {
        var blob = connection.Blobs.GetBlobContainerClient(container).GetBlobClient(BlobName.Check(name));
        try
        {
            var found = (await blob.DownloadContentAsync(cancellationToken).ConfigureAwait(false)).Value;
            var settings = SettingsOf(container, name, found.Content.ToMemory());
            settings.Conditions = new BlobRequestConditions { IfMatch = found.Details.ETag };
            await blob.UploadAsync(found.Content, settings, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException gone) when (gone.ErrorCode == BlobErrorCode.BlobNotFound || gone.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return false;
        }
    }

    private BlobUploadOptions SettingsOf(string container, string name, ReadOnlyMemory<byte> content) => new()
    {
        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        HttpHeaders = new BlobHttpHeaders { ContentType = TypeOf(name) },
        Metadata = new Dictionary<string, string> { [HashMetadata] = Sha256Hex.Of(content.Span) },
        Tags = new Dictionary<string, string> { [SourceTag] = SourceOf(name) },

        // Evidence is rarely read and kept for years. Pages are read at once and gone after 30 days, under the least stay of the cooler tiers.
        AccessTier = container == Containers.Evidence ? AccessTier.Cool : (AccessTier?)null,
        TransferOptions = new StorageTransferOptions { InitialTransferSize = OneRequest, MaximumTransferSize = OneRequest },

        // Azurite stores what does not match its checksum, so that it would prove nothing there.
        TransferValidation = connection.IsEmulator ? null : new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.Auto },
    };

    // The first part of every name. A tag takes fewer signs than a name does.
    private static string SourceOf(string name) =>
        string.Concat(name.Split('/')[0].Take(256).Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '_' or ':' or '+' or '=' ? sign : '_'));

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".json" => "application/json",
        ".gz" => "application/gzip",
        _ => "application/octet-stream",
    };
}
