namespace Wildlife.Cases;

/// <summary>
/// Brings the case of a suspect listing up to date: finds it by its seller keys or opens it, links the sellers, appends what changed.
/// Each step may run again: a kill between two of them is mended by replaying the observation.
/// </summary>
/// <param name="store">The case store.</param>
/// <param name="judge">Says which keys and links count; null: all that are not common.</param>
public sealed class CaseKeeper(ICaseStore store, LinkJudge? judge = null)
{
    private readonly CaseAppender appender = new(store);
    private readonly LinkJudge judge = judge ?? new LinkJudge(GovernanceGate.Unchecked, null, new LinkSettings(), null);

    /// <summary>The actor of events that no person caused.</summary>
    public const string Pipeline = "pipeline";

    /// <summary>Records a listing in its case.</summary>
    /// <param name="listing">The listing, saved already.</param>
    /// <param name="keys">Its seller keys, strongest first; those that may not be used here are passed over (<see cref="UsableKeys"/>).</param>
    /// <param name="now">The instant of the reading.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The case's id.</returns>
    public async Task<string> RecordAsync(Listing listing, IReadOnlyList<SellerKey> keys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(keys);
        var place = new ListingReference(listing.Source, listing.AdId);
        keys = judge.Usable(keys);
        // Without its own links: where a kill came between writing them and the case, the second try must decide as the first did.
        var known = (await store.FindLinksAsync(keys.SelectMany(key => key.OlderValues.Prepend(key.Value)).ToList(), cancellationToken).ConfigureAwait(false))
            .Where(link => link.Source != listing.Source || link.AdId != listing.AdId)
            .Select(link => HomeRules.Today(link, keys))
            .ToList();
        var held = await LivingAsync(await judge.JudgeAsync(place, keys, known, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        var home = HomeRules.Find(listing, keys, known, held);
        await store.AddLinksAsync(keys.Select(key => HomeRules.LinkOf(listing, key, keys, home.CaseId, now)).ToList(), cancellationToken).ConfigureAwait(false);
        var others = HomeRules.Others(held, home.CaseId);
        var caseId = await RecordInAsync(home.CaseId, listing, current => CaseRules.Record(current, listing, home.Because, others), now, cancellationToken).ConfigureAwait(false);
        foreach (var other in others)
        {
            await LinkAsync(caseId, other, now, cancellationToken).ConfigureAwait(false);
        }

        return caseId;
    }

    /// <summary>The keys of a reading that may be kept in this installation.</summary>
    /// <param name="keys">The keys.</param>
    public IReadOnlyList<SellerKey> UsableKeys(IReadOnlyList<SellerKey> keys) => judge.Usable(keys);

    /// <summary>Links two cases, each to the other. Again changes nothing; a link that an analyst cut is not made again, and none is made in advert mode.</summary>
    /// <param name="caseId">The one.</param>
    /// <param name="otherId">The other.</param>
    /// <param name="reason">What they share, in words without personal data.</param>
    /// <param name="now">The instant of the reading that shows it.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task LinkAsync(string caseId, string otherId, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        LinkAsync(caseId, new CaseReference(otherId, reason), now, cancellationToken);

    private async Task LinkAsync(string caseId, CaseReference reference, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var here = await LivingAsync(caseId, cancellationToken).ConfigureAwait(false);
        var there = await LivingAsync(reference.CaseId, cancellationToken).ConfigureAwait(false);
        if (here is null || there is null || here.Id == there.Id || !judge.AllowsClusters || here.CutCases.Contains(there.Id) || there.CutCases.Contains(here.Id))
        {
            return;
        }

        await AppendLinkAsync(here.Id, reference with { CaseId = there.Id }, now, cancellationToken).ConfigureAwait(false);
        await AppendLinkAsync(there.Id, reference with { CaseId = here.Id }, now, cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<SellerLink>> LivingAsync(IReadOnlyList<SellerLink> links, CancellationToken cancellationToken)
    {
        var living = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in links.Select(link => link.CaseId).Distinct(StringComparer.Ordinal))
        {
            living[id] = (await LivingAsync(id, cancellationToken).ConfigureAwait(false))?.Id ?? id;
        }

        return links.Select(link => link with { CaseId = living[link.CaseId] }).ToList();
    }

    // A case that ended in another passes on what is meant for it.
    private async Task<Case?> LivingAsync(string caseId, CancellationToken cancellationToken)
    {
        var subject = (await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false))?.Document;
        while (subject?.MergedInto is { } other)
        {
            subject = (await store.GetCaseAsync(other, cancellationToken).ConfigureAwait(false))?.Document;
        }

        return subject;
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
