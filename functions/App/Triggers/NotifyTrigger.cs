using Wildlife.Notify;

namespace Wildlife.App.Triggers;

/// <summary>Brings the notify stage what leaves the installation.</summary>
public sealed class NotifyTrigger(NotifyHandler notify)
{
    /// <summary>Sends one delivery.</summary>
    /// <param name="delivery">Which.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    [Function(Stages.Notify)]
    public Task RunAsync([QueueTrigger(Stages.OutboxQueue, Connection = Stages.Connection)] string delivery, CancellationToken cancellationToken) =>
        notify.RunAsync(delivery, cancellationToken);
}
