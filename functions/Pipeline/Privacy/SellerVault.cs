using Wildlife.Cases;

namespace Wildlife.Privacy;

/// <summary>
/// The clear values behind seller keys, encrypted with a key that is not in the store. Everything else knows seller keys only. What is read here
/// stands in the access log first.
/// </summary>
/// <param name="records">Where the entries are.</param>
/// <param name="secrets">The installation's secrets.</param>
public sealed class SellerVault(IRecordStore records, InstallationSecrets secrets)
{
    private const int Tries = 8;
    private static readonly RecordKind<VaultEntry> Kind = new("vault", "vault", WildlifeJson.Default.VaultEntry);
    private readonly SecretBox box = new(secrets.KeyFor("vault"));

    /// <summary>Keeps a value. Again only moves when it was last seen.</summary>
    /// <param name="sellerKey">Its seller key.</param>
    /// <param name="clear">The value.</param>
    /// <param name="caseId">The case it is in.</param>
    /// <param name="seen">The reading that showed it.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task KeepAsync(SellerKey sellerKey, string clear, string caseId, DateTimeOffset seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sellerKey);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var stored = await records.GetAsync(Kind, KeyOf(sellerKey.Value), cancellationToken).ConfigureAwait(false);
            var entry = stored is null
                ? new VaultEntry(sellerKey.Value, sellerKey.Kind, box.Lock(clear, sellerKey.Value), seen, seen, [caseId])
                : Extend(stored.Document, caseId, seen);
            if (ReferenceEquals(entry, stored?.Document) || await records.TrySaveAsync(Kind, WriteOf(entry), stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return;
            }
        }

        throw new InvalidOperationException($"a vault entry changed {Tries} times while it was written; the work is tried again later");
    }

    /// <summary>An entry, still encrypted; null where there is none.</summary>
    /// <param name="sellerKey">The seller key.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<VaultEntry?> FindAsync(string sellerKey, CancellationToken cancellationToken) =>
        (await records.GetAsync(Kind, KeyOf(sellerKey), cancellationToken).ConfigureAwait(false))?.Document;

    /// <summary>The entries of a case, still encrypted.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<VaultEntry>> OfCaseAsync(string caseId, CancellationToken cancellationToken)
    {
        var page = await records.ListAsync(Kind, new RecordQuery(1000) { Tag = $"case:{caseId}" }, cancellationToken).ConfigureAwait(false);
        return [.. page.Items.Select(item => item.Document)];
    }

    /// <summary>All entries, still encrypted.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    internal async IAsyncEnumerable<VaultEntry> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new RecordQuery(500);
        do
        {
            var page = await records.ListAsync(Kind, query, cancellationToken).ConfigureAwait(false);
            foreach (var stored in page.Items)
            {
                yield return stored.Document;
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    /// <summary>Moves an entry to another seller key, into what is kept there already. Again changes nothing.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="sellerKey">The other key.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    internal async Task MoveAsync(VaultEntry entry, string sellerKey, CancellationToken cancellationToken)
    {
        var (key, clear) = (new SellerKey(sellerKey, entry.Kind, 1), Reveal(entry));
        foreach (var caseId in entry.Cases)
        {
            await KeepAsync(key, clear, caseId, entry.FirstSeen, cancellationToken).ConfigureAwait(false);
            await KeepAsync(key, clear, caseId, entry.LastSeen, cancellationToken).ConfigureAwait(false);
        }

        await EraseAsync(entry.SellerKey, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The clear value of an entry. The caller has written the reading into the access log.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="InvalidDataException">It was changed, or encrypted with another secret.</exception>
    public string Reveal(VaultEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return box.TryOpen(entry.Cipher, entry.SellerKey)
            ?? throw new InvalidDataException($"the vault entry of {entry.SellerKey} does not open: it was changed, or kept with another secret");
    }

    /// <summary>Deletes an entry where no other case needs it. Again changes nothing.</summary>
    /// <param name="sellerKey">The seller key.</param>
    /// <param name="caseId">The case that needs it no more.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task ForgetCaseAsync(string sellerKey, string caseId, CancellationToken cancellationToken)
    {
        while (await records.GetAsync(Kind, KeyOf(sellerKey), cancellationToken).ConfigureAwait(false) is { } stored && stored.Document.Cases.Contains(caseId, StringComparer.Ordinal))
        {
            var entry = stored.Document with { Cases = [.. stored.Document.Cases.Where(other => other != caseId)] };
            _ = entry.Cases.Count == 0
                ? await records.TryDeleteAsync(Kind, KeyOf(sellerKey), stored.ETag, cancellationToken).ConfigureAwait(false)
                : await records.TrySaveAsync(Kind, WriteOf(entry), stored.ETag, cancellationToken).ConfigureAwait(false) is not null;
        }
    }

    /// <summary>Deletes an entry. Again changes nothing.</summary>
    /// <param name="sellerKey">The seller key.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> EraseAsync(string sellerKey, CancellationToken cancellationToken)
    {
        var found = false;
        while (await records.GetAsync(Kind, KeyOf(sellerKey), cancellationToken).ConfigureAwait(false) is { } stored)
        {
            found = true;
            await records.TryDeleteAsync(Kind, KeyOf(sellerKey), stored.ETag, cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    private static VaultEntry Extend(VaultEntry entry, string caseId, DateTimeOffset seen)
    {
        var isKnown = entry.Cases.Contains(caseId, StringComparer.Ordinal);
        return isKnown && seen >= entry.FirstSeen && seen <= entry.LastSeen
            ? entry
            : entry with
            {
                FirstSeen = seen < entry.FirstSeen ? seen : entry.FirstSeen,
                LastSeen = seen > entry.LastSeen ? seen : entry.LastSeen,
                Cases = isKnown ? entry.Cases : [.. entry.Cases, caseId],
            };
    }

    private static RecordWrite<VaultEntry> WriteOf(VaultEntry entry) => new(KeyOf(entry.SellerKey), entry) { Tags = [.. entry.Cases.Select(caseId => $"case:{caseId}")] };

    private static RecordKey KeyOf(string sellerKey) => new(sellerKey, sellerKey);
}
