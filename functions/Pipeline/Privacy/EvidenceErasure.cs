using Wildlife.Evidence;

namespace Wildlife.Privacy;

/// <summary>Takes objects away and leaves tombstones, so that what is missing by decision is told from what is damaged.</summary>
/// <param name="evidence">The objects.</param>
/// <param name="records">The tombstones.</param>
/// <param name="time">The clock.</param>
public sealed class EvidenceErasure(IEvidenceStore evidence, IRecordStore records, TimeProvider time)
{
    private static readonly RecordKind<Tombstone> Kind = new("tombstone", "access", WildlifeJson.Default.Tombstone);

    /// <summary>Erases an object. Again changes nothing.</summary>
    /// <param name="container">Its container.</param>
    /// <param name="name">Its name.</param>
    /// <param name="caseId">The case whose event takes it away.</param>
    /// <param name="sequence">That event's number.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> EraseAsync(string container, string name, string caseId, int sequence, CancellationToken cancellationToken)
    {
        if (await evidence.ReadAsync(container, name, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            return false;
        }

        // The tombstone first: a kill in between leaves an object that the next run takes away, and never one that is missing without a word.
        var tombstone = new Tombstone($"{container}/{name}", Sha256Hex.Of(bytes.Span), caseId, sequence, time.GetUtcNow());
        await records.TrySaveAsync(Kind, new RecordWrite<Tombstone>(KeyOf(tombstone.Path), tombstone), etag: null, cancellationToken).ConfigureAwait(false);
        await evidence.DeleteAsync(container, name, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>All tombstones, by path.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<Tombstone>> ListAsync(CancellationToken cancellationToken)
    {
        var all = new List<Tombstone>();
        string? continuation = null;
        do
        {
            var page = await records.ListAsync(Kind, new RecordQuery(500) { Continuation = continuation }, cancellationToken).ConfigureAwait(false);
            all.AddRange(page.Items.Select(item => item.Document));
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return [.. all.OrderBy(tombstone => tombstone.Path, StringComparer.Ordinal)];
    }

    private static RecordKey KeyOf(string path) => new(Sha256Hex.Of(path), "tombstone");
}
