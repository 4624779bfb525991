using Wildlife.Embedded;
using Wildlife.Local.Azurite;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Local.Host;

/// <summary>
/// What was set aside after its last try, wherever that is: rows of the data folder, poison queues of Azurite or of an installation on Azure, webhooks'
/// dead letters.
/// </summary>
internal static class SetAside
{
    private const string NoReason = "the reason is in the log";

    /// <summary>Work that a data folder's stages set aside, on its Azurite too.</summary>
    public static async Task<IReadOnlyList<PoisonItem>> ListAsync(Installation installation, CancellationToken cancellationToken)
    {
        var rows = await installation.Rows.ListPoisonAsync(cancellationToken).ConfigureAwait(false);
        if (installation.Azurite is not { } azurite)
        {
            return rows;
        }

        await azurite.ReadyAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows, .. await ListAsync(azurite.Connection, cancellationToken).ConfigureAwait(false)];
    }

    /// <summary>Work in a storage account's poison queues.</summary>
    public static async Task<IReadOnlyList<PoisonItem>> ListAsync(StorageConnection connection, CancellationToken cancellationToken)
    {
        var (items, count) = await new SetAsideWork(connection).ListAsync(cancellationToken).ConfigureAwait(false);
        if (count > items.Count)
        {
            await Console.Error.WriteLineAsync($"the first {items.Count} of about {count} are shown: the service shows {PoisonQueue.MostPeeked} of a queue; 'queue replay' takes all").ConfigureAwait(false);
        }

        return [.. items.Select(item => new PoisonItem(item.Stage, item.Id, $"{item.About}: {NoReason}"))];
    }

    /// <summary>Gives out again what a data folder set aside.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> ReplayAsync(Installation installation, string? stage, string? id, CancellationToken cancellationToken)
    {
        var again = stage == Stages.Notify ? 0 : await installation.Rows.ReplayPoisonAsync(stage, id, cancellationToken).ConfigureAwait(false);
        if (installation.Azurite is { } azurite)
        {
            await azurite.ReadyAsync(cancellationToken).ConfigureAwait(false);
            again += await ReplayAsync(azurite.Connection, stage, id, cancellationToken).ConfigureAwait(false);
        }

        if (stage is null or Stages.Notify)
        {
            var letters = await DeadLetters.OpenAsync(installation, cancellationToken).ConfigureAwait(false);
            again += await letters.ReplayAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return again;
    }

    /// <summary>Gives out again what lies in a storage account's poison queues.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> ReplayAsync(StorageConnection connection, string? stage, string? id, CancellationToken cancellationToken)
    {
        var replayed = await new SetAsideWork(connection).ReplayAsync(stage, id, cancellationToken).ConfigureAwait(false);
        foreach (var name in replayed.Expired)
        {
            await Console.Error.WriteLineAsync($"{name} is not there any more, and its message went").ConfigureAwait(false);
        }

        return replayed.Again;
    }

    /// <summary>The storage account that <c>--storage</c> names; null for the data folder.</summary>
    public static async Task<StorageConnection?> ConnectAsync(string storage, CancellationToken cancellationToken)
    {
        if (storage == KeyStore.Azure)
        {
            return AzureQueues.Connect();
        }

        if (storage != StorageChoice.OnAzurite)
        {
            return null;
        }

        var azurite = AzuriteAccount.Connect();
        await AzuriteAccount.RequireListeningAsync(azurite, cancellationToken).ConfigureAwait(false);
        await azurite.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        return azurite;
    }
}
