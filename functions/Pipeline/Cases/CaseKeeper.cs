namespace Wildlife.Cases;

/// <summary>
/// Brings the case of a suspect listing up to date: finds it by its seller keys or opens it, links the sellers, appends what changed.
/// Each step may run again: a kill between two of them is mended by replaying the observation.
/// </summary>
/// <param name="store">The case store.</param>
public sealed class CaseKeeper(ICaseStore store)
{
    private const int Tries = 8;

    /// <summary>The actor of events that no person caused.</summary>
    public const string Pipeline = "pipeline";

    /// <summary>Records a listing in its case.</summary>
    /// <param name="listing">The listing, saved already.</param>
    /// <param name="keys">Its seller keys, strongest first.</param>
    /// <param name="now">The instant of the reading.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The case's id.</returns>
    public async Task<string> RecordAsync(Listing listing, IReadOnlyList<SellerKey> keys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(keys);
        // Without its own links: where a kill came between writing them and the case, the second try must decide as the first did.
        var links = (await store.FindLinksAsync(keys.Select(key => key.Value).ToList(), cancellationToken).ConfigureAwait(false))
            .Where(link => link.Source != listing.Source || link.AdId != listing.AdId)
            .ToList();
        var home = FindHome(listing, keys, links);
        var others = links.Where(link => link.CaseId != home.CaseId)
            .DistinctBy(link => link.CaseId)
            .OrderBy(link => link.CaseId, StringComparer.Ordinal)
            .Select(link => new CaseReference(link.CaseId, link.Reason))
            .ToList();
        await store.AddLinksAsync(keys.Select(key => LinkOf(listing, key, home.CaseId, now)).ToList(), cancellationToken).ConfigureAwait(false);
        await AppendAsync(home.CaseId, current => CaseRules.Record(current, listing, home.Because, others), now, cancellationToken).ConfigureAwait(false);
        foreach (var other in others)
        {
            await LinkAsync(home.CaseId, other.CaseId, other.Reason, now, cancellationToken).ConfigureAwait(false);
        }

        return home.CaseId;
    }

    /// <summary>Links two cases, each to the other. Again changes nothing.</summary>
    /// <param name="caseId">The one.</param>
    /// <param name="otherId">The other.</param>
    /// <param name="reason">What they share, in words without personal data.</param>
    /// <param name="now">The instant of the reading that shows it.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task LinkAsync(string caseId, string otherId, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (caseId != otherId)
        {
            await AppendLinkAsync(caseId, new CaseReference(otherId, reason), now, cancellationToken).ConfigureAwait(false);
            await AppendLinkAsync(otherId, new CaseReference(caseId, reason), now, cancellationToken).ConfigureAwait(false);
        }
    }

    // The case a listing is in stays its case. Else the earliest case that knows one of its keys; else a new one, named by its first key.
    private static (string CaseId, string Because) FindHome(Listing listing, IReadOnlyList<SellerKey> keys, IReadOnlyList<SellerLink> links)
    {
        if (listing.CaseId is not null)
        {
            return (listing.CaseId, "already in this case");
        }

        var found = links.OrderBy(link => link.ObservedAt).ThenBy(link => link.CaseId, StringComparer.Ordinal).FirstOrDefault();
        if (found is not null)
        {
            return (found.CaseId, found.Reason);
        }

        return keys.Count > 0
            ? (CaseIdOf(keys[0].Value), "first suspect advert of this seller")
            : (CaseIdOf($"listing:{listing.Source}/{listing.AdId}"), "a suspect advert that names no seller");
    }

    private static string CaseIdOf(string firstKey) => "c-" + Sha256Hex.Of(firstKey)[..20];

    private static SellerLink LinkOf(Listing listing, SellerKey key, string caseId, DateTimeOffset now) =>
        new(key.Value, key.Kind, listing.Source, listing.AdId, caseId, key.Kind == "account" ? "same account on the site" : $"same {key.Kind}", key.Strength, now);

    private Task AppendLinkAsync(string caseId, CaseReference back, DateTimeOffset now, CancellationToken cancellationToken) =>
        AppendAsync(
            caseId,
            current => current is null || current.MergedInto is not null || !CaseRules.MayLink(current, back.CaseId) ? [] : [new ReasonedEvent(new CaseLinked(back), back.Reason)],
            now,
            cancellationToken);

    private async Task AppendAsync(string caseId, Func<Case?, IReadOnlyList<ReasonedEvent>> decide, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var stored = await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false);
            var events = decide(stored?.Document);
            if (events.Count == 0)
            {
                return;
            }

            var (projection, recorded) = CaseSeal.Append(stored?.Document, events, Pipeline, now, caseId);
            if (await store.TryAppendAsync(projection, recorded, stored?.ETag, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        throw new InvalidOperationException($"case {caseId} changed {Tries} times while it was written; the work is tried again later");
    }
}
