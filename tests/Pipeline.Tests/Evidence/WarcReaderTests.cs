using System.IO.Compression;
using System.Text;
using Wildlife.Evidence;

namespace Wildlife.Tests.Evidence;

public sealed class WarcReaderTests
{
    private const string Record = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <http://a.example/>\r\nWARC-Date: 2026-01-02T03:04:05Z\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n";

    [Fact]
    public void Plain_gzip_and_one_member_for_all_are_read_alike()
    {
        byte[] plain = Encoding.UTF8.GetBytes(Record + Record);
        byte[] one = Gzip(plain);
        byte[] each = [.. Gzip(Encoding.UTF8.GetBytes(Record)), .. Gzip(Encoding.UTF8.GetBytes(Record))];

        foreach (byte[] file in new[] { plain, one, each })
        {
            WarcRecord[] records = Read(file);
            Assert.Equal(2, records.Length);
            Assert.Equal("http://a.example/", records[1].TargetUri);
            Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), records[1].Date);
            Assert.Equal("hello", Encoding.UTF8.GetString(records[1].Block.Span));
        }
    }

    [Fact]
    public void A_block_over_the_limit_is_skipped_and_marked()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Record + Record));

        Assert.Equal([true, true], WarcReader.Read(file, maxBlock: 4).Select(record => record.Oversized && record.Block.IsEmpty));
    }

    [Theory]
    [InlineData("", "no record")]
    [InlineData("<html>", "expected WARC/1.x, found '<html>'")]
    [InlineData("WARC/1.0\r\nWARC-Type: resource\r\n\r\n", "no Content-Length")]
    [InlineData("WARC/1.0\r\nContent-Length: -1\r\n\r\n", "no Content-Length that can be read ('-1')")]
    [InlineData("WARC/1.0\r\nContent-Length: 2000000000\r\n\r\nx", "the file ends in the middle")]
    [InlineData("WARC/1.0\r\nContent-Length: 20\r\n\r\nx", "the file ends in the middle")]
    [InlineData("WARC/1.0\r\nrubbish\r\n\r\nx", "'rubbish' is not a header")]
    [InlineData("WARC/1.0\r\nWARC-Type: ", "the file ends in the middle")]
    public void What_is_no_WARC_is_told_in_one_line(string file, string message)
    {
        var error = Assert.Throws<WarcFormatException>(() => Read(Encoding.UTF8.GetBytes(file), int.MaxValue));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_line_without_end_takes_no_memory() =>
        Assert.Throws<WarcFormatException>(() => Read(Encoding.UTF8.GetBytes("WARC/1.0\r\nX: " + new string('x', 1_000_000))));

    [Fact]
    public void Damaged_gzip_is_told_after_the_records_before_it()
    {
        byte[] file = [.. Gzip(Encoding.UTF8.GetBytes(Record)), .. Gzip(Encoding.UTF8.GetBytes(Record))];
        file[^6] ^= 1;
        var read = new List<WarcRecord>();

        Assert.Throws<WarcFormatException>(() => read.AddRange(WarcReader.Read(new MemoryStream(file))));
    }

    /// <summary>Files of other writers, good and bad; what each must give.</summary>
    [Theory]
    [InlineData("warcio_data/example.warc", 6, null)]
    [InlineData("warcio_data/example.warc.gz", 6, null)]
    [InlineData("warcio_data/example-digest.warc", 4, null)]
    [InlineData("warcio_data/example-iana.org-chunked.warc", 3, null)]
    [InlineData("warcio_data/example-resource.warc.gz", 3, null)]
    [InlineData("warcio_data/example-space-in-target-uri.warc.gz", 2, null)]
    [InlineData("warcio_data/example-wget-bad-target-uri.warc.gz", 6, null)]
    [InlineData("warcio_data/example-wrong-chunks.warc.gz", 2, null)]
    [InlineData("warcio_data/example-bad-non-chunked.warc.gz", 6, null)]
    [InlineData("warcio_data/post-test.warc.gz", 6, null)]
    [InlineData("warcio_data/example-trunc.warc", 0, "")]
    [InlineData("warcio_data/example-bad.warc.gz.bad", 6, null)]
    [InlineData("warcio_data/example.arc", 0, "expected WARC/1.x")]
    [InlineData("warcio_data/example.arc.gz", 0, "expected WARC/1.x")]
    [InlineData("warcio_data/bad.arc", 0, "expected WARC/1.x")]
    [InlineData("warcio_js_data/example-bad-length.warc", 0, "")]
    [InlineData("warcio_js_data/example-resource.warc.gz", 1, null)]
    [InlineData("warcio_js_data/example-url-agnostic-revisit.warc.gz", 2, null)]
    [InlineData("warcio_js_data/redirect.warc", 2, null)]
    [InlineData("jwarc_resources/org/netpreserve/jwarc/cc.warc.gz", 1, null)]
    [InlineData("jwarc_resources/org/netpreserve/jwarc/gzip_extra_sl.warc.gz", 1, null)]
    public void Files_of_other_writers_are_read_or_refused_as_they_should_be(string file, int records, string? error)
    {
        using FileStream stream = File.OpenRead(Repository.Real(["suites", "warc", .. file.Split('/')]));
        var read = new List<WarcRecord>();
        string? told = null;
        try
        {
            foreach (WarcRecord record in WarcReader.Read(stream))
                read.Add(record);
        }
        catch (WarcFormatException refused)
        {
            told = refused.Message;
        }
        Assert.True(error is null ? told is null && read.Count == records : told?.Contains(error, StringComparison.Ordinal) == true, $"{read.Count} records, then: {told}");
    }

    private static WarcRecord[] Read(byte[] file, int maxBlock = WarcReader.DefaultMaxBlock) => [.. WarcReader.Read(new MemoryStream(file), maxBlock)];

    private static byte[] Gzip(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal))
            gzip.Write(content);
        return zipped.ToArray();
    }
}
