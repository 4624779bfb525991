using Azure.Storage.Queues;

namespace Wildlife.OnAzure.Storage;

/// <summary>What was set aside of a queue, to be looked at and put back once its cause is mended.</summary>
/// <param name="connection">The storage account.</param>
/// <param name="queue">The queue's name, without the ending.</param>
public sealed class PoisonQueue(StorageConnection connection, string queue)
{
    private const int Batch = 32;
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(1);
    private readonly QueueClient poison = connection.Queues.GetQueueClient(Stages.PoisonOf(queue));
    private readonly StorageWorkQueue work = new(connection);

    /// <summary>What lies there, oldest first, without taking it.</summary>
    /// <param name="count">At the most so many, 1 to 32.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<string>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        var peeked = await poison.PeekMessagesAsync(count, cancellationToken).ConfigureAwait(false);
        return peeked.Value.Select(message => message.Body.ToString()).ToList();
    }

    /// <summary>
    /// Puts every message back into its queue, each first there and then gone from here: a kill between the two delivers it twice and loses nothing.
    /// What fails again comes back, so this goes over what lay there at the start and ends.
    /// </summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many were put back.</returns>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        var left = (await poison.GetPropertiesAsync(cancellationToken).ConfigureAwait(false)).Value.ApproximateMessagesCount;
        var replayed = 0;
        while (left > 0)
        {
            var received = await poison.ReceiveMessagesAsync(Math.Min(left, Batch), Hidden, cancellationToken).ConfigureAwait(false);
            if (received.Value.Length == 0)
            {
                break;
            }

            foreach (var message in received.Value)
            {
                await work.EnqueueAsync(queue, message.MessageId, message.Body.ToString(), cancellationToken).ConfigureAwait(false);
                await StorageQueueReader.DeleteAsync(poison, new ReceivedMessage(message.MessageId, message.PopReceipt, "", 1), cancellationToken).ConfigureAwait(false);
                replayed++;
            }

            left -= received.Value.Length;
        }

        return replayed;
    }
}
