using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Wildlife.Evidence;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Tests.OnAzure.Storage;

/// <summary>Blobs and queues behind a network that refuses, answers too late, and breaks off before and after the write.</summary>
public sealed class StorageFaultTests(Azurite azurite)
{
    private const int Objects = 16;
    private const int Few = 2;
    private const int Many = 10;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_and_no_object_is_doubled_or_changed_whatever_the_network_does()
    {
        var (connection, network) = await ConnectAsync(Many);
        var (store, queue) = (new BlobEvidenceStore(connection), new StorageWorkQueue(connection));
        network.Share = 0.25;
        await Parallel.ForEachAsync(Enumerable.Range(0, Objects), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancel }, async (number, token) =>
        {
            await store.TryCreateAsync(Containers.Listings, Name(number), Bytes(number), token);
            await queue.EnqueueAsync(Stages.PictureQueue, Name(number), Name(number), token);
            // A second writer with other bytes changes nothing.
            Assert.False(await store.TryCreateAsync(Containers.Listings, Name(number), "other"u8.ToArray(), token));
        });

        Assert.Equal(Enumerable.Range(0, Objects).Select(Name), await store.ListAsync(Containers.Listings, "", Cancel).ToListAsync(Cancel));
        foreach (var number in Enumerable.Range(0, Objects))
        {
            Assert.Equal(Bytes(number), (await store.ReadAsync(Containers.Listings, Name(number), Cancel))!.Value.ToArray());
        }

        // Each message is worked on until it is gone; one whose answer was lost may come twice, which every stage bears.
        Assert.Equal(Enumerable.Range(0, Objects).Select(Name), await WorkAsync(connection));
        Assert.True(network.Faults.Count > Objects / 2, $"only {network.Faults.Count} faults");
        Assert.Equal(FaultyNetwork.Kinds, network.Faults.Distinct().Order());
    }

    [Fact]
    public async Task Work_set_aside_is_given_out_whole_while_answers_are_lost()
    {
        var (connection, network) = await ConnectAsync(Many);
        var queue = new StorageWorkQueue(connection);
        foreach (var number in Enumerable.Range(0, Objects))
        {
            await queue.EnqueueAsync(Stages.PoisonOf(Stages.PictureQueue), Name(number), Name(number), Cancel);
        }

        network.Share = 0.2;
        await new SetAsideWork(connection).ReplayAsync(null, null, Cancel);
        network.Share = 0;
        Assert.Equal(Enumerable.Range(0, Objects).Select(Name), await WorkAsync(connection));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_service_that_refuses_for_ever_is_asked_as_often_as_the_options_say_and_no_more(HttpStatusCode answer)
    {
        var (connection, network) = await ConnectAsync(Few);
        network.Always = answer;
        await Assert.ThrowsAnyAsync<Exception>(() => new StorageWorkQueue(connection).EnqueueAsync(Stages.CrawlQueue, "a", "a", Cancel));
        await Assert.ThrowsAnyAsync<Exception>(() => new BlobEvidenceStore(connection).TryCreateAsync(Containers.Listings, "s/a", "1"u8.ToArray(), Cancel));
        Assert.Equal(2 * (Few + 1), network.Faults.Count);
    }

    private async Task<(StorageConnection Connection, FaultyNetwork Network)> ConnectAsync(int tries)
    {
        var options = await azurite.OptionsAsync(await azurite.ConnectAsync());
        // With a quarter of the requests failing, hardly any fails in all its tries; in production the host then delivers again.
        options.Tries = tries;
        var network = new FaultyNetwork(seed: 11) { InnerHandler = new SocketsHttpHandler() };
        return (StorageConnection.Connect(options, null, new HttpClientTransport(network)), network);
    }

    private static async Task<IEnumerable<string>> WorkAsync(StorageConnection connection)
    {
        var reader = new StorageQueueReader(connection, Stages.PictureQueue);
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.CountAsync(Cancel) > 0)
        {
            foreach (var message in await reader.ReceiveAsync(32, TimeSpan.FromSeconds(2), Cancel))
            {
                found.Add(message.Text);
                await reader.CompleteAsync(message, Cancel);
            }
        }

        return found.Order(StringComparer.Ordinal);
    }

    private static string Name(int number) => $"s/{number:000}";

    private static byte[] Bytes(int number) => Encoding.UTF8.GetBytes(new string('x', (number + 1) * 100));

    /// <summary>Fails a share of the requests, each kind of failure as likely as the next.</summary>
    private sealed class FaultyNetwork(int seed) : DelegatingHandler
    {
        public static readonly string[] Kinds = ["429", "503", "503 after", "reset", "reset after"];
        private readonly Random random = new(seed);
        private readonly Lock gate = new();

        public double Share { get; set; }

        public HttpStatusCode? Always { get; set; }

        public ConcurrentQueue<string> Faults { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Always is { } always)
            {
                Faults.Enqueue("always");
                return new HttpResponseMessage(always) { RequestMessage = request, Content = new ByteArrayContent([]) };
            }

            if (Choose() is not { } kind)
            {
                return await base.SendAsync(request, cancellationToken);
            }

            Faults.Enqueue(kind);
            if (kind.EndsWith("after", StringComparison.Ordinal))
            {
                (await base.SendAsync(request, cancellationToken)).Dispose();
            }

            return kind.StartsWith("reset", StringComparison.Ordinal)
                ? throw new HttpRequestException("the connection was reset")
                : new HttpResponseMessage((HttpStatusCode)int.Parse(kind[..3], System.Globalization.CultureInfo.InvariantCulture)) { RequestMessage = request, Content = new ByteArrayContent([]) };
        }

        private string? Choose()
        {
            lock (gate)
            {
                return random.NextDouble() < Share ? Kinds[random.Next(Kinds.Length)] : null;
            }
        }
    }
}
