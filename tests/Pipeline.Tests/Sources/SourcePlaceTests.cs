using Wildlife.Sources;

namespace Wildlife.Tests.Sources;

public sealed class SourcePlaceTests
{
    private static readonly SourceDefinition Ebay = SourceCatalog.Load(Repository.Combine("functions", "data", "sources")).Require("ebay");

    [Theory]
    [InlineData("https://www.ebay.fr/itm/1", "FR", "fr")]
    [InlineData("https://www.benl.ebay.be/itm/1", "BE", "nl")]
    [InlineData("https://www.ebay.de/itm/1", "DE", "de")]
    [InlineData("not a url", "DE", "de")]
    public void A_marketplace_of_several_countries_is_at_home_where_its_host_is(string url, string country, string language)
    {
        var there = Ebay.At(url);
        Assert.Equal((country, language), (there.Country, there.Languages[0]));
        Assert.Equal(Ebay.Languages.Order(), there.Languages.Order());
    }

    [Theory]
    [InlineData("https://www.ebay.fr/itm/256000000001?_skw=ivoire&hash=item3&itmmeta=x", "https://www.ebay.fr/itm/256000000001")]
    [InlineData("https://www.ebay.de/sch/i.html?_nkw=elfenbein&_trksid=1&_pgn=2", "https://www.ebay.de/sch/i.html?_nkw=elfenbein&_pgn=2")]
    [InlineData("mailto:somebody@example.org", null)]
    public void Parameters_that_name_nothing_do_not_make_one_advert_many(string link, string? kept) =>
        Assert.Equal(kept, new Wildlife.Crawl.CrawlScope(Ebay).Canonicalize(link));
}
