using Wildlife.Delivery;

namespace Wildlife.App.Triggers;

/// <summary>Wakes the plan stage.</summary>
public sealed class PlanTrigger(PlanEntry plan)
{
    /// <summary>Queues what is due.</summary>
    /// <param name="timer">The tick.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    [Function(Stages.Plan)]
    public Task RunAsync([TimerTrigger(Stages.PlanSchedule)] TimerInfo timer, CancellationToken cancellationToken) =>
        plan.RunAsync(timer.ScheduleStatus?.Last, cancellationToken);
}
