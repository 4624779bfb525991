using Wildlife.Delivery;

namespace Wildlife.App.Triggers;

/// <summary>Wakes the recheck stage.</summary>
public sealed class RecheckTrigger(RecheckEntry recheck)
{
    /// <summary>Reads adverts of open cases.</summary>
    /// <param name="timer">The tick.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    [Function(Stages.Recheck)]
    public Task RunAsync([TimerTrigger(Stages.RecheckSchedule)] TimerInfo timer, CancellationToken cancellationToken) =>
        recheck.RunAsync(cancellationToken);
}
