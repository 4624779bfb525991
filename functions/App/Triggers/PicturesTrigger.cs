using Wildlife.Delivery;

namespace Wildlife.App.Triggers;

/// <summary>Brings the picture stage its jobs.</summary>
public sealed class PicturesTrigger(StageEntry stages)
{
    /// <summary>Keeps one picture.</summary>
    /// <param name="job">The job, JSON.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    [Function(Stages.Pictures)]
    public Task RunAsync([QueueTrigger(Stages.PictureQueue, Connection = Stages.Connection)] string job, CancellationToken cancellationToken) =>
        stages.KeepPictureAsync(job, cancellationToken);
}
