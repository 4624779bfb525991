using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class KindTests
{
    [Theory]
    [InlineData("<title>Robot?</title><h1>Vous n'êtes pas un robot ?</h1><p>Confirmez.</p>")]
    [InlineData("<title>Even geduld</title><p>Bevestig dat u geen robot bent</p>")]
    [InlineData("<title>Sicherheitsprüfung</title><p>Bitte warten</p>")]
    [InlineData("<title>Ellenőrzés</title><p>Igazolja, hogy Ön nem robot</p>")]
    [InlineData("<title>Just a moment...</title><div class=cf-challenge></div>")]
    [InlineData("<title>Login</title><p>Bitte melden Sie sich an</p><form><input type=password></form>")]
    [InlineData("<title>Privacy</title><p>Avant de continuer : accepter et continuer</p>")]
    public void A_wall_with_status_200_is_blocked_also_where_an_advert_should_be(string html)
    {
        Assert.Equal(PageKind.Blocked, Pages.Extract(html).Kind);
        Assert.Equal(PageKind.Blocked, Pages.Extract(html, source: Pages.Source()).Kind);
    }

    [Theory]
    [InlineData("<title>Oups</title><h1>Cette annonce n'est plus disponible</h1>")]
    [InlineData("<title>Weg</title><h1>Deze advertentie is niet meer beschikbaar</h1>")]
    [InlineData("<title>Weg</title><h1>Die Anzeige wurde gelöscht</h1>")]
    [InlineData("<title>Nincs</title><h1>A hirdetés már nem elérhető</h1>")]
    [InlineData("<title>Gone</title><h1>This listing has been removed</h1>")]
    public void A_removed_advert_with_status_200_is_gone(string html) => Assert.Equal(PageKind.Gone, Pages.Extract(html, source: Pages.Source()).Kind);

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public void A_missing_page_is_gone(int status) => Assert.Equal(PageKind.Gone, Pages.Extract("<title>x</title><p>nothing</p>", status: status).Kind);

    [Fact]
    public void A_sold_advert_that_still_shows_the_item_is_a_listing_out_of_stock()
    {
        ExtractedPage page = Pages.Extract("<title>Opgezette uil</title><h1>Opgezette uil</h1><span class=price>€ 120</span><span class='item-status'>Verkocht</span><div class=description>Mooie oude uil, opgezet rond 1930, met papieren.</div>", source: Pages.Source());

        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal(Availability.OutOfStock, page.Availability);
    }

    [Theory]
    [InlineData("<title>Recherche</title><h1>Recherche ivoire</h1><p>Aucun résultat pour votre recherche</p>")]
    [InlineData("<title>Zoeken</title><h1>Zoeken</h1><p>Geen resultaten gevonden</p>")]
    [InlineData("<title>Suche</title><h1>Suche</h1><p>Keine Ergebnisse</p>")]
    [InlineData("<title>Keresés</title><h1>Keresés</h1><p>Nincs találat</p>")]
    [InlineData("<title>App</title><div id=root></div><script>boot()</script>")]
    public void A_search_without_results_and_a_script_shell_are_empty(string html) => Assert.Equal(PageKind.Empty, Pages.Extract(html, "https://markt.example/zoeken?q=uil").Kind);

    [Fact]
    public void The_marks_of_the_source_decide_first()
    {
        Assert.Equal(PageKind.Blocked, Pages.Extract("<h1>Uil</h1><div id=slot></div><b class=price>€ 5</b>", source: Pages.Source()).Kind);
        Assert.Equal(PageKind.Gone, Pages.Extract("<h1>Uil</h1><p>Zoekertje verdwenen</p>", source: Pages.Source()).Kind);
    }

    [Fact]
    public void A_thousand_results_are_not_none() =>
        Assert.NotEqual(PageKind.Empty, Pages.Extract("<title>Suche</title><h1>1000 Treffer</h1><p>Seite 1</p>", "https://markt.example/x").Kind);
}
