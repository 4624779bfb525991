using System.IO.Compression;
using System.Text.RegularExpressions;
using Wildlife.Extract;
using Wildlife.Sources;

namespace Wildlife.Tests.Sources;

/// <summary>The definitions on saved pages of the sites themselves, which lie beside the repository on some machines.</summary>
public sealed class RealSitePageTests
{
    private static readonly SourceCatalog Catalog = SourceCatalog.Load(Repository.Combine("functions", "data", "sources"));

    [Theory]
    [InlineData("kleinanzeigen", "kleinanzeigen.de/ka-sega.html", "https://www.kleinanzeigen.de/s-sega/k0")]
    [InlineData("kleinanzeigen", "kleinanzeigen.de/ka-loetstation.html", "https://www.kleinanzeigen.de/s-loetstation/k0")]
    [InlineData("leboncoin", "leboncoin.fr/lbc-2024-camry.html.gz", "https://www.leboncoin.fr/recherche?text=camry")]
    [InlineData("ebay", "ebay.com/ebay-pokemon.html.gz", "https://www.ebay.de/sch/i.html?_nkw=pokemon")]
    [InlineData("ebay", "ebay.com/ebay-nike.html.gz", "https://www.ebay.de/sch/i.html?_nkw=nike")]
    public void A_search_page_gives_adverts_of_the_listing_pattern_and_a_next_page(string source, string file, string url)
    {
        ExtractedPage page = Read(source, file, url);
        Assert.Equal(PageKind.Index, page.Kind);
        Assert.True(page.Cards.Count >= 10, $"only {page.Cards.Count} cards");
        // The pattern alone, without the host: the eBay pages are of eBay.com, whose addresses have the same shape.
        var pattern = new Regex(Catalog.Require(source).Urls.Listing, RegexOptions.NonBacktracking);
        string[] others = [.. page.Cards.Select(card => card.Url).Where(link => !pattern.IsMatch(new Uri(link).PathAndQuery))];
        Assert.True(others.Length <= page.Cards.Count / 10, $"{others.Length} of {page.Cards.Count} cards are no adverts, as {others.FirstOrDefault()}");
        Assert.NotNull(page.Next);
    }

    [Fact]
    public void An_advert_gives_its_fields_by_the_selectors()
    {
        ExtractedPage page = Read("kleinanzeigen", "kleinanzeigen.de/fredy-kleinanzeigen_detail.html", null);
        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.DoesNotContain("Reserviert", page.Title, StringComparison.Ordinal);
        Assert.Equal(1600m, page.Price?.Amount);
        Assert.Equal("2026-07-15", page.PostedAt);
        Assert.NotNull(page.Seller?.Name);
        Assert.NotNull(page.Location);
        Assert.True(page.Images.Count > 1);
    }

    private static ExtractedPage Read(string source, string file, string? url)
    {
        string path = Repository.Real(["pages", "marketplaces", .. file.Split('/')]);
        using Stream stored = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stored, CompressionMode.Decompress) : stored;
        using var body = new MemoryStream();
        plain.CopyTo(body);
        var content = new PageContent(url is null ? null : new Uri(url), 200, null, body.ToArray());
        return new PageExtractor().Extract(content, Catalog.Require(source), new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    }
}
