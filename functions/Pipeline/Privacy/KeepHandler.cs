using System.Globalization;
using Wildlife.Cases;
using Wildlife.Evidence;

namespace Wildlife.Privacy;

/// <summary>The keep stage: once a day, what is not needed any more goes. Again changes nothing.</summary>
/// <param name="cases">Cases.</param>
/// <param name="evidence">The objects.</param>
/// <param name="erasure">Erases cases.</param>
/// <param name="time">The clock.</param>
public sealed class KeepHandler(ICaseStore cases, IEvidenceStore evidence, CaseErasure erasure, TimeProvider time)
{
    private const string Reason = "the time for which its state is kept is over";

    /// <summary>Lets go what is due.</summary>
    /// <param name="cancellationToken">The host is stopping.</param>
    /// <returns>What went.</returns>
    public async Task<KeepOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var raw = 0;
        foreach (var container in (string[])[Containers.RawPages, Containers.RawMedia])
        {
            raw += await ExpireAsync(container, cancellationToken).ConfigureAwait(false);
        }

        var erased = 0;
        foreach (var caseId in await cases.ListCaseIdsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await cases.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false) is { } stored && RetentionRules.IsDue(stored.Document, time.GetUtcNow()))
            {
                await erasure.EraseAsync(caseId, CaseKeeper.Pipeline, Reason, cancellationToken).ConfigureAwait(false);
                erased++;
            }
        }

        return new KeepOutcome(raw, erased);
    }

    private async Task<int> ExpireAsync(string container, CancellationToken cancellationToken)
    {
        var limit = DateOnly.FromDateTime((time.GetUtcNow() - RetentionRules.Raw).UtcDateTime);
        var count = 0;
        await foreach (var name in evidence.ListAsync(container, "", cancellationToken).ConfigureAwait(false))
        {
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
public sealed record KeepOutcome(int RawObjects, int Cases);
