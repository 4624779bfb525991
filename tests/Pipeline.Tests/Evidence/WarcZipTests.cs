using System.IO.Compression;
using System.Text;
using Wildlife.Evidence;

namespace Wildlife.Tests.Evidence;

public sealed class WarcZipTests
{
    private const string Record = "WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n";

    [Fact]
    public void The_WARC_files_of_an_archive_are_read_and_its_other_files_are_not()
    {
        using MemoryStream archive = Zip(("archive/data.warc", Record + Record), ("pages/pages.jsonl", "{}"), ("archive/more.warc", Record));

        Assert.Equal(3, WaczReader.Read(archive).Count());
    }

    [Fact]
    public void A_name_that_leads_out_of_the_archive_leads_nowhere()
    {
        using MemoryStream archive = Zip(("../../../../tmp/evil.warc", Record), ("/etc/evil.warc", Record));

        Assert.Equal(2, WaczReader.Read(archive).Count());
        Assert.False(File.Exists("/etc/evil.warc"));
    }

    [Fact]
    public void An_archive_that_unpacks_without_end_is_stopped()
    {
        using MemoryStream archive = Zip(("archive/data.warc", "WARC/1.1\r\nContent-Length: 50000000\r\n\r\n" + new string(' ', 50_000_000)));

        var error = Assert.Throws<WarcFormatException>(() => WaczReader.Read(archive, maxUnpacked: 1_000_000).Count());
        Assert.Contains("more than 1000000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_archive_is_told()
    {
        using var file = new MemoryStream("rubbish"u8.ToArray());
        using MemoryStream empty = Zip(("readme.txt", "hello"));

        Assert.Throws<WarcFormatException>(() => WaczReader.Read(file).Count());
        Assert.Throws<WarcFormatException>(() => WaczReader.Read(empty).Count());
    }

    private static MemoryStream Zip(params (string Name, string Content)[] files)
    {
        var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        zipped.Position = 0;
        return zipped;
    }
}
