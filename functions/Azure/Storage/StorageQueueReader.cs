using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Wildlife.OnAzure.Storage;

/// <summary>
/// Receives messages as the Functions host does, for a host that is not the Functions host: what is not completed becomes visible again, and what
/// was tried too often is set aside in the poison queue.
/// </summary>
/// <param name="connection">The storage account.</param>
/// <param name="queue">The queue's name.</param>
public sealed class StorageQueueReader(StorageConnection connection, string queue)
{
    private readonly QueueClient messages = connection.Queues.GetQueueClient(queue);
    private readonly QueueClient poison = connection.Queues.GetQueueClient(Stages.PoisonOf(queue));

    /// <summary>Receives messages; each is hidden from others for a while.</summary>
    /// <param name="count">At the most so many, 1 to 32.</param>
    /// <param name="hidden">How long: longer than the work takes.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int count, TimeSpan hidden, CancellationToken cancellationToken)
    {
        var received = await messages.ReceiveMessagesAsync(count, hidden, cancellationToken).ConfigureAwait(false);
        return received.Value.Select(message => new ReceivedMessage(message.MessageId, message.PopReceipt, message.Body.ToString(), (int)message.DequeueCount)).ToList();
    }

    /// <summary>How many messages there are, hidden ones too; the service counts them about right.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await messages.GetPropertiesAsync(cancellationToken).ConfigureAwait(false)).Value.ApproximateMessagesCount;

    /// <summary>Keeps a message hidden for longer.</summary>
    /// <param name="message">The message.</param>
    /// <param name="hidden">How long from now.</param>
    /// <param name="cancellationToken">Stops the wait; the message can then no longer be completed.</param>
    /// <returns>The message with its new receipt; null where somebody else has it now.</returns>
    public async Task<ReceivedMessage?> RenewAsync(ReceivedMessage message, TimeSpan hidden, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            var renewed = await messages.UpdateMessageAsync(message.Id, message.Receipt, visibilityTimeout: hidden, cancellationToken: cancellationToken).ConfigureAwait(false);
            return message with { Receipt = renewed.Value.PopReceipt };
        }
        catch (RequestFailedException gone) when (IsGone(gone))
        {
            return null;
        }
    }

    /// <summary>Deletes a message whose work is done.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task CompleteAsync(ReceivedMessage message, CancellationToken cancellationToken) => DeleteAsync(messages, message, cancellationToken);

    /// <summary>Gives a message back to be tried again, or sets it aside.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isPoison">True where another try would give the same.</param>
    /// <param name="wait">How long until the next try.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task FailAsync(ReceivedMessage message, bool isPoison, TimeSpan wait, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (isPoison || message.Attempt >= Stages.MaxAttempts)
        {
            // First set aside, then deleted: a kill between the two leaves it in both, and losing it would be worse.
            await poison.SendMessageAsync(message.Text, timeToLive: TimeSpan.FromSeconds(-1), cancellationToken: cancellationToken).ConfigureAwait(false);
            await DeleteAsync(messages, message, cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            await messages.UpdateMessageAsync(message.Id, message.Receipt, visibilityTimeout: wait, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException gone) when (IsGone(gone))
        {
            // It became visible by itself meanwhile, and somebody else has it.
        }
    }

    internal static async Task DeleteAsync(QueueClient queue, ReceivedMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await queue.DeleteMessageAsync(message.Id, message.Receipt, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException gone) when (IsGone(gone))
        {
            // The work took longer than the message was hidden: whoever has it now finds the work done.
        }
    }

    internal static bool IsGone(RequestFailedException failure) => failure.ErrorCode == QueueErrorCode.MessageNotFound || failure.ErrorCode == QueueErrorCode.PopReceiptMismatch;
}

/// <summary>A message that was received and is hidden from others.</summary>
/// <param name="Id">The service's id of it.</param>
/// <param name="Receipt">What proves that it was received here.</param>
/// <param name="Text">What it says.</param>
/// <param name="Attempt">1 at the first delivery.</param>
public sealed record ReceivedMessage(string Id, string Receipt, string Text, int Attempt);
