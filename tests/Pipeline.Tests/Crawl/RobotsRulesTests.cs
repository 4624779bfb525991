using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /ad/", "/ad/1", true)]
    [InlineData("User-agent: *\nAllow: /ad/\nDisallow: /", "/ad/1", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /*?sort=*&page=", "/list?sort=a&page=2", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: ExampleBot\nDisallow: /x", "/y", true)]
    [InlineData("User-agent: ExampleBot/2.1\nDisallow: /", "/y", false)]
    [InlineData("User-agent: exampleBOT\nUser-agent: other\nDisallow: /", "/y", false)]
    [InlineData("User-agent: Example\nDisallow: /", "/y", true)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/caf%c3%a9/1", false)]
    [InlineData("User-agent: *\nDisallow: /café", "/caf%C3%A9/1", false)]
    [InlineData("User-agent: *\nDisallow: /%62%61z", "/baz", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /a # all of a\r\n", "/a", false)]
    [InlineData("User-agent: *\rDisallow: /a\r", "/a", false)]
    [InlineData("disallow: /before-any-group\nUser-agent: *\nDisallow: /a", "/before-any-group", true)]
    [InlineData("User-agent: *\nSitemap: https://a.example/s.xml\nDisallow: /a", "/a", false)]
    [InlineData("<html><body>User-agent: *</body></html>", "/a", true)]
    public void The_longest_rule_of_the_nearest_group_decides(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(robots).IsAllowed("ExampleBot/1.0", "https://a.example" + path));

    [Fact]
    public void A_byte_order_mark_decides_the_encoding()
    {
        const string Text = "User-agent: *\nDisallow: /a";
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            Assert.False(RobotsRules.Parse((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).IsAllowed("x", "http://a.example/a"));
    }

    [Fact]
    public void What_stands_after_500_kB_is_ignored()
    {
        byte[] file = Encoding.UTF8.GetBytes("User-agent: *\n" + new string('#', RobotsRules.MaxBytes) + "\nDisallow: /");

        Assert.True(RobotsRules.Parse(file).IsAllowed("x", "http://a.example/a"));
    }

    [Fact]
    public void Delays_and_sitemaps_are_read()
    {
        RobotsRules rules = RobotsRules.Parse("Sitemap: https://a.example/1.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /a\nUser-agent: ExampleBot\nCrawl-delay: 7\nsitemap:https://a.example/2.xml");

        Assert.Equal(TimeSpan.FromSeconds(2.5), rules.CrawlDelay("OtherBot"));
        Assert.Equal(TimeSpan.FromSeconds(7), rules.CrawlDelay("ExampleBot"));
        Assert.Equal(["https://a.example/1.xml", "https://a.example/2.xml"], rules.Sitemaps);
    }

    [Theory]
    [InlineData("Crawl-delay: -1")]
    [InlineData("Crawl-delay: soon")]
    [InlineData("Crawl-delay: 99999999")]
    public void A_delay_that_makes_no_sense_is_none(string line) =>
        Assert.Null(RobotsRules.Parse("User-agent: *\n" + line).CrawlDelay("x"));

    [Fact]
    public void A_hostile_pattern_takes_no_time()
    {
        RobotsRules rules = RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 5000)) + "$");
        long started = Stopwatch.GetTimestamp();

        Assert.True(rules.IsAllowed("x", "http://a.example/" + new string('a', 4000) + "b"));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Every_case_of_the_specification_suite_holds()
    {
        JsonArray cases = JsonNode.Parse(File.ReadAllText(Repository.Real("suites", "robots", "google_spec_cases.json")))!.AsArray();

        var wrong = cases
            .Where(each => RobotsRules.Parse((string)each!["robots"]!).IsAllowed((string)each["agent"]!, (string)each["url"]!) != ((string)each["expect"]! == "ALLOWED"))
            .Select(each => each!.ToJsonString());

        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    [Fact]
    public void Every_real_file_parses_in_under_50_ms()
    {
        using var zipped = new GZipStream(File.OpenRead(Repository.Real("suites", "robots", "protego_real_robots_txt.tar.gz")), CompressionMode.Decompress);
        using var tar = new TarReader(zipped);
        var slow = new List<string>();
        int files = 0;
        RobotsRules.Parse("User-agent: *\nDisallow: /a*b$").IsAllowed("x", "http://a.example/");
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.DataStream is null)
                continue;
            byte[] content = new byte[entry.Length];
            entry.DataStream.ReadExactly(content);
            files++;
            // A busy machine may stop us for longer than that: a file is slow where it is slow every time.
            if (Enumerable.Range(0, 3).All(_ => Milliseconds(content) > 50))
            {
                slow.Add(entry.Name);
            }
        }
        Assert.Empty(slow);
        Assert.True(files > 4000);
    }

    private static double Milliseconds(byte[] content)
    {
        var started = Stopwatch.GetTimestamp();
        RobotsRules.Parse(content).IsAllowed("ExampleBot", "https://a.example/some/path?with=query");
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
