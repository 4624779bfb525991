using Wildlife.Notify;

namespace Wildlife.App.Triggers;

/// <summary>Wakes the notify stage.</summary>
public sealed class NotifySweepTrigger(NotifyHandler notify)
{
    /// <summary>Puts what waits on its way.</summary>
    /// <param name="timer">The tick.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    [Function(Stages.NotifySweep)]
    public Task RunAsync([TimerTrigger(Stages.NotifySchedule)] TimerInfo timer, CancellationToken cancellationToken) =>
        notify.SweepAsync(cancellationToken);
}
