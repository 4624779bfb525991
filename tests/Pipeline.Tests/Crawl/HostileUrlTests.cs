using System.Net;
using System.Text.Json.Nodes;
using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

public sealed class HostileUrlTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.255.255.255")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("192.0.0.192")]
    [InlineData("198.18.0.1")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    public void Addresses_of_networks_that_are_not_the_internet_are_closed(string address) =>
        Assert.False(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("11.0.0.1")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("64:ff9b::5db8:d822")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    public void Addresses_of_the_internet_are_open(string address) => Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public void Naughty_strings_and_attack_lists_neither_crash_nor_change_on_a_second_reading()
    {
        var page = new Uri("https://shop.example/list");
        foreach (string text in Lines().Concat(Lines().Select(line => "http://" + line)).Concat(Lines().Select(line => "https://shop.example/" + line)))
        {
            foreach (string? url in new[] { CanonicalUrl.TryCanonicalize(text), CanonicalUrl.TryCanonicalize(text, page) })
            {
                if (url is null)
                    continue;
                Assert.Equal(url, CanonicalUrl.TryCanonicalize(url));
                Assert.True(url.All(c => c is > ' ' and < '\u007F'), url);
                Assert.True(new Uri(url).Scheme is "http" or "https", url);
            }
        }
    }

    [Fact]
    public async Task Written_addresses_of_metadata_services_are_refused()
    {
        string[] urls = [.. File.ReadLines(Repository.Real("suites", "payloads", "ssrf_cloud-metadata.txt"))
            .Where(line => line.StartsWith("http", StringComparison.Ordinal))
            .Select(line => CanonicalUrl.TryCanonicalize(line)).OfType<string>()
            .Where(url => Uri.CheckHostName(new Uri(url).Host) is not UriHostNameType.Dns)];
        using var fetcher = new PageFetcher(new CrawlOptions { Retries = 0 }, TimeProvider.System);

        foreach (string url in urls)
        {
            FetchAnswer answer = await fetcher.FetchAsync(url, TimeSpan.Zero, _ => ValueTask.FromResult(true), TestContext.Current.CancellationToken);
            Assert.Equal((url, "address-refused"), (url, answer.Failure));
        }
        Assert.NotEmpty(urls);
    }

    private static IEnumerable<string> Lines()
    {
        string folder = Repository.Real("suites", "payloads");
        return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "blns.json")))!.AsArray().Select(text => (string)text!)
            .Concat(Directory.EnumerateFiles(folder).SelectMany(File.ReadLines))
            .Concat(JsonNode.Parse(File.ReadAllText(Repository.Real("suites", "urls", "wpt_urltestdata.json")))!.AsArray().OfType<JsonObject>().Select(each => (string)each["input"]!));
    }
}
