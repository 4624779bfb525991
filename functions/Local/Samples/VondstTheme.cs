using System.Globalization;
using Microsoft.AspNetCore.Html;
using static Wildlife.Local.Samples.Markup;

namespace Wildlife.Local.Samples;

/// <summary>Vondst en Veer, in Dutch: adverts marked up with microdata, removed ones shown as a polite page with status 200.</summary>
internal sealed class VondstTheme : SampleTheme
{
    private static readonly string[] Months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    public override string Id => "vondst-en-veer";

    public override SampleUrls Urls { get; } = new(
        Host: "www.vondst-en-veer.example",
        MediaHost: "media.vondst-en-veer.example",
        Advert: "/a/{slug}-{id}",
        List: "/rubriek/{slug}/",
        ListPage: "/rubriek/{slug}/?p={page}",
        Seller: "/v/{id}",
        Search: "/zoek",
        Terms: "/voorwaarden",
        Closed: "/besloten",
        Picture: "/f/{id}.svg");

    public override IReadOnlyList<SampleCategory> Categories { get; } =
    [
        new("dieren", "Dieren en toebehoren"),
        new("antiek", "Antiek en curiosa"),
        new("kleding", "Kleding en sieraden"),
        new("huis", "Huis, tuin en keuken"),
        new("hobby", "Hobby, boeken en muziek"),
        new("fietsen", "Fietsen en auto's"),
    ];

    public override SampleCategory Everything { get; } = new("alles", "Alle advertenties");

    public override GoneHabit Gone => GoneHabit.SoftPage;

    public override IHtmlContent Home(SampleSite site, int pass) => Page("Vondst & Veer | tweedehands dichtbij", H($"""
        <div class="hero"><h1>Wat vind jij vandaag?</h1><p>{site.Shown(pass).Count} advertenties uit Nederland en België</p></div>
        <ul class="tegels">{Each(Categories.Append(Everything), category => H($"""<li><a href="{Urls.OfList(category.Slug, 1)}">{category.Name}</a></li>"""))}</ul>
        <h2>Net binnen</h2><ul class="lijst">{Each(site.Shown(pass).Take(8), Row)}</ul>
        """));

    public override IHtmlContent List(SampleSite site, ListPage page) => Page($"{page.Title} | Vondst & Veer", H($"""
        <h1>{page.Title}</h1><p class="klein">{page.Total} resultaten</p>
        <ul class="lijst">{Each(page.Adverts, Row)}</ul>
        <div class="blader">{Turn(page.Previous, "prev", "Vorige")} {Turn(page.Next, "next", "Volgende")}</div>
        """));

    public override IHtmlContent Advert(SampleSite site, ShownAdvert shown, int pass)
    {
        var advert = shown.Advert;
        var category = site.CategoryOf(shown);
        return Page($"{advert.Title} - {category.Name} - Vondst & Veer", H($"""
            <ol class="kruimels" itemscope itemtype="https://schema.org/BreadcrumbList">
            {Crumb(1, "/", "Home")}{Crumb(2, Urls.OfList(category.Slug, 1), category.Name)}</ol>
            <div class="advertentie" itemscope itemtype="https://schema.org/Product">
            <meta itemprop="sku" content="{advert.Id}"><link itemprop="url" href="{Urls.Absolute(Urls.Of(advert))}">
            <h1 itemprop="name">{advert.Title}</h1>
            <p class="klein">Geplaatst op <time datetime="{Iso(advert.Posted)}">{Day(advert.Posted)}</time> in <span class="plaats">{advert.Place}</span></p>
            <div class="fotos">{Each(advert.Pictures, picture => H($"""<img itemprop="image" src="{Urls.OfPicture(picture)}" alt="" width="320" height="240">"""))}</div>
            {Offer(site, shown)}
            <div class="omschrijving" itemprop="description">{Lines(shown.Text)}</div>
            <aside class="ook"><h2>Misschien ook iets voor jou</h2>{Each(site.Similar(shown, pass), Also)}</aside>
            </div>
            """), Urls.Of(advert));
    }

    public override IHtmlContent Seller(SampleSite site, SampleSeller seller, IReadOnlyList<ShownAdvert> adverts) => Page($"{seller.Name} | Vondst & Veer", H($"""
        <h1>{seller.Name}</h1><p>{Kind(seller)} · actief sinds {seller.Since} · {seller.Place}</p><p>{seller.About}</p>
        <ul class="lijst">{Each(adverts, Row)}</ul>
        """));

    public override IHtmlContent Removed() => Page("Vondst & Veer", H($"""
        <div class="melding" id="advertentie-weg"><h1>Deze advertentie is niet meer beschikbaar</h1>
        <p>De adverteerder heeft haar verwijderd of de looptijd is voorbij. <a href="/rubriek/alles/">Verder zoeken</a></p></div>
        """));

