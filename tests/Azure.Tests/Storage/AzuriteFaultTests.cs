using System.Text;
using Wildlife.Evidence;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Tests.OnAzure.Storage;

/// <summary>Azurite stopped and started again in the middle of the work: what was promised is there, and once.</summary>
public sealed class AzuriteFaultTests(Azurite azurite)
{
    private const int Objects = 60;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restart_in_the_middle_loses_nothing_and_doubles_no_object()
    {
        await azurite.RequireAsync();
        using var folder = new TemporaryFolder();
        var first = await AzuriteProcess.StartAsync(folder.Path);
        var options = first.OptionsFor("test1");
        options.Tries = 9;
        var connection = StorageConnection.Connect(options, null);
        await connection.EnsureCreatedAsync(Cancel);
        var (store, queue) = (new BlobEvidenceStore(connection), new StorageWorkQueue(connection));

        var written = 0;
        var restart = Task.CompletedTask;
        AzuriteProcess? second = null;
        var gate = new Lock();
        await Parallel.ForEachAsync(Enumerable.Range(0, Objects), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancel }, async (number, token) =>
        {
            await store.TryCreateAsync(Containers.RawPages, Name(number), Bytes(number), token);
            await queue.EnqueueAsync(Stages.CrawlQueue, Name(number), Name(number), token);
            lock (gate)
            {
                restart = ++written == Objects / 3 ? RestartAsync() : restart;
            }
        });
        await restart;

        Assert.Equal(Enumerable.Range(0, Objects).Select(Name), await store.ListAsync(Containers.RawPages, "", Cancel).ToListAsync(Cancel));
        foreach (var number in Enumerable.Range(0, Objects))
        {
            Assert.Equal(Bytes(number), (await store.ReadAsync(Containers.RawPages, Name(number), Cancel))!.Value.ToArray());
        }

        // A message whose answer was lost may be there twice, which every stage bears; none is missing.
        Assert.Equal(Enumerable.Range(0, Objects).Select(Name), await MessagesAsync(connection));
        await first.DisposeAsync();
        await second!.DisposeAsync();

        async Task RestartAsync()
        {
            await first.StopAsync();
            second = await AzuriteProcess.StartAsync(folder.Path, first.BlobPort, first.QueuePort);
        }
    }

    [Fact]
    public async Task Tries_end_where_nothing_answers()
    {
        var running = await azurite.RequireAsync();
        var options = running.OptionsFor("test1");
        options.ConnectionString = options.ConnectionString!.Replace($":{running.BlobPort}/", ":9/", StringComparison.Ordinal);
        options.Tries = 2;
        var store = new BlobEvidenceStore(StorageConnection.Connect(options, null));
        var failure = await Record.ExceptionAsync(() => store.TryCreateAsync(Containers.RawPages, "s/a", "x"u8.ToArray(), Cancel));
        Assert.Contains("3 tries", failure!.Message, StringComparison.Ordinal);
    }

    private static string Name(int number) => $"s/{number:000}";

    private static byte[] Bytes(int number) => Encoding.UTF8.GetBytes(new string('x', number * 100));

    private static async Task<IEnumerable<string>> MessagesAsync(StorageConnection connection)
    {
        var reader = new StorageQueueReader(connection, Stages.CrawlQueue);
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReceiveAsync(32, TimeSpan.FromMinutes(5), Cancel) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                found.Add(message.Text);
                await reader.CompleteAsync(message, Cancel);
            }
        }

        return found.Order(StringComparer.Ordinal);
    }
}
