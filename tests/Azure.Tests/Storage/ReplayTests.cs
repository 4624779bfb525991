using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Wildlife.Delivery;
using Wildlife.Evidence;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Tests.OnAzure.Storage;

/// <summary>What stages set aside is given out again; objects by writing their own bytes over them, which announces them.</summary>
public sealed class ReplayTests(Azurite azurite) : IAsyncLifetime
{
    private StorageConnection connection = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => connection = await azurite.ConnectAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_object_announced_again_has_a_new_version_and_all_else_as_it_was()
    {
        var store = new BlobEvidenceStore(connection);
        await store.TryCreateAsync(Containers.RawPages, "shop/a.warc.gz", "page"u8.ToArray(), Cancel);
        var blob = connection.Blobs.GetBlobContainerClient(Containers.RawPages).GetBlobClient("shop/a.warc.gz");
        BlobProperties before = await blob.GetPropertiesAsync(cancellationToken: Cancel);

        Assert.True(await store.AnnounceAgainAsync(Containers.RawPages, "shop/a.warc.gz", Cancel));
        Assert.False(await store.AnnounceAgainAsync(Containers.RawPages, "shop/gone.warc.gz", Cancel));

        BlobProperties after = await blob.GetPropertiesAsync(cancellationToken: Cancel);
        Assert.NotEqual(before.ETag, after.ETag);
        Assert.Equal((before.ContentType, before.Metadata["sha256"], before.AccessTier), (after.ContentType, after.Metadata["sha256"], after.AccessTier));
        GetBlobTagResult tags = await blob.GetTagsAsync(cancellationToken: Cancel);
        Assert.Equal("shop", tags.Tags["source"]);
        Assert.Equal("page"u8.ToArray(), (await store.ReadAsync(Containers.RawPages, "shop/a.warc.gz", Cancel))!.Value.ToArray());
    }

    [Fact]
    public async Task Objects_set_aside_are_listed_by_their_stage_and_announced_once()
    {
        var store = new BlobEvidenceStore(connection);
        await store.TryCreateAsync(Containers.RawPages, "shop/a.warc.gz", "page"u8.ToArray(), Cancel);
        var queue = new StorageWorkQueue(connection);
        foreach (var (stage, container, name) in ((string, string, string)[])[(Stages.Extract, Containers.RawPages, "shop/a.warc.gz"), (Stages.Classify, Containers.Listings, "shop/1/expired.json")])
        {
            await queue.EnqueueAsync(Stages.ObjectPoisonQueue, name, JsonSerializer.Serialize(PoisonObject.Of(stage, container, name), WildlifeJson.Default.PoisonObject), Cancel);
        }

        await queue.EnqueueAsync(Stages.ObjectPoisonQueue, "strange", "no JSON", Cancel);
        var aside = new SetAsideWork(connection, isAnnounced: true);
        var (items, count) = await aside.ListAsync(Cancel);
        Assert.Equal(3, count);
        Assert.Equal(["extract raw-pages/shop/a.warc.gz", "classify listings/shop/1/expired.json", "webjobs-blobtrigger-poison no JSON"], items.Select(item => $"{item.Stage} {item.About}"));

        var replayed = await aside.ReplayAsync(null, null, Cancel);
        Assert.Equal((1, "listings/shop/1/expired.json"), (replayed.Again, Assert.Single(replayed.Expired)));
        Assert.Equal("no JSON", Assert.Single((await aside.ListAsync(Cancel)).Items).About);
    }

    [Fact]
    public async Task Azurite_announces_nothing_so_its_objects_stay_set_aside()
    {
        await new StorageWorkQueue(connection).EnqueueAsync(Stages.ObjectPoisonQueue, "a", JsonSerializer.Serialize(PoisonObject.Of(Stages.Extract, Containers.RawPages, "s/a"), WildlifeJson.Default.PoisonObject), Cancel);
        Assert.Equal(0, (await new SetAsideWork(connection).ReplayAsync(null, null, Cancel)).Again);
        Assert.Single((await new SetAsideWork(connection).ListAsync(Cancel)).Items);
    }
}
