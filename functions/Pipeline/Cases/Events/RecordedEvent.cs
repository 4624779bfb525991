using System.Text.Json;

namespace Wildlife.Cases;

/// <summary>An event in its case's hash chain: nothing before it can be changed, dropped or moved without breaking every hash after.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">1 for the first.</param>
/// <param name="At">When it happened: for the pipeline's events, when the advert was read.</param>
/// <param name="Actor">Who: a key's id, or <c>pipeline</c>.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Data">What happened.</param>
/// <param name="PreviousHash">The hash of the event before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of this record's JSON with an empty hash.</param>
public sealed record RecordedEvent(string CaseId, int Sequence, DateTimeOffset At, string Actor, string Reason, CaseEvent Data, string PreviousHash, string Hash)
{
    /// <summary>What stands in place of a hash before the first event.</summary>
    public static readonly string NoHash = new('0', 64);

    /// <summary>Makes the next event of a chain.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="sequence">Its number.</param>
    /// <param name="at">When.</param>
    /// <param name="actor">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="data">What.</param>
    /// <param name="previousHash">The chain's head.</param>
    public static RecordedEvent Seal(string caseId, int sequence, DateTimeOffset at, string actor, string reason, CaseEvent data, string previousHash)
    {
        var draft = new RecordedEvent(caseId, sequence, at, actor, reason, data, previousHash, "");
        return draft with { Hash = draft.ComputeHash() };
    }

    /// <summary>Checks a whole chain.</summary>
    /// <param name="events">A case's events in order.</param>
    /// <returns>The number of the first event that does not hold; null where all do.</returns>
    public static int? FirstBroken(IEnumerable<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var (expected, head) = (1, NoHash);
        foreach (var recorded in events)
        {
            if (recorded.Sequence != expected || recorded.PreviousHash != head || recorded.Hash != recorded.ComputeHash())
            {
                return expected;
            }

            (expected, head) = (expected + 1, recorded.Hash);
        }

        return null;
    }

    private string ComputeHash() => Sha256Hex.Of(JsonSerializer.SerializeToUtf8Bytes(this with { Hash = "" }, WildlifeJson.Default.RecordedEvent));
}
