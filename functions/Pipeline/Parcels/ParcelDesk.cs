using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Parcels;

/// <summary>Screens consignments and keeps what was found, for the days that traces live.</summary>
/// <param name="records">Where screenings are kept.</param>
/// <param name="cases">Where seller links are: for authorities only.</param>
/// <param name="secrets">Makes traces and seller keys.</param>
/// <param name="rules">The rules.</param>
/// <param name="screener">The judge.</param>
/// <param name="time">The clock.</param>
internal sealed class ParcelDesk(IRecordStore records, ICaseStore cases, InstallationSecrets secrets, ParcelRules rules, ParcelScreener screener, TimeProvider time)
{
    private static readonly RecordKind<Screening> Kind = new("screening", "partners", WildlifeJson.Default.Screening);
    private readonly TraceKey traces = new(secrets.KeyFor("parcel-trace"));

    /// <summary>Screens consignments, in their order.</summary>
    public async Task<IReadOnlyList<Screening>> ScreenAsync(Caller caller, IReadOnlyList<Consignment> consignments, CancellationToken cancellationToken)
    {
        var screened = new List<Screening>(consignments.Count);
        foreach (var consignment in consignments)
        {
            // One after the other: the next one of the same sender counts this one.
            screened.Add(await ScreenAsync(caller, consignment, cancellationToken).ConfigureAwait(false));
        }

        return screened;
    }

    /// <summary>A screening of the same key; null where there is none, or it has been deleted.</summary>
    public async Task<Screening?> FindAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        (await records.GetAsync(Kind, new RecordKey(caller.KeyId, id), cancellationToken).ConfigureAwait(false))?.Document;

    /// <summary>The screenings of the same key.</summary>
    public async Task<StorePage<Screening>> ListAsync(Caller caller, int limit, string? continuation, CancellationToken cancellationToken)
    {
        var page = await records.ListAsync(Kind, new RecordQuery(limit) { Partition = caller.KeyId, Continuation = continuation }, cancellationToken).ConfigureAwait(false);
        return new StorePage<Screening>([.. page.Items.Select(item => item.Document)], page.Continuation);
    }

    private async Task<Screening> ScreenAsync(Caller caller, Consignment consignment, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var trace = consignment.SenderToken is null ? null : traces.TagOf(caller.KeyId, consignment.SenderToken, consignment.To);
        var history = new ParcelHistory(await EarlierAsync(caller, trace, cancellationToken).ConfigureAwait(false), await KnownAsync(consignment, cancellationToken).ConfigureAwait(false));
        var reasons = screener.Judge(consignment, now, history);
        var points = reasons.Sum(reason => reason.Points);
        var (risk, action) = screener.Level(points);
        var screening = new Screening
        {
            Id = $"p-{Guid.CreateVersion7(now):N}",
            Reference = consignment.Reference,
            Risk = risk,
            Action = action,
            Points = points,
            Reasons = reasons,
            ScreenedAt = now,
            ExpiresAt = now.AddDays(rules.TraceDays),
            RulesVersion = rules.Version,
        };
        var write = new RecordWrite<Screening>(new RecordKey(caller.KeyId, screening.Id), screening)
        {
            Tags = trace is not null && screener.IsSmall(consignment) ? [trace] : [],
            ExpiresAt = screening.ExpiresAt,
        };
        await records.TrySaveAsync(Kind, write, null, cancellationToken).ConfigureAwait(false);
        return screening;
    }

    private async Task<int> EarlierAsync(Caller caller, string? trace, CancellationToken cancellationToken) => trace is null
        ? 0
        : (await records.ListAsync(Kind, new RecordQuery(rules.SplitFrom * 4) { Partition = caller.KeyId, Tag = trace }, cancellationToken).ConfigureAwait(false)).Items.Count;

    private async Task<IReadOnlyList<string>> KnownAsync(Consignment consignment, CancellationToken cancellationToken)
    {
        if (consignment.Contacts.Count == 0)
        {
            return [];
        }

        var links = await cases.FindLinksAsync([.. consignment.Contacts.Select(contact => secrets.Sellers.Mac($"{contact.Kind}:{contact.Value}"))], cancellationToken).ConfigureAwait(false);
        return [.. links.Select(link => link.CaseId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
