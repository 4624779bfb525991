using System.Text.Json;
using Wildlife.Delivery;

namespace Wildlife.OnAzure.Storage;

/// <summary>Everything an installation has set aside in its storage account: jobs in a poison queue for each queue, objects in the one that the Functions host made for them.</summary>
public sealed class SetAsideWork
{
    private static readonly string[] JobQueues = [Stages.CrawlQueue, Stages.PictureQueue, Stages.OutboxQueue];
    private readonly StorageConnection connection;
    private readonly StorageWorkQueue work;
    private readonly BlobEvidenceStore objects;
    private readonly bool isAnnounced;

    /// <summary>Reaches what is set aside.</summary>
    /// <param name="connection">The storage account. Azurite announces no object: those stay where they are there.</param>
    public SetAsideWork(StorageConnection connection)
        : this(connection, connection is { IsEmulator: false })
    {
    }

    internal SetAsideWork(StorageConnection connection, bool isAnnounced)
    {
        (this.connection, this.isAnnounced) = (connection, isAnnounced);
        (work, objects) = (new StorageWorkQueue(connection), new BlobEvidenceStore(connection));
    }

    /// <summary>What is set aside, the oldest of each queue first.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>At the most <see cref="PoisonQueue.MostPeeked"/> of each queue, and how many there are in all.</returns>
    public async Task<(IReadOnlyList<SetAsideItem> Items, int Count)> ListAsync(CancellationToken cancellationToken)
    {
        var (items, count) = (new List<SetAsideItem>(), 0);
        foreach (var queue in JobQueues)
        {
            var poison = new PoisonQueue(connection, Stages.PoisonOf(queue));
            items.AddRange((await poison.PeekAsync(cancellationToken).ConfigureAwait(false)).Select(message => new SetAsideItem(queue, message.Id, message.Text)));
            count += await poison.CountAsync(cancellationToken).ConfigureAwait(false);
        }

        var aside = new PoisonQueue(connection, Stages.ObjectPoisonQueue);
        items.AddRange((await aside.PeekAsync(cancellationToken).ConfigureAwait(false)).Select(OfObject));
        return (items, count + await aside.CountAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Gives out again what is set aside: a job goes back into its queue, an object is announced anew.</summary>
    /// <param name="stage">Only of this stage or queue, as <see cref="ListAsync"/> names it; null: of all.</param>
    /// <param name="id">Only this; null: all.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<SetAsideReplay> ReplayAsync(string? stage, string? id, CancellationToken cancellationToken)
    {
        var again = 0;
        foreach (var queue in JobQueues.Where(queue => stage is null || stage == queue))
        {
            again += await new PoisonQueue(connection, Stages.PoisonOf(queue)).ReplayAsync((message, token) => GiveOutAsync(queue, message, id, token), cancellationToken).ConfigureAwait(false);
        }

        if (stage is null or Stages.Extract or Stages.Classify)
        {
            var (announced, expired) = await ReplayObjectsAsync(stage, id, cancellationToken).ConfigureAwait(false);
            return new SetAsideReplay(again + announced, expired);
        }

        return new SetAsideReplay(again, []);
    }

    private async Task<bool> GiveOutAsync(string queue, ReceivedMessage message, string? id, CancellationToken cancellationToken)
    {
        if (id is not null && id != message.Id)
        {
            return false;
        }

        await work.EnqueueAsync(queue, message.Id, message.Text, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<(int Announced, IReadOnlyList<string> Expired)> ReplayObjectsAsync(string? stage, string? id, CancellationToken cancellationToken)
    {
        var (announced, expired) = (0, new List<string>());
        if (!isAnnounced)
        {
            // Nobody would be told: taking them from here would lose them out of sight.
            return (0, expired);
        }

        await new PoisonQueue(connection, Stages.ObjectPoisonQueue).ReplayAsync(
            async (message, token) =>
            {
                var item = OfObject(message);
                if (TryRead(message) is not { } aside || (id is not null && id != message.Id) || (stage is not null && stage != item.Stage))
                {
                    return false;
                }

                if (await objects.AnnounceAgainAsync(aside.ContainerName, aside.BlobName, token).ConfigureAwait(false))
                {
                    announced++;
                }
                else
                {
                    expired.Add(item.About);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
        return (announced, expired);
    }

    private static SetAsideItem OfObject(ReceivedMessage message) => TryRead(message) is { } aside
        ? new SetAsideItem(Stages.ReaderOf(aside.ContainerName) ?? Stages.ObjectPoisonQueue, message.Id, $"{aside.ContainerName}/{aside.BlobName}")
        : new SetAsideItem(Stages.ObjectPoisonQueue, message.Id, message.Text);

    // Strict, as every message of ours; what is otherwise stays where it is and is shown as it is.
    private static PoisonObject? TryRead(ReceivedMessage message)
    {
        try
        {
            return JsonSerializer.Deserialize(message.Text, WildlifeJson.Default.PoisonObject);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One piece of work that was set aside.</summary>
/// <param name="Stage">The queue it came from, or the stage that reads the object.</param>
/// <param name="Id">The message's id.</param>
/// <param name="About">The job, or the object's container and name.</param>
public sealed record SetAsideItem(string Stage, string Id, string About);

/// <summary>What a replay did.</summary>
/// <param name="Again">How many jobs and objects were given out.</param>
/// <param name="Expired">Objects that are not there any more; their messages went.</param>
public sealed record SetAsideReplay(int Again, IReadOnlyList<string> Expired);
