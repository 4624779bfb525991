using System.IO.Compression;
using System.Text;
using Wildlife.Crawl;
using Wildlife.Evidence;

namespace Wildlife.Tests.Crawl;

/// <summary>Damaged input of every reader of this stage: what cannot be read is told by the stage's own exception, in bounded time.</summary>
public sealed class CrawlFuzzTests
{
    private const int Rounds = 1500;

    [Fact]
    public void A_damaged_page_object_is_refused_and_nothing_else_happens()
    {
        PageRecord page = Samples.Page("<p>hello</p>"u8.ToArray(), 200, ("Content-Type", "text/html")) with { Redirects = [new Redirect(301, "http://shop.example/ad/2")] };
        byte[] packed = PageBlob.Write(page, [new("User-Agent", "T")]).ToArray();
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        Mutate([packed, unpacked.ToArray()], content =>
        {
            try
            {
                PageBlob.Read(content);
            }
            catch (WarcFormatException)
            {
            }
            PageBlob.Verify("shop/2026/03/01/060000-x-y.warc.gz", content);
        });
    }

    [Fact]
    public void A_damaged_robots_txt_or_sitemap_is_read_as_far_as_it_goes() => Mutate(
        [Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /a*b$\nCrawl-delay: 5\nSitemap: https://a.example/s.xml\nAllow: /%41%zz\n"),
            Encoding.UTF8.GetBytes("<urlset><url><loc>https://a.example/1</loc><lastmod>2026-01-01</lastmod></url></urlset>")],
        content =>
        {
            RobotsRules.Parse(content).IsAllowed("Bot", "https://a.example/a/b%41?x");
            Sitemap.Parse(content);
        });

    private static void Mutate(byte[][] seeds, Action<byte[]> read)
    {
        var random = new Random(20260301);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] content = [.. seeds[round % seeds.Length]];
            for (int change = random.Next(1, 6); change > 0; change--)
                content[random.Next(content.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0)
                content = content[..random.Next(content.Length)];
            read(content);
        }
    }
}
