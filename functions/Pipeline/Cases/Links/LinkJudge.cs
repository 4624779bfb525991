namespace Wildlife.Cases;

/// <summary>Which keys and links count: not those an analyst cut, not those of couriers and help desks, and none across sites in advert mode.</summary>
public sealed class LinkJudge
{
    private readonly GovernanceGate gate;
    private readonly IRecordStore? records;
    private readonly int mostAccounts;
    private readonly HashSet<string> ignored;

    /// <summary>Puts it together.</summary>
    /// <param name="gate">Whether adverts may be linked at all.</param>
    /// <param name="records">What analysts decided; null where nobody has.</param>
    /// <param name="settings">What the operator says.</param>
    /// <param name="keyring">Makes the keys of contacts to ignore.</param>
    public LinkJudge(GovernanceGate gate, IRecordStore? records, LinkSettings settings, SellerKeyring? keyring)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.gate = gate;
        this.records = records;
        mostAccounts = settings.MostAccounts;
        ignored = settings.Ignored.Select(contact => keyring?.ContactKey(contact.Kind, contact.Value) ?? "").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether cases may be linked.</summary>
    public bool AllowsClusters => gate.AllowsClusters;

    /// <summary>The keys that may be kept and used: in advert mode only the account on the advert's own site.</summary>
    /// <param name="keys">The keys of a reading.</param>
    public IReadOnlyList<SellerKey> Usable(IReadOnlyList<SellerKey> keys) =>
        keys.Where(key => gate.AllowsClusters ? !ignored.Contains(key.Value) : key.Kind == SellerKey.Account).ToList();

    /// <summary>The links that hold for a listing.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="keys">Its usable keys.</param>
    /// <param name="links">What stands under these keys.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<SellerLink>> JudgeAsync(ListingReference listing, IReadOnlyList<SellerKey> keys, IReadOnlyList<SellerLink> links, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var held = new List<SellerLink>();
        foreach (var key in keys)
        {
            var own = links.Where(link => link.SellerKey == key.Value).ToList();
            if (own.Count > 0)
            {
                held.AddRange(LinkRules.Hold(listing, own, await DecisionsAsync(key, cancellationToken).ConfigureAwait(false), mostAccounts));
            }
        }

        return held;
    }

    private async Task<IReadOnlyList<LinkDecision>> DecisionsAsync(SellerKey key, CancellationToken cancellationToken)
    {
        var decisions = new List<LinkDecision>();
        foreach (var value in key.OlderValues.Prepend(key.Value))
        {
            decisions.AddRange(records is null ? [] : await DecisionsAsync(records, value, cancellationToken).ConfigureAwait(false));
        }

        return decisions;
    }

    private static async Task<List<LinkDecision>> DecisionsAsync(IRecordStore records, string sellerKey, CancellationToken cancellationToken)
    {
        var decisions = new List<LinkDecision>();
        var query = new RecordQuery(500) { Partition = sellerKey };
        do
        {
            var page = await records.ListAsync(CaseRecords.LinkDecisions, query, cancellationToken).ConfigureAwait(false);
            decisions.AddRange(page.Items.Select(stored => stored.Document));
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
        return decisions;
    }
}
