using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>Lists that a page holds only in the state for its scripts.</summary>
public sealed class StateCardTests
{
    private static ExtractedPage Extract(string state) =>
        Pages.Extract($"<html lang=de><title>Suche</title><div id=root></div><script id=__NEXT_DATA__ type=application/json>{state}</script>", "https://markt.example/suche?q=kaefig");

    [Fact]
    public void A_plain_list_gives_cards()
    {
        string list = string.Join(',', Enumerable.Range(1, 6).Select(i => $$"""{"id":{{i}},"title":"Vogelkäfig {{i}}","url":"/a/{{i}}","price":{"amount":{{i}}0,"currency":"EUR"},"location":{"city":"Graz"},"images":["https://bild.example/{{i}}.jpg"]}"""));
        ExtractedPage page = Extract($$"""{"props":{"menu":[{"title":"Start","url":"/"},{"title":"Hilfe","url":"/hilfe"},{"title":"Mein Konto","url":"/konto"}],"results":[{{list}}]} }""");
        Assert.Equal((PageKind.Index, 6), (page.Kind, page.Cards.Count));
        Assert.Equal(("https://markt.example/a/1", "Vogelkäfig 1", 10m, "Graz", "https://bild.example/1.jpg"), (page.Cards[0].Url, page.Cards[0].Title, page.Cards[0].Price?.Amount, page.Cards[0].Location, page.Cards[0].Image));
        Assert.Equal("https://markt.example/a/6", page.Links[5]);
    }

    [Fact]
    public void Fields_kept_as_names_and_values_are_read_too()
    {
        string list = string.Join(',', Enumerable.Range(1, 5).Select(i => $$"""{"id":"{{i}}","description":"Präparat {{i}}","attributes":{"attribute":[{"name":"PRICE","values":["{{i}}5"]},{"name":"SEO_URL","values":["kaufen/d/praeparat-{{i}}/"]},{"name":"LOCATION","values":["Wien, 02. Bezirk"]}]} }"""));
        ExtractedPage page = Extract($$"""{"adverts":{"summary":[{{list}}]} }""");
        Assert.Equal(5, page.Cards.Count);
        Assert.Equal(("https://markt.example/kaufen/d/praeparat-2/", "Präparat 2", 25m, "Wien, 02. Bezirk"), (page.Cards[1].Url, page.Cards[1].Title, page.Cards[1].Price?.Amount, page.Cards[1].Location));
    }

    [Fact]
    public void A_menu_in_the_state_is_no_list_of_adverts()
    {
        string menu = string.Join(',', Enumerable.Range(1, 8).Select(i => $$"""{"title":"Rubrik {{i}}","url":"/r/{{i}}"}"""));
        Assert.NotEqual(PageKind.Index, Extract($$"""{"menu":[{{menu}}],"text":"{{new string('x', 100)}}"}""").Kind);
    }
}
