using Cronos;
using Wildlife.Crawl;

namespace Wildlife.Local.Host;

/// <summary>The embedded host's timer: wakes the plan stage at the instants of its cron expression, then lets the stages work.</summary>
internal sealed class Schedule(PlanHandler plan, RecheckHandler recheck, StageRunner stages, TimeProvider time)
{
    private readonly CronExpression rechecks = CronExpression.Parse(Stages.RecheckSchedule, CronFormat.IncludeSeconds);
    private readonly CronExpression ticks = CronExpression.Parse(Stages.PlanSchedule, CronFormat.IncludeSeconds);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // What a stopped process left in the inbox comes first.
        await stages.DrainAsync(cancellationToken).ConfigureAwait(false);
        var last = time.GetUtcNow();
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = ticks.GetNextOccurrence(last, TimeZoneInfo.Utc)!.Value;
            var wait = next - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            }

            // Everything that fell due since the last look, so that a slow pass skips no tick.
            var now = time.GetUtcNow();
            await plan.RunAsync(last, now, cancellationToken).ConfigureAwait(false);
            await stages.DrainAsync(cancellationToken).ConfigureAwait(false);
            if (rechecks.GetPreviousOccurrence(now, TimeZoneInfo.Utc, inclusive: true) is { } planned && planned > last)
            {
                await RecheckAsync(planned.ToUniversalTime(), cancellationToken).ConfigureAwait(false);
            }

            last = now;
        }
    }

    // Slice by slice, so that what was read is judged before the rest is.
    private async Task RecheckAsync(DateTimeOffset planned, CancellationToken cancellationToken)
    {
        RecheckSlice slice;
        do
        {
            slice = await recheck.RunAsync(planned, source: null, cancellationToken).ConfigureAwait(false);
            await stages.DrainAsync(cancellationToken).ConfigureAwait(false);
        }
        while (slice.MoreDue.Count > 0);
    }
}
