using System.Net;
using System.Text.Json;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>The big list of naughty strings, and the attack strings, through everything that reads a text.</summary>
public sealed class NaughtyStringTests
{
    private static IEnumerable<string> Strings()
    {
        using JsonDocument list = JsonDocument.Parse(File.ReadAllText(Repository.Real("suites", "payloads", "blns.json")));
        string[] naughty = [.. list.RootElement.EnumerateArray().Select(e => e.GetString()!)];
        return [.. naughty, .. File.ReadLines(Repository.Real("suites", "payloads", "pat_IntrudersXSS.txt")), .. File.ReadLines(Repository.Real("suites", "payloads", "pat_directory_traversal.txt"))];
    }

    [Fact]
    public void Every_string_is_answered()
    {
        int read = 0;
        foreach (string text in Strings())
        {
            ListingPrice price = PriceParser.Parse(text, text);
            Assert.True(price.Amount is null or >= 0, text);
            DateParser.Parse(text, Pages.Now);
            PhoneParser.Parse(text, "BE");
            ContactFinder.Find(text, "BE", "NL");
            PageUrls.Absolute(new Uri("https://markt.example/a/"), text);
            MarkupText.Plain(text);
            LenientJson.Parse(text, out _);
            read++;
        }

        Assert.True(read > 500);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_page_of_them_keeps_its_own_title(bool asText)
    {
        IEnumerable<string> strings = Strings().Take(600).Select(s => asText ? WebUtility.HtmlEncode(s) : s);
        ExtractedPage page = Pages.Extract("<title>Lijst</title><h1>Lijst</h1><p>" + string.Join("<p>", strings), "https://markt.example/over");
        Assert.Equal("Lijst", page.Title);
        Assert.All(page.Links.Concat(page.Images), url => Assert.StartsWith("http", url, StringComparison.Ordinal));
    }
}