    public override IHtmlContent Blocked() => H($"""
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><title>Jouw privacy | Vondst &amp; Veer</title></head>
        <body><div id="toestemming-muur"><h1>Eerst even dit</h1>
        <p>Om verder te gaan vragen wij en onze 214 partners toestemming voor cookies. Daarna zie je de advertentie.</p>
        <form action="/toestemming" method="post"><button name="keuze" value="ja">Alles accepteren</button> <button name="keuze" value="later">Instellen</button></form>
        </div></body></html>

        """);

    public override IHtmlContent NotFound() => Page("Niet gevonden | Vondst & Veer", H($"<h1>Pagina niet gevonden</h1><p>Dit adres kennen we niet.</p>"));

    public override IHtmlContent Terms() => Page("Gebruiksvoorwaarden | Vondst & Veer", H($"""
        <h1>Gebruiksvoorwaarden</h1><p>Vondst &amp; Veer is een verzonnen marktplaats: er valt niets te koop.</p>
        <p>Beschermde dieren en planten, en wat ervan gemaakt is, mogen alleen met EU-certificaat of bewijs van legale herkomst worden aangeboden.</p>
        """));

    private IHtmlContent Offer(SampleSite site, ShownAdvert shown)
    {
        var seller = site.SellerOf(shown);
        var state = shown.Sold ? "https://schema.org/OutOfStock" : "https://schema.org/InStock";
        return H($"""
            <div class="aanbod" itemprop="offers" itemscope itemtype="https://schema.org/Offer">
            <span class="prijs">{shown.Price}</span>{Amount(shown)}{(shown.Sold ? H($"<span class=\"verkocht\">Verkocht</span>") : None)}
            <link itemprop="availability" href="{state}">
            <p class="verkoper" itemprop="seller" itemscope itemtype="{(seller.Kind == "trader" ? "https://schema.org/Organization" : "https://schema.org/Person")}">
            <a itemprop="url" href="{Urls.OfSeller(seller.Id)}"><span itemprop="name">{seller.Name}</span></a>, {Kind(seller)}, actief sinds {seller.Since}</p></div>
            """);
    }

    private static IHtmlContent Amount(ShownAdvert shown) => shown.Amount is { } amount
        ? H($"""<meta itemprop="price" content="{amount}"><meta itemprop="priceCurrency" content="EUR">""")
        : None;

    // As on many real sites, the neighbours carry microdata of their own inside the advert's item.
    private IHtmlContent Also(ShownAdvert shown) => H($"""
        <div class="buur" itemprop="isSimilarTo" itemscope itemtype="https://schema.org/Product"><a itemprop="url" href="{Urls.Of(shown.Advert)}"><span itemprop="name">{shown.Advert.Title}</span></a>
        <span itemprop="offers" itemscope itemtype="https://schema.org/Offer">{shown.Price}{Amount(shown)}</span></div>

        """);

    private IHtmlContent Row(ShownAdvert shown) => H($"""
        <li class="rij"><img src="{Urls.OfPicture(shown.Advert.Pictures[0])}" alt="" width="120" height="90"><div><a class="titel" href="{Urls.Of(shown.Advert)}">{shown.Advert.Title}</a>
        <span class="prijs">{shown.Price}</span><span class="plaats">{shown.Advert.Place}</span></div></li>

        """);

    private static IHtmlContent Crumb(int position, string address, string name) => H($"""
        <li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="{address}"><span itemprop="name">{name}</span></a><meta itemprop="position" content="{position}"></li>
        """);

    private IHtmlContent Page(string title, IHtmlContent main, string? canonical = null) => H($"""
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><title>{title}</title><meta name="viewport" content="width=device-width">
        <link rel="stylesheet" href="/style.css">{(canonical is null ? None : H($"""<link rel="canonical" href="{Urls.Absolute(canonical)}">"""))}</head>
        <body><header><a class="merk" href="/">vondst<b>&amp;</b>veer</a><form action="{Urls.Search}"><input name="q" placeholder="Zoek in alle rubrieken"><button>Zoek</button></form></header>
        <main>{main}</main>
        <footer><a href="{Urls.Terms}">Gebruiksvoorwaarden</a> · Betaal pas als je het in handen hebt.</footer></body></html>

        """);

    private static IHtmlContent Turn(string? address, string relation, string words) =>
        address is null ? None : H($"""<a class="{relation}" rel="{relation}" href="{address}">{words}</a>""");

    private static string Kind(SampleSeller seller) => seller.Kind == "trader" ? "zakelijk" : "particulier";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => $"{day.Day} {Months[day.Month - 1]} {day.Year}";
}
