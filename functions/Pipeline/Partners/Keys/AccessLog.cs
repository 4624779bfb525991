using System.Globalization;
using System.Security.Cryptography;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>
/// Who read which personal data, when and why. An entry is on the disk before the data are given out: a reading that cannot be written down does not
/// take place.
/// </summary>
/// <param name="records">Where the entries are.</param>
/// <param name="time">The clock.</param>
public sealed class AccessLog(IRecordStore records, TimeProvider time)
{
    /// <summary>How long an entry is kept: as long as a complaint about a reading is likely.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(2 * 365);

    private const int MostSubjects = 100;
    private static readonly RecordKind<AccessEntry> Kind = new("access", "access", WildlifeJson.Default.AccessEntry);

    /// <summary>Writes a reading down; call it before the data are given out.</summary>
    /// <param name="caller">Who reads.</param>
    /// <param name="action">What is done, e.g. <c>vault-reveal</c>.</param>
    /// <param name="subjects">About whom or what: seller keys and case ids, never clear values.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task WriteAsync(Caller caller, string action, IReadOnlyCollection<string> subjects, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(subjects);
        var now = time.GetUtcNow();
        var entry = new AccessEntry(now, caller.KeyId, caller.Name, action, [.. subjects.Take(MostSubjects)], subjects.Count, reason);
        var id = string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:HHmmssfff}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        var write = new RecordWrite<AccessEntry>(new RecordKey(DayOf(now), id), entry)
        {
            Tags = [$"key:{caller.KeyId}", .. entry.Subjects.Select(subject => $"subject:{subject}")],
            ExpiresAt = now + Kept,
        };
        await records.TrySaveAsync(Kind, write, etag: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Readings, oldest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<StorePage<AccessEntry>> ListAsync(AccessQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var tag = query.Subject is not null ? $"subject:{query.Subject}" : query.KeyId is not null ? $"key:{query.KeyId}" : null;
        var page = await records.ListAsync(
            Kind, new RecordQuery(query.Limit) { Partition = query.Day is { } day ? DayText(day) : null, Tag = tag, Continuation = query.Continuation }, cancellationToken).ConfigureAwait(false);
        return new StorePage<AccessEntry>([.. page.Items.Select(item => item.Document)], page.Continuation);
    }

    private static string DayOf(DateTimeOffset instant) => DayText(DateOnly.FromDateTime(instant.UtcDateTime));

    private static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Which readings. A null filter takes all; of <paramref name="Subject"/> and <paramref name="KeyId"/> one can be given.</summary>
/// <param name="Day">Of this day, UTC.</param>
/// <param name="KeyId">By this key.</param>
/// <param name="Subject">About this seller key or case.</param>
/// <param name="Limit">At the most so many.</param>
/// <param name="Continuation">Where the page before ended.</param>
public sealed record AccessQuery(DateOnly? Day, string? KeyId, string? Subject, int Limit, string? Continuation);
