using System.Runtime.CompilerServices;
using Azure.Identity;
using Wildlife.Evidence;
using Wildlife.OnAzure.Storage;
using Wildlife.Tests.Evidence;

namespace Wildlife.Tests.OnAzure.Storage;

/// <summary>
/// The evidence contract on a live account, where LIVE_STORAGE_NAME names one that holds nothing else (see functions/Azure/README.md). Each test writes
/// below a prefix of its own, and what is there already is never touched: an installation's account is refused.
/// </summary>
public sealed class LiveEvidenceStoreTests : EvidenceStoreContract, IAsyncLifetime
{
    private const string OfTests = "test-";
    private static int made;
    private readonly string prefix = $"{OfTests}{Environment.ProcessId}-{Interlocked.Increment(ref made)}/";
    private BlobEvidenceStore? blobs;

    protected override IEvidenceStore Store => new BelowPrefix(blobs!, prefix);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var name = Environment.GetEnvironmentVariable("LIVE_STORAGE_NAME");
        Assert.SkipWhen(name is not { Length: > 0 }, "no live storage account: set LIVE_STORAGE_NAME to an empty one and sign in with az to run this on it");
        var options = new StorageOptions { BlobServiceUri = new Uri($"https://{name}.blob.core.windows.net/"), QueueServiceUri = new Uri($"https://{name}.queue.core.windows.net/") };
        var connection = StorageConnection.Connect(options, new DefaultAzureCredential());
        await connection.EnsureCreatedAsync(Cancel);
        blobs = new BlobEvidenceStore(connection);
        foreach (var container in (string[])[Containers.RawPages, Containers.RawMedia, Containers.Listings, Containers.Evidence, Containers.Settings])
        {
            Assert.False(
                await blobs.ListAsync(container, "", Cancel).AnyAsync(blob => !blob.StartsWith(OfTests, StringComparison.Ordinal), Cancel),
                $"the account {name} holds more than these tests made: name an account of their own");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (blobs is not { } written)
        {
            return;
        }

        foreach (var container in (string[])[Containers.RawPages, Containers.RawMedia, Containers.Listings, Containers.Evidence])
        {
            await foreach (var name in written.ListAsync(container, prefix, CancellationToken.None))
            {
                await written.DeleteAsync(container, name, CancellationToken.None);
            }
        }
    }

    private sealed class BelowPrefix(BlobEvidenceStore blobs, string prefix) : IEvidenceStore
    {
        // What the store refuses is refused as it came.
        public Task<bool> TryCreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
            blobs.TryCreateAsync(container, prefix + name, content, cancellationToken);

        public Task<ReadOnlyMemory<byte>?> ReadAsync(string container, string name, CancellationToken cancellationToken) => blobs.ReadAsync(container, prefix + name, cancellationToken);

        public Task DeleteAsync(string container, string name, CancellationToken cancellationToken) => blobs.DeleteAsync(container, prefix + name, cancellationToken);

        public async IAsyncEnumerable<string> ListAsync(string container, string start, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var name in blobs.ListAsync(container, prefix + start, cancellationToken))
            {
                yield return name[prefix.Length..];
            }
        }
    }
}
