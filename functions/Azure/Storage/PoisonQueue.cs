using Azure;
using Azure.Storage.Queues;

namespace Wildlife.OnAzure.Storage;

/// <summary>What was set aside of one queue, to be looked at and given out once its cause is mended.</summary>
/// <param name="connection">The storage account.</param>
/// <param name="name">The queue's own name, e.g. <c>crawl-jobs-poison</c>.</param>
public sealed class PoisonQueue(StorageConnection connection, string name)
{
    /// <summary>How many messages a peek shows at the most: the service gives no more and has no second page.</summary>
    public const int MostPeeked = 32;

    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(5);
    private readonly QueueClient poison = connection.Queues.GetQueueClient(name);

    /// <summary>What lies there, oldest first and at the most <see cref="MostPeeked"/>, without taking it.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<ReceivedMessage>> PeekAsync(CancellationToken cancellationToken)
    {
        var peeked = await poison.PeekMessagesAsync(MostPeeked, cancellationToken).ConfigureAwait(false);
        return [.. peeked.Value.Select(message => new ReceivedMessage(message.MessageId, "", message.Body.ToString(), (int)message.DequeueCount))];
    }

    /// <summary>How many lie there; the service counts them about right.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await poison.GetPropertiesAsync(cancellationToken).ConfigureAwait(false)).Value.ApproximateMessagesCount;

    /// <summary>
    /// Goes once over what lay there at the start. What is given out is first there and then gone from here: a kill between the two delivers it twice and
    /// loses nothing. What is not wanted, and what could not be given out, is seen again at once.
    /// </summary>
    /// <param name="giveOut">Gives one message out and says whether it may go from here.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many went.</returns>
    public async Task<int> ReplayAsync(Func<ReceivedMessage, CancellationToken, Task<bool>> giveOut, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(giveOut);
        var (gone, kept) = (0, new List<ReceivedMessage>());
        try
        {
            for (var left = await CountAsync(cancellationToken).ConfigureAwait(false); left > 0;)
            {
                var received = await poison.ReceiveMessagesAsync(Math.Min(left, MostPeeked), Hidden, cancellationToken).ConfigureAwait(false);
                left = received.Value.Length == 0 ? 0 : left - received.Value.Length;
                kept.AddRange(received.Value.Select(message => new ReceivedMessage(message.MessageId, message.PopReceipt, message.Body.ToString(), (int)message.DequeueCount)));
                foreach (var message in kept[^received.Value.Length..])
                {
                    if (await giveOut(message, cancellationToken).ConfigureAwait(false))
                    {
                        await StorageQueueReader.DeleteAsync(poison, message, cancellationToken).ConfigureAwait(false);
                        kept.Remove(message);
                        gone++;
                    }
                }
            }
        }
        finally
        {
            await ShowAsync(kept).ConfigureAwait(false);
        }

        return gone;
    }

    // Also where the replay failed half-way: what it had taken would else be out of sight for minutes.
    private async Task ShowAsync(List<ReceivedMessage> messages)
    {
        foreach (var message in messages)
        {
            try
            {
                await poison.UpdateMessageAsync(message.Id, message.Receipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: CancellationToken.None).ConfigureAwait(false);
            }
            catch (RequestFailedException gone) when (StorageQueueReader.IsGone(gone))
            {
                // It is seen already, or somebody else has it.
            }
        }
    }
}
