using System.Collections.Concurrent;
using Wildlife.Embedded;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Local.Azurite;

/// <summary>
/// Jobs as messages of Azurite's queues, received as the Functions host receives them; new objects, which Event Grid tells the app of, are rows of the
/// database here. A killed process's messages are hidden for a while and then taken again.
/// </summary>
/// <param name="account">Azurite.</param>
/// <param name="rows">The database's part of the inbox.</param>
/// <param name="time">The clock.</param>
/// <param name="hidden">How long others do not see a message that nobody keeps hidden any more, as <c>host.json</c> has it: a minute.</param>
internal sealed class AzuriteInbox(AzuriteAccount account, SqliteInbox rows, TimeProvider time, TimeSpan hidden) : IInbox, IDisposable
{
    private const int LargestBatch = 32;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly StorageWorkQueue queue = new(account.Connection);
    private readonly ConcurrentDictionary<string, HeldMessage> held = new(StringComparer.Ordinal);

    public async Task EnqueueAsync(string queueName, string id, string message, CancellationToken cancellationToken)
    {
        if (!IsQueue(queueName))
        {
            await rows.EnqueueAsync(queueName, id, message, cancellationToken).ConfigureAwait(false);
            return;
        }

        await account.ReadyAsync(cancellationToken).ConfigureAwait(false);
        await queue.EnqueueAsync(queueName, id, message, cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<WorkItem>> TakeAsync(string stage, int count, CancellationToken cancellationToken) =>
        IsQueue(stage) ? ReceiveAsync(stage, Math.Min(count, LargestBatch), cancellationToken) : rows.TakeAsync(stage, count, cancellationToken);

    public async Task CompleteAsync(WorkItem item, string? outcome, CancellationToken cancellationToken)
    {
        if (!IsQueue(item.Stage))
        {
            await rows.CompleteAsync(item, outcome, cancellationToken).ConfigureAwait(false);
        }
        else if (held.TryRemove(item.Id, out var message))
        {
            using var done = message;
            await message.Reader.CompleteAsync(await message.ReleaseAsync().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task FailAsync(WorkItem item, string error, bool poison, CancellationToken cancellationToken)
    {
        if (!IsQueue(item.Stage))
        {
            await rows.FailAsync(item, error, poison, cancellationToken).ConfigureAwait(false);
        }
        else if (held.TryRemove(item.Id, out var message))
        {
            using var failed = message;
            await message.Reader.FailAsync(await message.ReleaseAsync().ConfigureAwait(false), poison, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        foreach (var message in held.Values)
        {
            message.Dispose();
        }
    }

    private async Task<IReadOnlyList<WorkItem>> ReceiveAsync(string name, int count, CancellationToken cancellationToken)
    {
        await account.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var reader = new StorageQueueReader(account.Connection, name);
        while (true)
        {
            var received = await reader.ReceiveAsync(count, hidden, cancellationToken).ConfigureAwait(false);
            if (received.Count > 0)
            {
                return [.. received.Select(message => Hold(name, reader, message))];
            }

            // Nothing visible, but something there: a killed process had taken it, and work is not over before that is done too.
            if (await reader.CountAsync(cancellationToken).ConfigureAwait(false) <= held.Values.Count(message => message.Queue == name))
            {
                return [];
            }

            await Task.Delay(Look, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private WorkItem Hold(string name, StorageQueueReader reader, ReceivedMessage message)
    {
        held[message.Id] = new HeldMessage(name, reader, message, hidden, time);
        return new WorkItem(name, message.Id, message.Text, message.Attempt);
    }

    private static bool IsQueue(string stage) => stage is Stages.CrawlQueue or Stages.PictureQueue or Stages.OutboxQueue;
}
