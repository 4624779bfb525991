namespace Wildlife;

/// <summary>Work for a later stage. SQLite in Local, Storage Queue in Azure; receiving is the host's part.</summary>
public interface IWorkQueue
{
    /// <summary>Adds a message. A message with the same id that still waits is left as it is; one that is done is done again.</summary>
    /// <param name="queue">The queue's name, e.g. <see cref="Stages.CrawlQueue"/>.</param>
    /// <param name="id">What the message is about; a queue that cannot recognise it delivers twice, which every stage bears.</param>
    /// <param name="message">The message, JSON.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task EnqueueAsync(string queue, string id, string message, CancellationToken cancellationToken);
}
