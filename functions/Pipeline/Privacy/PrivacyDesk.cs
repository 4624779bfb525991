using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Privacy;

/// <summary>Answers people who ask what is known about them, or that it be erased (GDPR Art. 15 and 17).</summary>
/// <param name="reader">Makes seller keys of what was asked.</param>
/// <param name="cases">Cases and links.</param>
/// <param name="vault">The clear values.</param>
/// <param name="log">The access log.</param>
/// <param name="erasure">Erases cases.</param>
/// <param name="time">The clock.</param>
public sealed class PrivacyDesk(LookupReader reader, ICaseStore cases, SellerVault vault, AccessLog log, CaseErasure erasure, TimeProvider time)
{
    /// <summary>What is known about a value.</summary>
    /// <param name="item">The value.</param>
    /// <param name="caller">Who asks for the person: it is written into the access log.</param>
    /// <param name="reason">The request's reference.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<PersonReport> FindAsync(LookupItem item, Caller caller, string reason, CancellationToken cancellationToken)
    {
        var keys = reader.KeysOf(item);
        await log.WriteAsync(caller, "privacy-find", [.. keys], reason, cancellationToken).ConfigureAwait(false);
        var links = await cases.FindLinksAsync(keys, cancellationToken).ConfigureAwait(false);
        var clear = new List<ClearValue>();
        var readings = new List<AccessEntry>();
        foreach (var key in keys)
        {
            if (await vault.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } entry)
            {
                clear.Add(new ClearValue(entry.SellerKey, entry.Kind, entry.FirstSeen, entry.LastSeen));
            }

            readings.AddRange((await log.ListAsync(new AccessQuery(null, null, key, 500, null), cancellationToken).ConfigureAwait(false)).Items);
        }

        var adverts = links.Select(link => new AdvertOfPerson(link.Source, link.AdId, link.CaseId, link.Reason, link.ObservedAt)).ToList();
        return new PersonReport(keys, clear, adverts, await CasesOfAsync(links, cancellationToken).ConfigureAwait(false), readings);
    }

    /// <summary>Erases the personal data of every case that a value is in, unless one of them is on hold.</summary>
    /// <param name="item">The value.</param>
    /// <param name="caller">Who erases.</param>
    /// <param name="reason">The request's reference: it stands in the cases' histories.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The cases that were erased.</returns>
    /// <exception cref="CaseRuleException">One of them is on hold; nothing was erased.</exception>
    public async Task<IReadOnlyList<string>> EraseAsync(LookupItem item, Caller caller, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var keys = reader.KeysOf(item);
        await log.WriteAsync(caller, "privacy-erase", [.. keys], reason, cancellationToken).ConfigureAwait(false);
        var links = await cases.FindLinksAsync(keys, cancellationToken).ConfigureAwait(false);
        var found = await CasesOfAsync(links, cancellationToken).ConfigureAwait(false);
        if (found.FirstOrDefault(subject => subject.IsHeld) is { } held)
        {
            throw new CaseRuleException("on-hold", $"case {held.CaseId} is on hold: nothing was erased; tell the person once the authority lifts it");
        }

        foreach (var subject in found)
        {
            await erasure.EraseAsync(subject.CaseId, caller.KeyId, reason, cancellationToken).ConfigureAwait(false);
        }

        foreach (var key in keys)
        {
            await vault.EraseAsync(key, cancellationToken).ConfigureAwait(false);
        }

        return [.. found.Select(subject => subject.CaseId)];
    }

    private async Task<IReadOnlyList<CaseOfPerson>> CasesOfAsync(IReadOnlyList<SellerLink> links, CancellationToken cancellationToken)
    {
        var found = new List<CaseOfPerson>();
        foreach (var caseId in links.Select(link => link.CaseId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (await cases.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false) is { } stored)
            {
                found.Add(new CaseOfPerson(caseId, WireName.Of(stored.Document.State), stored.Document.IsHeld(time.GetUtcNow()), RetentionRules.EndOf(stored.Document)));
            }
        }

        return found;
    }
}
