using System.Text;
using Wildlife.Crawl;
using Wildlife.Evidence;

namespace Wildlife.Tests.Crawl;

public sealed class PageBlobTests
{
    private static readonly KeyValuePair<string, string>[] Sent = [new("User-Agent", "ExampleBot")];

    [Fact]
    public void The_same_page_gives_the_same_bytes_and_is_read_back_whole()
    {
        PageRecord page = Samples.Page("<p>hé"u8.ToArray(), 200, ("Content-Type", "text/html"), ("Set-Cookie", "a"), ("Set-Cookie", "b"), ("Transfer-Encoding", "chunked")) with
        {
            Redirects = [new Redirect(301, "http://shop.example/ad/2")],
        };

        ReadOnlyMemory<byte> content = PageBlob.Write(page, Sent);
        PageRecord read = PageBlob.Read(content);

        Assert.Equal(content.ToArray(), PageBlob.Write(page, Sent).ToArray());
        Assert.Equal(page with { Headers = read.Headers, Body = read.Body, Redirects = read.Redirects }, read);
        Assert.Equal(page.Headers, read.Headers);
        Assert.Equal(page.Body.ToArray(), read.Body.ToArray());
        Assert.Equal(page.Redirects, read.Redirects);
        Assert.Empty(PageBlob.Verify(PageBlob.Name(page), content));
    }

    [Fact]
    public void The_name_follows_source_instant_url_and_body()
    {
        PageRecord page = Samples.Page("hello"u8.ToArray());

        Assert.Equal($"shop/2026/03/01/060000-{CanonicalUrl.Hash(page.Url)}-2cf24dba5fb0a30e.warc.gz", PageBlob.Name(page));
        Assert.NotEqual(PageBlob.Name(page), PageBlob.Name(page with { ObservedAt = page.ObservedAt.AddDays(1) }));
        Assert.Equal(PageBlob.Name(page), PageBlob.Name(page with { ObservedAt = page.ObservedAt.ToOffset(TimeSpan.FromHours(2)) }));
    }

    [Fact]
    public void The_records_refer_to_each_other_and_carry_true_digests()
    {
        using var content = new MemoryStream(PageBlob.Write(Samples.Page(), Sent).ToArray());
        WarcRecord[] records = [.. WarcReader.Read(content)];

        Assert.Equal(["warcinfo", "request", "response", "metadata"], records.Select(record => record.Type));
        Assert.All(records, record => Assert.Equal("WARC/1.1", record.Version));
        Assert.All(records, record => Assert.Equal(CrawlRun.Job.PlannedAt, record.Date));
        Assert.All(records, record => Assert.Empty(WarcDigest.Problems(record)));
        Assert.Equal(records[2].Header("WARC-Record-ID"), records[1].Header("WARC-Concurrent-To"));
        Assert.Equal(records[2].Header("WARC-Record-ID"), records[3].Header("WARC-Concurrent-To"));
        Assert.Equal("sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", records[2].Header("WARC-Payload-Digest"));
        Assert.StartsWith("GET /ad/1 HTTP/1.1\r\nHost: shop.example\r\nUser-Agent: ExampleBot\r\n\r\n", Encoding.Latin1.GetString(records[1].Block.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fetch_without_an_answer_is_request_and_metadata()
    {
        PageRecord page = Samples.Page([], 0) with { Failure = "timeout" };
        using var content = new MemoryStream(PageBlob.Write(page, Sent).ToArray());

        Assert.Equal(["warcinfo", "request", "metadata"], WarcReader.Read(content).Select(record => record.Type));
        Assert.Equal("timeout", PageBlob.Read(content.ToArray()).Failure);
        Assert.Empty(PageBlob.Verify(PageBlob.Name(page), content.ToArray()));
    }

    [Fact]
    public void An_imported_page_has_no_request_because_we_sent_none()
    {
        PageRecord page = Samples.Page();
        using var content = new MemoryStream(PageBlob.Write(page, []).ToArray());

        Assert.Equal(["warcinfo", "response", "metadata"], WarcReader.Read(content).Select(record => record.Type));
        Assert.Empty(PageBlob.Verify(PageBlob.Name(page), content.ToArray()));
    }

    [Fact]
    public void An_unchanged_page_is_a_revisit()
    {
        PageRecord page = Samples.Page([], 304, ("ETag", "\"x\""));
        using var content = new MemoryStream(PageBlob.Write(page, Sent).ToArray());

        WarcRecord revisit = WarcReader.Read(content).Single(record => record.Type == "revisit");

        Assert.Equal("http://netpreserve.org/warc/1.1/revisit/server-not-modified", revisit.Header("WARC-Profile"));
        Assert.Equal(304, PageBlob.Read(content.ToArray()).Status);
    }

    [Fact]
    public void Any_changed_byte_is_found_wherever_it_is()
    {
        PageRecord page = Samples.Page(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 300).Select(i => $"<li>advert {i} aaaa</li>"))), 200, ("Content-Type", "text/html"));
        byte[] content = PageBlob.Write(page, Sent).ToArray();
        string name = PageBlob.Name(page);
        var missed = new List<int>();
        for (int i = 0; i < content.Length; i++)
        {
            content[i] ^= (byte)(1 << (i % 8));
            if (PageBlob.Verify(name, content).Count == 0)
                missed.Add(i);
            content[i] ^= (byte)(1 << (i % 8));
        }
        Assert.Empty(missed);
        Assert.NotEmpty(PageBlob.Verify(name, content.AsMemory(1)));
        Assert.NotEmpty(PageBlob.Verify(name, content.AsMemory(0, content.Length - 1)));
        Assert.NotEmpty(PageBlob.Verify(name, (byte[])[.. content, 0]));
        Assert.NotEmpty(PageBlob.Verify(name, default));
        Assert.NotEmpty(PageBlob.Verify(name.Replace("060000", "070000", StringComparison.Ordinal), content));
    }

    [Fact]
    public void A_header_cannot_smuggle_in_another()
    {
        PageRecord page = Samples.Page([], 200, ("X-Text", "a\r\nX-Forged: yes"));

        Assert.DoesNotContain(PageBlob.Read(PageBlob.Write(page, [])).Headers, header => header.Key == "X-Forged");
    }
}
