using Wildlife.Privacy;

namespace Wildlife.App.Triggers;

/// <summary>Wakes the keep stage.</summary>
public sealed class KeepTrigger(KeepHandler keep)
{
    /// <summary>Lets go what is not needed any more.</summary>
    /// <param name="timer">The tick.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    [Function(Stages.Keep)]
    public Task RunAsync([TimerTrigger(Stages.KeepSchedule)] TimerInfo timer, CancellationToken cancellationToken) =>
        keep.RunAsync(cancellationToken);
}
