using System.IO.Compression;
using System.Text;
using Wildlife.Sources;

namespace Wildlife.Tests.Crawl;

/// <summary>What stays the same is read less often; new adverts, lists and watched adverts are not made to wait.</summary>
public sealed class RecrawlTests
{
    [Fact]
    public async Task An_advert_that_stays_the_same_rests_up_to_seven_passes_and_a_list_never_does()
    {
        await using var site = await TestSite.StartAsync();
        site.Html("/", "start");
        site.Html("/list/1", "list");
        site.Html("/ad/1", "same");
        using var run = new PassRun(site, Samples.Source());
        await run.AddAsync("/list/1", "/ad/1");

        var read = new List<int>();
        for (var pass = 1; pass <= 40; pass++)
        {
            if ((await run.PassAsync(pass)).Pages.ContainsKey("/ad/1"))
            {
                read.Add(pass);
            }
        }

        Assert.Equal([1, 2, 3, 5, 8, 12, 17, 23, 30, 37], read);
        Assert.Equal(40, site.Count("/list/1"));
        Assert.Equal(40, site.Count("/"));
    }

    [Fact]
    public async Task A_change_brings_an_advert_back_into_every_pass()
    {
        await using var site = await TestSite.StartAsync();
        site.Html("/ad/1", "same");
        using var run = new PassRun(site, Samples.Source());
        await run.AddAsync("/ad/1");
        foreach (var pass in Enumerable.Range(1, 5))
        {
            await run.PassAsync(pass);
        }

        site.Html("/ad/1", "new price");
        foreach (var pass in Enumerable.Range(6, 4))
        {
            await run.PassAsync(pass);
        }

        // Passes 1, 2, 3 and 5; then 8, which finds the change, and so 9.
        Assert.Equal(6, site.Count("/ad/1"));
    }

    [Fact]
    public async Task A_source_read_whole_in_every_pass_has_no_rests()
    {
        await using var site = await TestSite.StartAsync();
        site.Html("/ad/1", "same");
        var source = Samples.Source();
        using var run = new PassRun(site, source with { Crawl = source.Crawl with { EveryPass = true } });
        await run.AddAsync("/ad/1");

        foreach (var pass in Enumerable.Range(1, 10))
        {
            await run.PassAsync(pass);
        }

        Assert.Equal(10, site.Count("/ad/1"));
    }

    [Fact]
    public async Task A_watched_advert_does_not_rest()
    {
        await using var site = await TestSite.StartAsync();
        site.Html("/ad/1", "same");
        site.Html("/ad/2", "same");
        using var run = new PassRun(site, Samples.Source(), watched: "http://shop.example/ad/2");
        await run.AddAsync("/ad/1", "/ad/2");

        foreach (var pass in Enumerable.Range(1, 10))
        {
            await run.PassAsync(pass);
        }

        Assert.Equal((5, 10), (site.Count("/ad/1"), site.Count("/ad/2")));
    }

    [Fact]
    public async Task Resting_adverts_count_as_seen()
    {
        await using var site = await TestSite.StartAsync();
        site.Html("/ad/1", "<html><body><h1>Old cage</h1><p>Price: 25 EUR</p><script type=\"application/ld+json\">{\"@type\":\"Product\",\"name\":\"Old cage\"}</script></body></html>");
        site.Html("/", "start");
        using var run = new PassRun(site, Samples.Source());
        await run.AddAsync("/ad/1");

        foreach (var pass in Enumerable.Range(1, 4))
        {
            await run.PassAsync(pass);
        }

        var summary = await run.Stores.Frontier.SummariseAsync("shop", TestContext.Current.CancellationToken);
        Assert.Equal((0, 1), (summary!.Count("listing"), summary.Resting));
        Assert.Equal(1, SourceHealth.Of(Samples.Source(), summary).Listings);
    }

    [Fact]
    public async Task Sitemaps_that_the_source_names_are_read_once_a_pass_and_only_pages_in_scope_are_taken()
    {
        await using var site = await TestSite.StartAsync();
        site.Html("/robots.txt", "User-agent: *\nDisallow: /secret.xml");
        site.Html("/index.xml", "<sitemapindex><sitemap><loc>http://shop.example/ads.xml.gz</loc></sitemap><sitemap><loc>http://other.example/x.xml</loc></sitemap><sitemap><loc>http://shop.example/secret.xml</loc></sitemap></sitemapindex>");
        site.Bytes("/ads.xml.gz", Gzip("<urlset><url><loc>http://shop.example/ad/7</loc></url><url><loc>http://shop.example/about</loc></url><url><loc>http://other.example/ad/8</loc></url></urlset>"));
        site.Html("/ad/7", "seven");
        using var run = new PassRun(site, Samples.Source() with { Sitemaps = ["http://shop.example/index.xml"] });

        var (slice, pages) = await run.PassAsync(1);
        await run.PassAsync(1);

        Assert.Equal(2, slice.Pages);
        Assert.Contains("/ad/7", pages.Keys);
        Assert.Equal((1, 1, 0, 0), (site.Count("/index.xml"), site.Count("/ads.xml.gz"), site.Count("/secret.xml"), site.Count("/about")));
    }

    [Fact]
    public void A_sitemap_elsewhere_stops_the_start() =>
        Assert.Throws<SourceDefinitionException>(() => SourceCatalog.Of(Samples.Source() with { Sitemaps = ["http://other.example/sitemap.xml"] }));

    [Fact]
    public async Task The_next_page_of_a_list_is_followed_where_only_its_head_names_it()
    {
        await using var site = await TestSite.StartAsync();
        site.Html("/", "<html><head><link rel=\"next\" href=\"/list/2\"></head><body><a href=\"/ad/1\">Old cage</a></body></html>");
        site.Html("/list/2", "second");
        using var run = new PassRun(site, Samples.Source());

        await run.PassAsync(1);
        await run.PassAsync(2);

        Assert.Equal(1, site.Count("/list/2"));
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
