using Wildlife.Delivery;

namespace Wildlife.App.Triggers;

/// <summary>Tells the extract stage of each kept page.</summary>
public sealed class ExtractTrigger(StageEntry stages)
{
    /// <summary>Reads one page.</summary>
    /// <param name="page">Opened and never read: the stage reads the object itself, by its name. A string or array would be fetched twice.</param>
    /// <param name="name">Its name below the container.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    [Function(Stages.Extract)]
    public Task RunAsync(
        [BlobTrigger(Stages.ExtractPath, Connection = Stages.Connection, Source = BlobTriggerSource.EventGrid)] Stream page,
        string name,
        CancellationToken cancellationToken) =>
        stages.ExtractAsync(name, cancellationToken);
}
