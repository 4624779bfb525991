using System.Net.Sockets;
using System.Text;
using Wildlife.Evidence;
using Wildlife.Local.Host;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Local.Azurite;

/// <summary>The Azurite that holds one data folder's pages and jobs. Nothing but this machine is ever asked.</summary>
internal sealed class AzuriteAccount
{
    /// <summary>The environment variable with the connection string of an Azurite that listens elsewhere than usual.</summary>
    public const string Variable = "WILDLIFE_AZURITE";

    /// <summary>In the container of settings: whose data these are.</summary>
    private const string ClaimName = "installation-id";

    private readonly string id;
    private readonly bool isNew;
    private readonly Lazy<Task> ready;

    /// <param name="connection">Where Azurite is.</param>
    /// <param name="id">The data folder's id.</param>
    /// <param name="isNew">Whether the folder holds nothing yet, so that Azurite must not either.</param>
    public AzuriteAccount(StorageConnection connection, string id, bool isNew)
    {
        (this.id, this.isNew) = (id, isNew);
        Connection = connection;
        ready = new Lazy<Task>(ClaimAsync);
    }

    public StorageConnection Connection { get; }

    /// <summary>Waits until it is certain that Azurite answers, has its containers and queues, and holds this folder's data; asked once.</summary>
    /// <exception cref="UsageException">It does not.</exception>
    public Task ReadyAsync(CancellationToken cancellationToken) => ready.Value.WaitAsync(cancellationToken);

    /// <summary>Opens the Azurite that the environment names, or the usual one.</summary>
    /// <exception cref="UsageException">The variable names no Azurite on this machine.</exception>
    public static StorageConnection Connect()
    {
        var text = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : StorageConnection.Emulator;
        StorageConnection connection;
        try
        {
            connection = StorageConnection.Connect(new StorageOptions { ConnectionString = text }, null);
        }
        catch (Exception strange) when (strange is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new UsageException($"{Variable} is no connection string of Azurite: it needs AccountName, AccountKey, BlobEndpoint and QueueEndpoint, or leave it unset for {StorageConnection.Emulator}");
        }

        return connection.Blobs.Uri.IsLoopback && connection.Queues.Uri.IsLoopback
            ? connection
            : throw new UsageException($"{Variable} names {connection.Blobs.Uri.Host}, which is not this machine: a key opens Azurite only; an installation on Azure is opened by signing in");
    }

    /// <summary>Looks whether something listens, before the SDK's own tries take half a minute to say that nothing does.</summary>
    public static async Task RequireListeningAsync(StorageConnection connection, CancellationToken cancellationToken)
    {
        foreach (var uri in (Uri[])[connection.Blobs.Uri, connection.Queues.Uri])
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(uri.Host, uri.Port, cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException)
            {
                throw new UsageException($"nothing listens at {uri.GetLeftPart(UriPartial.Authority)}: start Azurite (npx azurite --location FOLDER --skipApiVersionCheck), or name another in {Variable}");
            }
        }
    }

    private async Task ClaimAsync()
    {
        await RequireListeningAsync(Connection, CancellationToken.None).ConfigureAwait(false);
        await Connection.EnsureCreatedAsync(CancellationToken.None).ConfigureAwait(false);
        var blobs = new BlobEvidenceStore(Connection);
        var found = await blobs.ReadAsync(Containers.Settings, ClaimName, CancellationToken.None).ConfigureAwait(false);
        if (found is null && !isNew)
        {
            throw new UsageException("Azurite does not have this data folder's pages: it was started without its data (in memory, or with another --location). Start it with them, or choose another folder with --data");
        }

        if (found is null)
        {
            await blobs.TryCreateAsync(Containers.Settings, ClaimName, Encoding.ASCII.GetBytes(id), CancellationToken.None).ConfigureAwait(false);
            found = await blobs.ReadAsync(Containers.Settings, ClaimName, CancellationToken.None).ConfigureAwait(false);
        }

        if (found is not { } owner || Encoding.ASCII.GetString(owner.Span) != id)
        {
            throw new UsageException("Azurite holds the pages of another data folder: name that folder with --data, or start Azurite with an empty --location");
        }
    }
}
