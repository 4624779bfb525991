using System.Text;
using Wildlife.Embedded;
using Wildlife.Evidence;

namespace Wildlife.Tests.Embedded;

public sealed class FileEvidenceStoreTests : IDisposable
{
    private readonly EmbeddedFixture fixture = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task An_object_is_written_once_and_never_overwritten()
    {
        Assert.True(await fixture.Evidence.TryCreateAsync(Containers.RawPages, "s/2026/11/02/a.warc.gz", "first"u8.ToArray(), Cancel));
        Assert.False(await fixture.Evidence.TryCreateAsync(Containers.RawPages, "s/2026/11/02/a.warc.gz", "second"u8.ToArray(), Cancel));

        var bytes = await fixture.Evidence.ReadAsync(Containers.RawPages, "s/2026/11/02/a.warc.gz", Cancel);
        Assert.Equal("first", Encoding.UTF8.GetString(bytes!.Value.Span));
    }

    [Fact]
    public async Task A_missing_object_reads_as_null() =>
        Assert.Null(await fixture.Evidence.ReadAsync(Containers.RawPages, "nowhere/a", Cancel));

    [Fact]
    public async Task A_created_page_waits_for_the_extract_stage_with_its_hash_in_the_ledger()
    {
        await fixture.Evidence.TryCreateAsync(Containers.RawPages, "s/a.warc.gz", "page"u8.ToArray(), Cancel);

        Assert.Equal("s/a.warc.gz", Assert.Single(await fixture.Inbox.TakeAsync(Stages.Extract, 10, Cancel)).Id);
        var entry = Assert.Single(await fixture.Evidence.ReadLedgerAsync(Cancel));
        Assert.Equal((Sha256Hex.Of("page"u8), 4L), (entry.Sha256, entry.Length));
    }

    [Fact]
    public async Task A_file_that_a_kill_left_without_a_ledger_row_is_announced_at_the_next_start()
    {
        var folder = Path.Combine(fixture.Path, Containers.RawPages, "s");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "orphan.warc.gz"), "page", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "half.warc.gz.77.writing"), "pa", Cancel);

        Assert.Equal(1, await fixture.Evidence.ReconcileAsync(Cancel));
        Assert.Equal(0, await fixture.Evidence.ReconcileAsync(Cancel));

        Assert.Equal("s/orphan.warc.gz", Assert.Single(await fixture.Inbox.TakeAsync(Stages.Extract, 10, Cancel)).Id);
        Assert.False(File.Exists(Path.Combine(folder, "half.warc.gz.77.writing")));
    }

    [Fact]
    public async Task Names_are_listed_by_prefix_in_ordinal_order()
    {
        foreach (var name in (string[])["s/2/b", "s/2/a", "s/1/z", "t/1/a"])
        {
            await fixture.Evidence.TryCreateAsync(Containers.RawMedia, name, "x"u8.ToArray(), Cancel);
        }

        Assert.Equal(["s/1/z", "s/2/a", "s/2/b"], await fixture.Evidence.ListAsync(Containers.RawMedia, "s/", Cancel).ToListAsync(Cancel));
        Assert.Equal(["s/2/a"], await fixture.Evidence.ListAsync(Containers.RawMedia, "s/2/a", Cancel).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    [InlineData("/etc/passwd")]
    public async Task A_name_cannot_leave_its_container(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => fixture.Evidence.TryCreateAsync(Containers.RawPages, name, "x"u8.ToArray(), Cancel));

    [Fact]
    public void Two_processes_cannot_open_one_folder()
    {
        var failure = Assert.Throws<DataFolderException>(() => DataFolder.Open(fixture.Path));
        Assert.Contains("another process", failure.Message, StringComparison.Ordinal);
    }
}
