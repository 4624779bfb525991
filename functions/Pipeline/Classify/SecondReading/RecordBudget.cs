using System.Diagnostics.Metrics;
using System.Globalization;

namespace Wildlife.Classify;

/// <summary>
/// How much a paid reader of texts may be sent a day, counted for all processes of an installation together. What is taken and not used, because
/// the service failed, stays taken: the service may have counted it.
/// </summary>
/// <param name="store">Keeps the day's count.</param>
/// <param name="perDay">Records a day at most; 0 sends nothing.</param>
/// <param name="time">Says which day it is, UTC.</param>
public sealed class RecordBudget(IRecordStore store, int perDay, TimeProvider time)
{
    private const int Tries = 16;
    private static readonly Counter<long> Taken = Telemetry.Meter.CreateCounter<long>("wildlife.language.records", "{record}", "Records sent to the paid reader of texts");
    private static readonly RecordKind<ReadingDay> Kind = new("reading-day", "settings", WildlifeJson.Default.ReadingDay);

    /// <summary>Takes records from what is left of the day.</summary>
    /// <param name="wanted">How many.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many there were, 0 to <paramref name="wanted"/>. None where others were faster each time: better unread than unpaid for.</returns>
    public async Task<int> TakeAsync(int wanted, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wanted);
        var today = time.GetUtcNow();
        var key = new RecordKey(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "records");
        for (var attempt = 0; attempt < Tries && perDay > 0; attempt++)
        {
            var stored = await store.GetAsync(Kind, key, cancellationToken).ConfigureAwait(false);
            var taken = stored?.Document.Taken ?? 0;
            var granted = Math.Min(wanted, perDay - taken);
            if (granted <= 0)
            {
                return 0;
            }

            var write = new RecordWrite<ReadingDay>(key, new ReadingDay(taken + granted)) { ExpiresAt = today.AddDays(7) };
            if (await store.TrySaveAsync(Kind, write, stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                Taken.Add(granted);
                return granted;
            }
        }

        return 0;
    }
}

/// <summary>What was sent to the paid reader on one day.</summary>
/// <param name="Taken">Records.</param>
public sealed record ReadingDay(int Taken);
