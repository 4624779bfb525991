using System.IO.Compression;
using System.Text;
using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

public sealed class SitemapTests
{
    private const string Urls = """
        <?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY x "y">]>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
          <url><loc> https://shop.example/ad/1?a=1&amp;b=2 </loc><lastmod>2026-01-02</lastmod><image:image><image:loc>https://shop.example/1.jpg</image:loc></image:image></url>
          <url><loc><![CDATA[https://shop.example/ad/2]]></loc></url>
        </urlset>
        """;

    [Fact]
    public void Pages_are_read_with_their_dates_and_pictures_are_not()
    {
        Sitemap sitemap = Parse(Urls);

        Assert.Equal([new("https://shop.example/ad/1?a=1&b=2", new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero)), new("https://shop.example/ad/2", null)], sitemap.Pages);
        Assert.Null(sitemap.Damage);
    }

    [Fact]
    public void A_gzip_file_is_read_alike()
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(Urls));

        Assert.Equal(2, Sitemap.Parse(zipped.ToArray()).Pages.Count);
    }

    [Fact]
    public void What_came_before_the_damage_counts()
    {
        Sitemap sitemap = Parse(Urls[..(Urls.IndexOf("</url>", StringComparison.Ordinal) + 20)]);

        Assert.Single(sitemap.Pages);
        Assert.NotNull(sitemap.Damage);
    }

    [Fact]
    public void A_link_that_comes_in_pieces_is_put_together() =>
        Assert.Equal("https://shop.example/a?b&c", Parse("<rss><channel><item><link>https://shop.example/a<![CDATA[?b&c]]></link></item></channel></rss>").Pages.Single().Url);

    [Fact]
    public void Entities_are_not_expanded()
    {
        const string Bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><urlset><url><loc>https://shop.example/&b;</loc></url></urlset>";

        Assert.DoesNotContain(Parse(Bomb).Pages, page => page.Url.Contains("aaaa", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("crawlercommons/sitemap.txt", 2, 0)]
    [InlineData("crawlercommons/sitemap.txt.gz", 5, 0)]
    [InlineData("crawlercommons/sitemap-with-bom.txt", 2, 0)]
    [InlineData("crawlercommons/do-not-visit.txt", 1, 0)]
    [InlineData("crawlercommons/sitemap.badns.xml", 2, 0)]
    [InlineData("crawlercommons/sitemap.ns.xml", 2, 0)]
    [InlineData("crawlercommons/sitemap.index.xml", 0, 15)]
    [InlineData("crawlercommons/xmlSitemap.gz", 5, 0)]
    [InlineData("crawlercommons/atom.xml", 1, 0)]
    [InlineData("crawlercommons_rss/feed.rss", 4, 0)]
    [InlineData("crawlercommons_rss/xmlRss_pubDate.xml", 7, 0)]
    [InlineData("crawlercommons/extension/sitemap-news.xml", 2, 0)]
    [InlineData("crawlercommons/extension/sitemap-images.xml", 1, 0)]
    [InlineData("crawlercommons/extension/sitemap-links.xml", 3, 0)]
    [InlineData("crawlercommons/extension/sitemap-mobile.xml", 3, 0)]
    [InlineData("crawlercommons/extension/sitemap-videos.xml", 3, 0)]
    public void Sitemaps_of_other_writers_are_read(string file, int pages, int sitemaps)
    {
        Sitemap sitemap = Sitemap.Parse(File.ReadAllBytes(Repository.Real(["suites", "sitemaps", .. file.Split('/')])));

        Assert.Equal((pages, sitemaps, null), (sitemap.Pages.Count, sitemap.Sitemaps.Count, sitemap.Damage));
        Assert.All(sitemap.Pages, page => Assert.NotNull(CanonicalUrl.TryCanonicalize(page.Url)));
    }

    private static Sitemap Parse(string text) => Sitemap.Parse(Encoding.UTF8.GetBytes(text));
}
