using System.Runtime.CompilerServices;
using Wildlife.Embedded;
using Wildlife.Evidence;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Local.Azurite;

/// <summary>
/// Objects on Azurite, announced by the ledger: Azurite has no events. What a kill leaves between the blob and its row is found at the next start.
/// </summary>
internal sealed class AzuriteEvidenceStore(AzuriteAccount account, ObjectLedger ledger) : IEvidenceStore
{
    private readonly BlobEvidenceStore blobs = new(account.Connection);

    public async Task<bool> TryCreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await account.ReadyAsync(cancellationToken).ConfigureAwait(false);
        if (!await blobs.TryCreateAsync(container, name, content, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await ledger.AnnounceAsync(container, name, content, cancellationToken).ConfigureAwait(false);
        return true;
    }

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string container, string name, CancellationToken cancellationToken)
    {
        await account.ReadyAsync(cancellationToken).ConfigureAwait(false);
        return await blobs.ReadAsync(container, name, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAsync(string container, string name, CancellationToken cancellationToken)
    {
        // The object first: were its row to go first, a kill in between would leave an object that the next start takes for new.
        await account.ReadyAsync(cancellationToken).ConfigureAwait(false);
        await blobs.DeleteAsync(container, name, cancellationToken).ConfigureAwait(false);
        await ledger.RemoveAsync(container, name, cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<string> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await account.ReadyAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var name in blobs.ListAsync(container, prefix, cancellationToken).ConfigureAwait(false))
        {
            yield return name;
        }
    }

    /// <summary>Announces objects that the ledger does not know. Called once, at start.</summary>
    public async Task<int> ReconcileAsync(CancellationToken cancellationToken)
    {
        var announced = 0;
        await account.ReadyAsync(cancellationToken).ConfigureAwait(false);
        foreach (var container in ObjectLedger.Containers)
        {
            var known = await ledger.ListNamesAsync(container, cancellationToken).ConfigureAwait(false);
            await foreach (var name in blobs.ListAsync(container, "", cancellationToken).ConfigureAwait(false))
            {
                if (!known.Contains(name) && await blobs.ReadAsync(container, name, cancellationToken).ConfigureAwait(false) is { } content)
                {
                    await ledger.AnnounceAsync(container, name, content, cancellationToken).ConfigureAwait(false);
                    announced++;
                }
            }
        }

        return announced;
    }
}
