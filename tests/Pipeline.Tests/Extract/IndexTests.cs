using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class IndexTests
{
    private static string List(string item) => "<html lang=nl><title>12 zoekertjes voor schildpad</title><body><nav><a href=/hulp>Hulp</a><a href=/over>Over ons</a><a href=/meer>Meer</a></nav><h1>12 zoekertjes voor schildpad</h1><ul>"
        + string.Concat(Enumerable.Range(1, 12).Select(i => item.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)))
        + "</ul><a rel=next class=verder href='?page=2'>Volgende</a><a href='https://elders.example/'>Reclame</a></body></html>";

    [Fact]
    public void Cards_are_found_without_site_knowledge()
    {
        ExtractedPage page = Pages.Extract(List("<li class=item><a href='/a/10000#'><img src='/i/#.jpg'><h2>Griekse schildpad nummer #</h2></a><span class=price>€ #0,-</span><span class=location>Gent</span></li>"), "https://markt.example/lijst?q=schildpad");

        Assert.Equal(PageKind.Index, page.Kind);
        Assert.Equal(12, page.Cards.Count);
        Assert.Equal(new ListingCard("https://markt.example/a/100003", "Griekse schildpad nummer 3", new ListingPrice(30, "EUR", "€ 30,-", PriceKind.Amount), "Gent", "https://markt.example/i/3.jpg"), page.Cards[2]);
        Assert.Equal("https://markt.example/lijst?page=2", page.Next);
        Assert.Equal("https://markt.example/a/100001", page.Links[0]);
        Assert.Contains("https://markt.example/hulp", page.Links);
        Assert.DoesNotContain(page.Links, l => l.Contains("elders", StringComparison.Ordinal));
    }

    [Fact]
    public void The_source_names_card_link_and_next()
    {
        ExtractedPage page = Pages.Extract(List("<li class=kaart><a href='/x/#'>x</a><a class=naar href='/a/10000#'>Varaan #</a></li>"), "https://markt.example/lijst", source: Pages.Source());

        Assert.Equal(PageKind.Index, page.Kind);
        Assert.Equal(("https://markt.example/a/100001", "Varaan 1"), (page.Cards[0].Url, page.Cards[0].Title));
        Assert.Equal("https://markt.example/lijst?page=2", page.Next);
    }

    [Theory]
    [InlineData("<link rel=next href='http://elders.example/?page=9'>", "https://markt.example/lijst?page=2")]
    [InlineData("<link rel=next href='https://markt.example/lijst?page=3'>", "https://markt.example/lijst?page=3")]
    [InlineData("<div class=calendar><a href='/lijst?mini=2016-04'>»</a></div>", "https://markt.example/lijst?page=2")]
    public void The_following_page_is_the_one_of_the_row_of_page_numbers(string before, string next)
    {
        ExtractedPage page = Pages.Extract($"<title>Lijst</title>{before}<ul class=pager><li><a href='?page=1'>1</a><li><a href='?page=2'>Volgende ›</a></ul>", "https://markt.example/lijst");
        Assert.Equal(next, page.Next);
    }
}
