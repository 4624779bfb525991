using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using static Wildlife.Local.Samples.Markup;

namespace Wildlife.Local.Samples;

/// <summary>
/// Der Dachboden, in German: plain old HTML in windows-1252, compressed, without any structured data.
/// Removed adverts lead back to their category.
/// </summary>
internal sealed class DachbodenTheme : SampleTheme
{
    public override string Id => "der-dachboden";

    public override SampleUrls Urls { get; } = new(
        Host: "www.der-dachboden.example",
        MediaHost: "media.der-dachboden.example",
        Advert: "/anzeige/{slug}/{id}/",
        List: "/kategorie/{slug}/",
        ListPage: "/kategorie/{slug}/seite-{page}/",
        Seller: "/anbieter/{id}/",
        Search: "/suche",
        Terms: "/nutzungsbedingungen/",
        Closed: "/intern",
        Picture: "/bilder/{id}.png");

    public override IReadOnlyList<SampleCategory> Categories { get; } =
    [
        new("tiere", "Tiere & Zubehör"),
        new("antik", "Antikes & Sammeln"),
        new("mode", "Mode & Schmuck"),
        new("haus", "Haus & Garten"),
        new("freizeit", "Freizeit, Bücher, Musik"),
        new("rad-auto", "Rad & Auto"),
    ];

    public override SampleCategory Everything { get; } = new("alle", "Alle Anzeigen");

    public override GoneHabit Gone => GoneHabit.RedirectToCategory;

    public override HtmlEncoder Encoder => Windows1252;

    // Straight from the provider: registering it would change the whole process.
    public override Encoding Charset { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public override string ContentType => "text/html; charset=windows-1252";

    public override bool Compresses => true;

    public override IHtmlContent Home(SampleSite site, int pass) => Page("Der Dachboden - Kleinanzeigen", H($"""
        <h1>Was andere nicht mehr brauchen</h1><p>Heute {site.Shown(pass).Count} Anzeigen.</p>
        <table class="uebersicht"><tr>{Each(Categories.Append(Everything), category => H($"""<td><a href="{Urls.OfList(category.Slug, 1)}">{category.Name}</a></td>"""))}</tr></table>
        <h2>Neu eingestellt</h2><table class="treffer">{Each(site.Shown(pass).Take(5), Row)}</table>
        """));

    public override IHtmlContent List(SampleSite site, ListPage page) => Page($"{page.Title} - Der Dachboden", H($"""
        <h1>{page.Title}</h1><p>{page.Total} Treffer</p>
        <table class="treffer">{Each(page.Adverts, Row)}</table>
        <p class="seiten">{Turn(page.Previous, "zurueck", "« zurück")} {Turn(page.Next, "weiter", "weiter »")}</p>
        """));

    public override IHtmlContent Advert(SampleSite site, ShownAdvert shown, int pass)
    {
        var advert = shown.Advert;
        var seller = site.SellerOf(shown);
        var category = site.CategoryOf(shown);
        return Page($"{advert.Title} - Der Dachboden", H($"""
            <p class="pfad"><a href="/">Start</a> &gt; <a href="{Urls.OfList(category.Slug, 1)}">{category.Name}</a> &gt; Anzeige {advert.Id}</p>
            <h1 id="titel">{advert.Title}</h1>{(shown.Sold ? H($"<p id=\"status\">Verkauft</p>") : None)}
            <div id="bilder">{Each(advert.Pictures, picture => H($"""<img src="{Urls.OfPicture(picture)}" alt="Foto" width="160" height="120">"""))}</div>
            <dl id="daten"><dt>Preis</dt><dd id="preis">{shown.Price}</dd>
            <dt>Ort</dt><dd id="ort">{advert.Place}</dd>
            <dt>Eingestellt am</dt><dd id="datum">{Day(advert.Posted)}</dd>
            <dt>Anzeigennummer</dt><dd>{advert.Id}</dd>
            <dt>Anbieter</dt><dd id="anbieter"><a href="{Urls.OfSeller(seller.Id)}">{seller.Name}</a> <small>({Kind(seller)}, seit {seller.Since})</small></dd></dl>
            <h2>Beschreibung</h2><div id="beschreibung">{Lines(shown.Text)}</div>
            <h2>Ähnliche Anzeigen</h2><table class="treffer">{Each(site.Similar(shown, pass), Row)}</table>
            """));
    }

    public override IHtmlContent Seller(SampleSite site, SampleSeller seller, IReadOnlyList<ShownAdvert> adverts) => Page($"{seller.Name} - Der Dachboden", H($"""
        <h1>{seller.Name}</h1><p>{Kind(seller)}, dabei seit {seller.Since}, {seller.Place}</p><p>{seller.About}</p>
        <table class="treffer">{Each(adverts, Row)}</table>
        """));

    // The body of the redirect; browsers never show it.
    public override IHtmlContent Removed() => Page("Weiterleitung - Der Dachboden", H($"<p>Diese Anzeige wurde gelöscht.</p>"));

    public override IHtmlContent Blocked() => H($"""
        <!doctype html>
        <html lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Sicherheitsprüfung</title></head>
        <body><div id="sicherheitspruefung"><h1>Sind Sie ein Mensch?</h1>
        <p>Von Ihrem Anschluss kamen ungewöhnlich viele Anfragen. Bitte tippen Sie die Zeichen aus dem Bild ab.</p>
        <form action="/pruefung" method="post"><input name="zeichen"><button>Weiter</button></form></div></body></html>

        """);

    public override IHtmlContent NotFound() => Page("Nicht gefunden - Der Dachboden", H($"<h1>Seite nicht gefunden</h1><p>Diese Adresse gibt es hier nicht.</p>"));

    public override IHtmlContent Terms() => Page("Nutzungsbedingungen - Der Dachboden", H($"""
        <h1>Nutzungsbedingungen</h1><p>Der Dachboden ist erfunden: hier wird nichts verkauft.</p>
        <p>Geschützte Arten und Erzeugnisse daraus dürfen nur mit EU-Vermarktungsbescheinigung oder Herkunftsnachweis angeboten werden.</p>
        """));

    private IHtmlContent Row(ShownAdvert shown) => H($"""
        <tr class="anzeige"><td><img src="{Urls.OfPicture(shown.Advert.Pictures[0])}" alt="" width="80" height="60"></td><td><a href="{Urls.Of(shown.Advert)}">{shown.Advert.Title}</a><br>{shown.Advert.Place}, {Day(shown.Advert.Posted)}</td><td class="preis">{shown.Price}</td></tr>

        """);

    private IHtmlContent Page(string title, IHtmlContent main) => H($"""
        <!doctype html>
        <html lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>{title}</title>
        <link rel="stylesheet" href="/style.css"></head>
        <body><div id="kopf"><a href="/">Der Dachboden</a> <form action="{Urls.Search}"><input name="q" size="20"><input type="submit" value="Suchen"></form></div>
        <div id="inhalt">{main}</div>
        <div id="fuss"><a href="{Urls.Terms}">Nutzungsbedingungen</a> | Keine Vorkasse an Unbekannte!</div></body></html>

        """);

    private static IHtmlContent Turn(string? address, string name, string words) =>
        address is null ? None : H($"""<a class="{name}" href="{address}">{words}</a>""");

    private static string Kind(SampleSeller seller) => seller.Kind == "trader" ? "gewerblich" : "privat";

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
