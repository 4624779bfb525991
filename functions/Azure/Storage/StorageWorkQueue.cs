namespace Wildlife.OnAzure.Storage;

/// <summary>
/// Work for a later stage in Storage Queues, in Base64 as the Functions host reads it. A queue cannot recognise a message that waits already, so
/// what is asked for twice is delivered twice; the second run finds its work done.
/// </summary>
/// <param name="connection">The storage account.</param>
public sealed class StorageWorkQueue(StorageConnection connection) : IWorkQueue
{
    /// <summary>Bytes of a message at the most: 64 KiB of Base64.</summary>
    public const int LargestMessage = 48 * 1024;

    // A week is the service's default, after which it would drop what nobody has fetched; work does not expire.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    /// <inheritdoc/>
    public async Task EnqueueAsync(string queue, string id, string message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (System.Text.Encoding.UTF8.GetByteCount(message) > LargestMessage)
        {
            throw new ArgumentException($"the message '{id}' for {queue} is larger than {LargestMessage} bytes: it should name its object, not hold it", nameof(message));
        }

        await connection.Queues.GetQueueClient(queue).SendMessageAsync(message, timeToLive: Forever, cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
