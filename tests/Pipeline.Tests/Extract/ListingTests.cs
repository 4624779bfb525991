using Wildlife.Extract;
using Wildlife.Sources;

namespace Wildlife.Tests.Extract;

public sealed class ListingTests
{
    [Fact]
    public void Broken_json_ld_is_mended_and_read()
    {
        ExtractedPage page = Pages.Extract("""
            <html lang="fr"><title>Statue</title><h1>Statue ancienne</h1><script type="application/ld+json">
            <!-- produit -->
            {"@context":"https://schema.org", "@graph":[{"@type":"Product","name":"Statue ancienne", /* avis */ "description":"Ligne un
            ligne deux","sku":"ST-12","image":["/i/1.jpg"],
            "offers":{"@type":"Offer","price":"1250.00","priceCurrency":"EUR","availability":"https://schema.org/InStock","seller":{"@type":"Person","name":"Mila"},},}]}
            </script></html>
            """);

        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal((1250.00m, "EUR"), (page.Price!.Amount, page.Price.Currency));
        Assert.Equal(("ST-12", Availability.InStock, "Mila", "private"), (page.Sku, page.Availability, page.Seller!.Name, page.Seller.Kind));
        Assert.Equal(["https://markt.example/i/1.jpg"], page.Images);
        Assert.Contains("json-ld", page.Repairs);
        Assert.Equal("fr", page.Language);
    }

    [Fact]
    public void Microdata_is_read()
    {
        ExtractedPage page = Pages.Extract("""
            <div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Papegaai grijze roodstaart</h1>
            <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR"><span itemprop="price" content="900">€ 900,-</span>
            <span itemprop="availableAtOrFrom" itemscope itemtype="https://schema.org/Place"><span itemprop="address" itemscope><span itemprop="postalCode">2800</span> <span itemprop="addressLocality">Mechelen</span></span></span></div>
            <p itemprop="description">Tamme vogel, 3 jaar.</p></div>
            """);

        Assert.Equal(("Papegaai grijze roodstaart", 900m, "2800 Mechelen", "Tamme vogel, 3 jaar."), (page.Title, page.Price!.Amount, page.Location, page.Description));
        Assert.Null(page.Availability);
    }

    [Fact]
    public void State_of_a_script_alone_is_read()
    {
        ExtractedPage page = Pages.Extract("""
            <html lang=de><body><div id=root></div><script>window.__INITIAL_STATE__ = {ad: {id: 1234567, title: 'Elfenbeinfigur, alt', description: 'Schöne Figur aus dem Nachlass, gut erhalten.', price: {value: 480, currency: "EUR",}, images: ["https://bild.example/1.jpg"]}, user: undefined};</script></body></html>
            """);

        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal(("Elfenbeinfigur, alt", 480m, "EUR"), (page.Title, page.Price?.Amount, page.Price?.Currency));
        Assert.Equal(["https://bild.example/1.jpg"], page.Images);
    }

    [Fact]
    public void A_plain_page_is_read_as_a_visitor_sees_it()
    {
        ExtractedPage page = Pages.Extract("""
            <html lang="hu"><title>Leopárdbőr eladó - Apró</title><body><nav><a href="/">Kezdőlap</a></nav><h1>Leopárdbőr eladó</h1><div class="ad-price">120 000 Ft</div>
            <div class="description">Régi vadásztrófea, jó állapotban. Hívjon: 06 30 123 4567 vagy irjon: regi (kukac) posta.example</div><div class="seller-name">Trófea Bt.</div></body></html>
            """, "https://apro.example.hu/hirdetes/leopardbor-1234567");

        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal((120000m, "HUF", "1234567", "Trófea Bt."), (page.Price!.Amount, page.Price.Currency, page.AdId, page.Seller?.Name));
        Assert.Contains(page.Contacts, c => c is { Kind: "phone", Value: "+36301234567" });
        Assert.Contains(page.Contacts, c => c is { Kind: "email", Value: "regi@posta.example" });
    }

    [Fact]
    public void The_selectors_of_the_source_win_and_its_pattern_gives_the_id()
    {
        ExtractedPage page = Pages.Extract("<title>x</title><h1>Site</h1><b id=t>Schildpad</b><i id=p>75</i><u id=d>gisteren 10:00</u>", "https://markt.example/a/4711?x=1",
            source: Pages.Source(("title", new("#t")), ("price", new("#p")), ("postedAt", new("#d"))));

        Assert.Equal(("4711", "Schildpad", 75m, "EUR", "2026-11-23T10:00+01:00"), (page.AdId, page.Title, page.Price!.Amount, page.Price.Currency, page.PostedAt));
    }

    [Fact]
    public void A_missing_required_field_names_field_and_source()
    {
        PageNotUnderstoodException thrown = Assert.Throws<PageNotUnderstoodException>(() => Pages.Extract("<h1>Uil</h1>", source: Pages.Source(("price", new FieldSelector("#p", Required: true)))));

        Assert.Contains("price", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("proef", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_readings_give_the_same_record()
    {
        const string html = "<h1>Uil</h1><span class=price>€ 12</span>";
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(Pages.Extract(html), WildlifeJson.Default.ExtractedPage), System.Text.Json.JsonSerializer.Serialize(Pages.Extract(html), WildlifeJson.Default.ExtractedPage));
    }
}
