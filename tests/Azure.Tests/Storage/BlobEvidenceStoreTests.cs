using Azure.Storage.Blobs.Models;
using Wildlife.Evidence;
using Wildlife.OnAzure.Storage;
using Wildlife.Tests.Evidence;

namespace Wildlife.Tests.OnAzure.Storage;

public sealed class BlobEvidenceStoreTests(Azurite azurite) : EvidenceStoreContract, IAsyncLifetime
{
    private StorageConnection connection = null!;

    protected override IEvidenceStore Store => new BlobEvidenceStore(connection);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => connection = await azurite.ConnectAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_object_says_what_it_is_and_whose_with_the_hash_of_its_bytes()
    {
        await Store.TryCreateAsync(Containers.Listings, "shop/1/20260301T060000Z-ab.json", "{}"u8.ToArray(), Cancel);

        var blob = connection.Blobs.GetBlobContainerClient(Containers.Listings).GetBlobClient("shop/1/20260301T060000Z-ab.json");
        BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: Cancel);
        GetBlobTagResult tags = await blob.GetTagsAsync(cancellationToken: Cancel);
        Assert.Equal((Sha256Hex.Of("{}"u8), "application/json"), (properties.Metadata["sha256"], properties.ContentType));
        Assert.Equal("shop", tags.Tags["source"]);
    }

    [Fact]
    public async Task Evidence_lies_in_the_cool_tier_and_pages_where_they_are_read_at_once()
    {
        await Store.TryCreateAsync(Containers.Evidence, "case/a.warc.gz", "x"u8.ToArray(), Cancel);
        await Store.TryCreateAsync(Containers.RawPages, "shop/a.warc.gz", "x"u8.ToArray(), Cancel);

        BlobProperties evidence = await connection.Blobs.GetBlobContainerClient(Containers.Evidence).GetBlobClient("case/a.warc.gz").GetPropertiesAsync(cancellationToken: Cancel);
        BlobProperties page = await connection.Blobs.GetBlobContainerClient(Containers.RawPages).GetBlobClient("shop/a.warc.gz").GetPropertiesAsync(cancellationToken: Cancel);
        Assert.Equal(("Cool", "Hot"), (evidence.AccessTier, page.AccessTier));
    }

    [Fact]
    public async Task Writers_of_one_name_at_the_same_time_leave_one_object()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Store.TryCreateAsync(Containers.RawPages, "s/a", new[] { (byte)writer }, Cancel)));
        Assert.Single(made, isFirst => isFirst);
        Assert.Equal(Array.IndexOf(made, true), (await Store.ReadAsync(Containers.RawPages, "s/a", Cancel))!.Value.Span[0]);
    }

    [Fact]
    public async Task Long_lists_come_whole_and_in_order()
    {
        var names = Enumerable.Range(0, 40).Select(number => $"s/é {number:00} 100%?#&+~'.json").ToList();
        await Parallel.ForEachAsync(names, Cancel, async (name, token) => await Store.TryCreateAsync(Containers.Listings, name, "{}"u8.ToArray(), token));

        Assert.Equal(names, await Store.ListAsync(Containers.Listings, "s/", Cancel).ToListAsync(Cancel));
        var ledger = await new BlobEvidenceStore(connection).ReadLedgerAsync(Containers.Listings, Cancel).ToListAsync(Cancel);
        Assert.All(ledger, entry => Assert.Equal(Sha256Hex.Of("{}"u8), entry.Value));
    }
}
