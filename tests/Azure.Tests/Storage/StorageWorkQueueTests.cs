using System.Text;
using Azure.Storage.Queues;
using Wildlife.Crawl;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Tests.OnAzure.Storage;

public sealed class StorageWorkQueueTests(Azurite azurite) : IAsyncLifetime
{
    private StorageConnection connection = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private StorageQueueReader Reader => new(connection, Stages.CrawlQueue);

    public async ValueTask InitializeAsync() => connection = await azurite.ConnectAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_crawl_job_travels_as_Base64_of_its_JSON()
    {
        await CrawlQueueing.EnqueueAsync(new StorageWorkQueue(connection), new CrawlJob("shop", new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)), Cancel);

        // As it lies there: the Functions host decodes it by itself.
        var options = await azurite.OptionsAsync(connection);
        var raw = new QueueClient(options.ConnectionString, Stages.CrawlQueue);
        var text = (await raw.PeekMessageAsync(Cancel)).Value.Body.ToString();
        Assert.Equal("""{"source":"shop","plannedAt":"2026-03-01T06:00:00+00:00"}""", Encoding.UTF8.GetString(Convert.FromBase64String(text)));
    }

    [Fact]
    public async Task Work_that_is_done_is_gone_and_work_in_hand_is_hidden()
    {
        await new StorageWorkQueue(connection).EnqueueAsync(Stages.CrawlQueue, "a", "1", Cancel);
        var received = Assert.Single(await Reader.ReceiveAsync(10, TimeSpan.FromMinutes(1), Cancel));
        Assert.Equal(("1", 1), (received.Text, received.Attempt));
        Assert.Empty(await Reader.ReceiveAsync(10, TimeSpan.FromMinutes(1), Cancel));

        await Reader.CompleteAsync(received, Cancel);
        await Reader.CompleteAsync(received, Cancel);
        QueueClient queue = connection.Queues.GetQueueClient(Stages.CrawlQueue);
        Assert.Equal(0, (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Work_that_fails_too_often_is_set_aside_and_comes_back_when_it_is_replayed()
    {
        await new StorageWorkQueue(connection).EnqueueAsync(Stages.CrawlQueue, "a", "broken", Cancel);
        for (var attempt = 1; attempt <= Stages.MaxAttempts; attempt++)
        {
            var received = Assert.Single(await Reader.ReceiveAsync(1, TimeSpan.FromMinutes(1), Cancel));
            Assert.Equal(attempt, received.Attempt);
            await Reader.FailAsync(received, isPoison: false, TimeSpan.Zero, Cancel);
        }

        Assert.Empty(await Reader.ReceiveAsync(1, TimeSpan.FromMinutes(1), Cancel));
        var aside = new SetAsideWork(connection);
        var (items, count) = await aside.ListAsync(Cancel);
        Assert.Equal((1, Stages.CrawlQueue, "broken"), (count, items[0].Stage, items[0].About));

        Assert.Equal(0, (await aside.ReplayAsync(Stages.PictureQueue, null, Cancel)).Again);
        Assert.Equal(0, (await aside.ReplayAsync(Stages.CrawlQueue, "another", Cancel)).Again);
        Assert.Equal(1, (await aside.ReplayAsync(Stages.CrawlQueue, items[0].Id, Cancel)).Again);
        Assert.Empty((await aside.ListAsync(Cancel)).Items);
        Assert.Equal(("broken", 1), Assert.Single(await Reader.ReceiveAsync(1, TimeSpan.FromMinutes(1), Cancel)) is var back ? (back.Text, back.Attempt) : default);
        Assert.Equal(0, (await aside.ReplayAsync(null, null, Cancel)).Again);
    }

    [Fact]
    public async Task Replay_puts_back_more_than_one_batch()
    {
        var poisoned = new StorageWorkQueue(connection);
        for (var number = 0; number < 40; number++)
        {
            await poisoned.EnqueueAsync(Stages.PoisonOf(Stages.CrawlQueue), "", $"{number}", Cancel);
        }

        Assert.Equal(40, (await new SetAsideWork(connection).ReplayAsync(null, null, Cancel)).Again);
        QueueClient queue = connection.Queues.GetQueueClient(Stages.CrawlQueue);
        Assert.Equal(40, (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_message_that_the_service_would_refuse_is_refused_with_its_reason()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => new StorageWorkQueue(connection).EnqueueAsync(Stages.CrawlQueue, "big", new string('x', 50_000), Cancel));
        Assert.Contains("'big'", refused.Message, StringComparison.Ordinal);
    }
}
