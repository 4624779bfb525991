using Wildlife.Cases;

namespace Wildlife.Privacy;

/// <summary>
/// Moves what is kept about sellers from an older secret to the present one: vault entry, links, analysts' decisions, the keys on listings. Each key goes
/// by itself, its new entries first and its old vault entry last, so that a run that was cut off is taken up by the next. A key without a clear value
/// cannot be made anew: it stays, and is recognised as long as its secret is kept.
/// </summary>
/// <param name="cases">Links and listings.</param>
/// <param name="records">Analysts' decisions.</param>
/// <param name="vault">The clear values.</param>
/// <param name="keyring">The secrets.</param>
public sealed class SellerRekeying(ICaseStore cases, IRecordStore records, SellerVault vault, SellerKeyring keyring)
{
    private const int Tries = 8;

    /// <summary>Moves all that can be moved. Again changes nothing.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<RekeyOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var outcome = new RekeyOutcome(0, 0, 0);
        foreach (var entry in await OldEntriesAsync(cancellationToken).ConfigureAwait(false))
        {
            var links = await cases.FindLinksAsync([entry.SellerKey], cancellationToken).ConfigureAwait(false);
            if (NewKeyOf(entry, links) is not { } fresh)
            {
                outcome = outcome with { Kept = outcome.Kept + 1 };
                continue;
            }

            await MoveDecisionsAsync(entry.SellerKey, fresh, cancellationToken).ConfigureAwait(false);
            await cases.AddLinksAsync([.. links.Select(link => link with { SellerKey = fresh })], cancellationToken).ConfigureAwait(false);
            foreach (var link in links)
            {
                await MoveListingAsync(link, fresh, cancellationToken).ConfigureAwait(false);
                await cases.RemoveLinksAsync([entry.SellerKey], new ListingReference(link.Source, link.AdId), cancellationToken).ConfigureAwait(false);
            }

            await vault.MoveAsync(entry, fresh, cancellationToken).ConfigureAwait(false);
            outcome = new RekeyOutcome(outcome.Keys + 1, outcome.Links + links.Count, outcome.Kept);
        }

        return outcome;
    }

    // Read whole before the first is moved: a list that changes while it is walked skips entries.
    private async Task<List<VaultEntry>> OldEntriesAsync(CancellationToken cancellationToken)
    {
        var present = $"v{keyring.Version}-";
        var old = new List<VaultEntry>();
        await foreach (var entry in vault.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!entry.SellerKey.StartsWith(present, StringComparison.Ordinal))
            {
                old.Add(entry);
            }
        }

        return old;
    }

    // An account means something on its own site only; its links say which.
    private string? NewKeyOf(VaultEntry entry, IReadOnlyList<SellerLink> links)
    {
        var clear = vault.Reveal(entry);
        var inputs = entry.Kind == SellerKey.Account ? links.Select(link => link.Source).Distinct().Select(source => $"account:{source}:{clear}") : [$"{entry.Kind}:{clear}"];
        return inputs.Where(input => keyring.Macs(input).Contains(entry.SellerKey, StringComparer.Ordinal)).Select(keyring.Mac).FirstOrDefault();
    }

    private async Task MoveDecisionsAsync(string old, string fresh, CancellationToken cancellationToken)
    {
        var query = new RecordQuery(500) { Partition = old };
        do
        {
            var page = await records.ListAsync(CaseRecords.LinkDecisions, query, cancellationToken).ConfigureAwait(false);
            foreach (var decision in page.Items.Select(stored => stored.Document with { SellerKey = fresh }))
            {
                await records.TrySaveAsync(CaseRecords.LinkDecisions, new RecordWrite<LinkDecision>(decision.Key, decision), etag: null, cancellationToken).ConfigureAwait(false);
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    private async Task MoveListingAsync(SellerLink link, string fresh, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await cases.GetListingAsync(link.Source, link.AdId, cancellationToken).ConfigureAwait(false) is not { } stored || stored.Document.SellerKeys.All(key => key.Value != link.SellerKey))
            {
                return;
            }

            var keys = stored.Document.SellerKeys.Select(key => key.Value == link.SellerKey ? key with { Value = fresh, OlderValues = [link.SellerKey] } : key).ToList();
            if (await cases.TrySaveListingAsync(stored.Document with { SellerKeys = keys }, stored.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return;
            }
        }

        throw new InvalidOperationException($"the listing {link.Source}/{link.AdId} changed {Tries} times while its keys were moved: run the command again with --continue");
    }
}

/// <summary>What was moved to the present secret.</summary>
/// <param name="Keys">Seller keys.</param>
/// <param name="Links">Their links.</param>
/// <param name="Kept">Keys that stay under an older secret, because it cannot be told what they were made of.</param>
public sealed record RekeyOutcome(int Keys, int Links, int Kept);
