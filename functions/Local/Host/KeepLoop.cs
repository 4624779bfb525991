using Cronos;
using Wildlife.Embedded;
using Wildlife.Partners;
using Wildlife.Privacy;

namespace Wildlife.Local.Host;

/// <summary>The embedded host's keep stage: once a day what is not needed any more goes.</summary>
internal sealed class KeepLoop(KeepHandler keep, SqliteRecordStore records, TimeProvider time)
{
    private readonly CronExpression ticks = CronExpression.Parse(Stages.KeepSchedule, CronFormat.IncludeSeconds);

    public static KeepLoop Create(Installation installation, ApiParts parts) =>
        new(new KeepHandler(parts.Cases, parts.Evidence, parts.CaseErasure, parts.Time), installation.Records, parts.Time);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            await Task.Delay(ticks.GetNextOccurrence(now, TimeZoneInfo.Utc)!.Value - now, time, cancellationToken).ConfigureAwait(false);
            await keep.RunAsync(cancellationToken).ConfigureAwait(false);
            await records.DeleteExpiredAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
