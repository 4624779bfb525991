using Wildlife.OnAzure.Storage;

namespace Wildlife.Local.Azurite;

/// <summary>A message that is being worked on: kept hidden from others for as long as that takes, as the Functions host does.</summary>
internal sealed class HeldMessage : IDisposable
{
    private const int RenewalsInTime = 3;
    private readonly CancellationTokenSource released = new();
    private readonly Task renewing;
    private ReceivedMessage message;

    public HeldMessage(string queue, StorageQueueReader reader, ReceivedMessage message, TimeSpan hidden, TimeProvider time)
    {
        (Queue, Reader, this.message) = (queue, reader, message);
        renewing = RenewAsync(hidden, time);
    }

    public string Queue { get; }

    public StorageQueueReader Reader { get; }

    /// <summary>Keeps it hidden no longer, and gives it back as it stands now.</summary>
    public async Task<ReceivedMessage> ReleaseAsync()
    {
        await released.CancelAsync().ConfigureAwait(false);
        await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return message;
    }

    /// <summary>Lets go of it without waiting: it is seen again before long.</summary>
    public void Dispose()
    {
        released.Cancel();
        released.Dispose();
    }

    private async Task RenewAsync(TimeSpan hidden, TimeProvider time)
    {
        using var timer = new PeriodicTimer(hidden / RenewalsInTime, time);
        while (await timer.WaitForNextTickAsync(released.Token).ConfigureAwait(false))
        {
            // Not stopped half-way: the receipt that the answer brings is needed to complete the message.
            message = await Reader.RenewAsync(message, hidden, CancellationToken.None).ConfigureAwait(false) ?? message;
        }
    }
}
