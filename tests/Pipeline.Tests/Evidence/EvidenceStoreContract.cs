using System.Text;
using Wildlife.Evidence;

namespace Wildlife.Tests.Evidence;

/// <summary>What every evidence store does, whatever it is built on.</summary>
public abstract class EvidenceStoreContract
{
    /// <summary>An empty store.</summary>
    protected abstract IEvidenceStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_object_is_written_once_and_never_overwritten()
    {
        Assert.True(await Store.TryCreateAsync(Containers.RawPages, "s/2026/11/02/a.warc.gz", "first"u8.ToArray(), Cancel));
        Assert.False(await Store.TryCreateAsync(Containers.RawPages, "s/2026/11/02/a.warc.gz", "second"u8.ToArray(), Cancel));

        var bytes = await Store.ReadAsync(Containers.RawPages, "s/2026/11/02/a.warc.gz", Cancel);
        Assert.Equal("first", Encoding.UTF8.GetString(bytes!.Value.Span));
    }

    [Fact]
    public async Task A_missing_object_reads_as_null() =>
        Assert.Null(await Store.ReadAsync(Containers.RawPages, "nowhere/a", Cancel));

    [Fact]
    public async Task Names_are_listed_by_prefix_in_ordinal_order()
    {
        foreach (var name in (string[])["s/2/b", "s/2/a", "s/1/z", "t/1/a"])
        {
            await Store.TryCreateAsync(Containers.RawMedia, name, "x"u8.ToArray(), Cancel);
        }

        Assert.Equal(["s/1/z", "s/2/a", "s/2/b"], await Store.ListAsync(Containers.RawMedia, "s/", Cancel).ToListAsync(Cancel));
        Assert.Equal(["s/2/a"], await Store.ListAsync(Containers.RawMedia, "s/2/a", Cancel).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    [InlineData("/etc/passwd")]
    public async Task A_name_cannot_leave_its_container(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.TryCreateAsync(Containers.RawPages, name, "x"u8.ToArray(), Cancel));
}
