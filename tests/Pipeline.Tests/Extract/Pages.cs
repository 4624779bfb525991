using System.Text;
using Wildlife.Extract;
using Wildlife.Sources;

namespace Wildlife.Tests.Extract;

/// <summary>Makes page contents for the tests.</summary>
internal static class Pages
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(1));

    public static ExtractedPage Extract(string html, string? url = "https://markt.example/a/1234567", int status = 200, SourceDefinition? source = null) =>
        new PageExtractor().Extract(new PageContent(url is null ? null : new Uri(url), status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html)), source, Now);

    public static SourceDefinition Source(params (string Field, FieldSelector Selector)[] fields) => new()
    {
        Id = "proef", Name = "Proefmarkt", Country = "BE", Languages = ["nl"], Currency = "EUR", Hosts = ["markt.example"], Start = ["https://markt.example/lijst"],
        Urls = new SourceUrls("^/a/(?<id>[0-9]+)", "^/lijst"),
        Crawl = new CrawlLimits("0 0 * * * *", 0, 2, 10),
        Fields = fields.ToDictionary(f => f.Field, f => f.Selector),
        Index = new IndexSelectors("li.kaart", "a.naar", "a.verder"),
        Blocked = new PageMarks("#slot", null), Gone = new PageMarks(null, "Zoekertje verdwenen"),
        Expect = new ExpectedCounts(0, 100), Policy = new WildlifePolicy("Verzonnen.", null, new DateOnly(2026, 11, 1)),
    };
}
