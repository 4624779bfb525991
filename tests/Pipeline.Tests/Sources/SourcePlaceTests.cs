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
}
