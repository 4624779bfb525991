using System.Globalization;
using Wildlife.Cases;
using Wildlife.Evidence;

namespace Wildlife.Privacy;

/// <summary>
/// The keep stage: once a day, what is not needed any more goes. Again changes nothing. It ends after a slice of time; what it did not reach is reached
/// on one of the next days, since each day begins at another place.
/// </summary>
/// <param name="cases">Cases.</param>
/// <param name="evidence">The objects.</param>
/// <param name="erasure">Erases cases.</param>
/// <param name="time">The clock.</param>
public sealed class KeepHandler(ICaseStore cases, IEvidenceStore evidence, CaseErasure erasure, TimeProvider time)
{
    private const double GoldenRatio = 0.6180339887498949;
    private const string Reason = "the time for which its state is kept is over";

    /// <summary>How long one run lasts at the most; one object or case under way is finished.</summary>
    public static readonly TimeSpan SliceTime = TimeSpan.FromMinutes(8);

    /// <summary>Lets go what is due.</summary>
    /// <param name="cancellationToken">The host is stopping.</param>
    /// <returns>What went.</returns>
    public async Task<KeepOutcome> RunAsync(CancellationToken cancellationToken)
    {
        // Cases first: pages and pictures go by a rule of the storage account too, where there is one.
        var started = time.GetTimestamp();
        var erased = 0;
        foreach (var caseId in Turned(await cases.ListCaseIdsAsync(cancellationToken).ConfigureAwait(false)))
        {
            if (time.GetElapsedTime(started) >= SliceTime)
            {
                return new KeepOutcome(0, erased) { IsMoreDue = true };
            }

            if (await cases.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false) is { } stored && RetentionRules.IsDue(stored.Document, time.GetUtcNow()))
            {
                await erasure.EraseAsync(caseId, CaseKeeper.Pipeline, Reason, cancellationToken).ConfigureAwait(false);
                erased++;
            }
        }

        var raw = 0;
        foreach (var container in (string[])[Containers.RawPages, Containers.RawMedia])
        {
            raw += await ExpireAsync(container, started, cancellationToken).ConfigureAwait(false);
        }

        return new KeepOutcome(raw, erased) { IsMoreDue = time.GetElapsedTime(started) >= SliceTime };
    }

    // Steps of the golden ratio meet every part of a list soon, whatever its length and however little a day reaches.
    private IEnumerable<string> Turned(IReadOnlyList<string> caseIds)
    {
        var day = time.GetUtcNow().UtcTicks / TimeSpan.TicksPerDay;
        var from = (int)(day * GoldenRatio % 1 * caseIds.Count);
        return caseIds.Skip(from).Concat(caseIds.Take(from));
    }

    private async Task<int> ExpireAsync(string container, long started, CancellationToken cancellationToken)
    {
        var limit = DateOnly.FromDateTime((time.GetUtcNow() - RetentionRules.Raw).UtcDateTime);
        var count = 0;
        await foreach (var name in evidence.ListAsync(container, "", cancellationToken).ConfigureAwait(false))
        {
            if (time.GetElapsedTime(started) >= SliceTime)
            {
                return count;
            }

            if (DayOf(name) < limit)
            {
                await evidence.DeleteAsync(container, name, cancellationToken).ConfigureAwait(false);
                count++;
            }
        }

        return count;
    }

    // {source}/{yyyy}/{MM}/{dd}/…: what is named otherwise was put there by somebody else and is left alone.
    private static DateOnly? DayOf(string name) => name.Split('/') is [_, var year, var month, var day, _, ..]
        && DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>What the keep stage let go.</summary>
/// <param name="RawObjects">Pages and pictures past their 30 days.</param>
/// <param name="Cases">Cases whose personal data were due.</param>
public sealed record KeepOutcome(int RawObjects, int Cases)
{
    /// <summary>Whether time ended before everything was looked at.</summary>
    public bool IsMoreDue { get; init; }
}
