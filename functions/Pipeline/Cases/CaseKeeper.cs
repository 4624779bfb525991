namespace Wildlife.Cases;

/// <summary>
/// Brings the case of a suspect listing up to date: finds it by its seller keys or opens it, links the sellers, appends what changed.
/// Each step may run again: a kill between two of them is mended by replaying the observation.
/// </summary>
/// <param name="store">The case store.</param>
public sealed class CaseKeeper(ICaseStore store)
{
    private readonly CaseAppender appender = new(store);

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
        var links = (await store.FindLinksAsync(keys.SelectMany(key => key.OlderValues.Prepend(key.Value)).ToList(), cancellationToken).ConfigureAwait(false))
            .Where(link => link.Source != listing.Source || link.AdId != listing.AdId)
            .ToList();
        var home = FindHome(listing, keys, links);
        var others = links.Where(link => link.CaseId != home.CaseId)
            .DistinctBy(link => link.CaseId)
            .OrderBy(link => link.CaseId, StringComparer.Ordinal)
            .Select(link => new CaseReference(link.CaseId, link.Reason))
            .ToList();
        await store.AddLinksAsync(keys.Select(key => LinkOf(listing, key, home.CaseId, now)).ToList(), cancellationToken).ConfigureAwait(false);
        var caseId = await RecordInAsync(home.CaseId, listing, current => CaseRules.Record(current, listing, home.Because, others), now, cancellationToken).ConfigureAwait(false);
        foreach (var other in others)
        {
            await LinkAsync(caseId, other.CaseId, other.Reason, now, cancellationToken).ConfigureAwait(false);
        }

        return caseId;
    }

    /// <summary>Links two cases, each to the other. Again changes nothing.</summary>
    /// <param name="caseId">The one.</param>
    /// <param name="otherId">The other.</param>
    /// <param name="reason">What they share, in words without personal data.</param>
    /// <param name="now">The instant of the reading that shows it.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task LinkAsync(string caseId, string otherId, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        (caseId, otherId) = (await LivingAsync(caseId, cancellationToken).ConfigureAwait(false), await LivingAsync(otherId, cancellationToken).ConfigureAwait(false));
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

    // A case that ended in another passes the link on.
    private async Task<string> LivingAsync(string caseId, CancellationToken cancellationToken)
    {
        while ((await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false))?.Document.MergedInto is { } other)
        {
            caseId = other;
        }

        return caseId;
    }

    private Task AppendLinkAsync(string caseId, CaseReference back, DateTimeOffset now, CancellationToken cancellationToken) => appender.AppendAsync(
        caseId,
        stored => stored is null || stored.Document.MergedInto is not null || !CaseRules.MayLink(stored.Document, back.CaseId) ? [] : [new ReasonedEvent(new CaseLinked(back), back.Reason)],
        Pipeline,
        now,
        cancellationToken);

    // A listing that an analyst moved to another case is recorded there, wherever the reading still thinks it is.
    private async Task<string> RecordInAsync(string caseId, Listing listing, Func<Case?, IReadOnlyList<ReasonedEvent>> decide, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string? moved = caseId;
        while (moved is not null)
        {
            (caseId, moved) = (moved, null);
            await appender.AppendAsync(
                caseId,
                stored => (moved = stored?.Document.NewHomeOf(listing.Source, listing.AdId)) is null ? decide(stored?.Document) : [],
                Pipeline,
                now,
                cancellationToken).ConfigureAwait(false);
        }

        return caseId;
    }
}
