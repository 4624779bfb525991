using Wildlife.Embedded;
using Wildlife.Evidence;
using Wildlife.Tests.Evidence;

namespace Wildlife.Tests.Embedded;

public sealed class FileEvidenceStoreTests : EvidenceStoreContract, IDisposable
{
    private readonly EmbeddedFixture fixture = new();

    protected override IEvidenceStore Store => fixture.Evidence;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

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
    public void Two_processes_cannot_open_one_folder()
    {
        var failure = Assert.Throws<DataFolderException>(() => DataFolder.Open(fixture.Path));
        Assert.Contains("another process", failure.Message, StringComparison.Ordinal);
    }
}
