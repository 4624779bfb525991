using Wildlife.Embedded;
using Wildlife.Local.Azurite;
using Wildlife.Local.Host;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Tests.OnAzure.Storage;

/// <summary>Local's work on Azurite's queues: nothing is lost by a kill, nothing is given to two, and what fails too often is set aside.</summary>
public sealed class AzuriteInboxTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(2);
    private readonly TemporaryFolder home = new();
    private StorageConnection connection = null!;
    private DataFolder folder = null!;
    private SqliteDatabase database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        connection = await azurite.ConnectAsync();
        folder = DataFolder.Open(home.Combine("data"));
        database = SqliteDatabase.Open(folder);
    }

    public ValueTask DisposeAsync()
    {
        database?.Dispose();
        folder?.Dispose();
        home.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Work_that_a_killed_process_had_taken_is_taken_again_and_ended_work_is_not()
    {
        using (var killed = Open())
        {
            await killed.EnqueueAsync(Stages.CrawlQueue, "a", "a", Cancel);
            await killed.EnqueueAsync(Stages.CrawlQueue, "b", "b", Cancel);
            var taken = await killed.TakeAsync(Stages.CrawlQueue, 10, Cancel);
            await killed.CompleteAsync(taken.Single(item => item.Message == "a"), null, Cancel);
        }

        using var next = Open();
        var item = Assert.Single(await next.TakeAsync(Stages.CrawlQueue, 10, Cancel));
        Assert.Equal(("b", 2), (item.Message, item.Attempt));
        await next.CompleteAsync(item, null, Cancel);
        Assert.Empty(await next.TakeAsync(Stages.CrawlQueue, 10, Cancel));
    }

    [Fact]
    public async Task Work_that_takes_longer_than_a_message_is_hidden_stays_in_one_hand()
    {
        using var inbox = Open();
        await inbox.EnqueueAsync(Stages.PictureQueue, "a", "a", Cancel);
        var item = Assert.Single(await inbox.TakeAsync(Stages.PictureQueue, 10, Cancel));
        await Task.Delay(Hidden + Hidden / 2, Cancel);
        Assert.Empty(await inbox.TakeAsync(Stages.PictureQueue, 10, Cancel));
        await inbox.CompleteAsync(item, null, Cancel);
        Assert.Equal(0, await new StorageQueueReader(connection, Stages.PictureQueue).CountAsync(Cancel));
    }

    [Fact]
    public async Task Work_that_fails_too_often_lies_in_the_poison_queue_of_its_queue()
    {
        using var inbox = Open();
        await inbox.EnqueueAsync(Stages.OutboxQueue, "a", "a", Cancel);
        for (var attempt = 1; attempt <= Stages.MaxAttempts; attempt++)
        {
            await inbox.FailAsync(Assert.Single(await inbox.TakeAsync(Stages.OutboxQueue, 10, Cancel)), "broken", poison: false, Cancel);
        }

        Assert.Empty(await inbox.TakeAsync(Stages.OutboxQueue, 10, Cancel));
        Assert.Equal((Stages.OutboxQueue, "a"), Assert.Single(await SetAside.ListAsync(connection, Cancel)) is var item ? (item.Stage, item.Error[..1]) : default);
        Assert.Equal(1, await SetAside.ReplayAsync(connection, Stages.OutboxQueue, null, Cancel));
        Assert.Single(await inbox.TakeAsync(Stages.OutboxQueue, 10, Cancel));
    }

    // A queue that the app has a trigger for and Local kept in its database would be tried by no one.
    [Fact]
    public async Task Every_queue_of_the_stage_table_is_a_queue_of_Azurite()
    {
        using var inbox = Open();
        foreach (var queue in StageTable.All.Where(row => row.Trigger.StartsWith("queue ", StringComparison.Ordinal)).Select(row => row.Trigger["queue ".Length..]))
        {
            await inbox.EnqueueAsync(queue, "a", "a", Cancel);
            Assert.Equal(1, await new StorageQueueReader(connection, queue).CountAsync(Cancel));
        }
    }

    [Fact]
    public async Task Objects_are_announced_by_rows_and_what_a_kill_left_unannounced_is_found()
    {
        using var inbox = Open();
        var account = new AzuriteAccount(connection, "id", isNew: true);
        var ledger = new ObjectLedger(database);
        var store = new AzuriteEvidenceStore(account, ledger);
        Assert.True(await store.TryCreateAsync(Wildlife.Evidence.Containers.RawPages, "s/a", "1"u8.ToArray(), Cancel));
        Assert.False(await store.TryCreateAsync(Wildlife.Evidence.Containers.RawPages, "s/a", "2"u8.ToArray(), Cancel));
        await new BlobEvidenceStore(connection).TryCreateAsync(Wildlife.Evidence.Containers.RawPages, "s/b", "3"u8.ToArray(), Cancel);
        Assert.Equal(["s/a"], (await inbox.TakeAsync(Stages.Extract, 10, Cancel)).Select(item => item.Id));

        Assert.Equal(1, await store.ReconcileAsync(Cancel));
        Assert.Equal(0, await store.ReconcileAsync(Cancel));
        Assert.Equal(["s/b"], (await inbox.TakeAsync(Stages.Extract, 10, Cancel)).Select(item => item.Id));
        Assert.Equal(Sha256Hex.Of("1"u8), (await ledger.ReadAsync(Cancel))[0].Sha256);
    }

    private AzuriteInbox Open() => new(new AzuriteAccount(connection, "id", isNew: true), new SqliteInbox(database), TimeProvider.System, Hidden);
}
