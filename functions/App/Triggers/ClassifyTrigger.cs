using Wildlife.Delivery;

namespace Wildlife.App.Triggers;

/// <summary>Tells the classify stage of each observation.</summary>
public sealed class ClassifyTrigger(StageEntry stages)
{
    /// <summary>Judges one observation.</summary>
    /// <param name="observation">Opened and never read: the stage reads the object itself, by its name.</param>
    /// <param name="name">Its name below the container.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    [Function(Stages.Classify)]
    public Task RunAsync(
        [BlobTrigger(Stages.ClassifyPath, Connection = Stages.Connection, Source = BlobTriggerSource.EventGrid)] Stream observation,
        string name,
        CancellationToken cancellationToken) =>
        stages.ClassifyAsync(name, cancellationToken);
}
