using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using static Wildlife.Local.Samples.Markup;

namespace Wildlife.Local.Samples;

/// <summary>Brocante du Canal, in French: adverts described in JSON-LD, removed ones answered with 410.</summary>
internal sealed class BrocanteTheme : SampleTheme
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public override string Id => "brocante-du-canal";

    public override SampleUrls Urls { get; } = new(
        Host: "www.brocante-du-canal.example",
        MediaHost: "media.brocante-du-canal.example",
        Advert: "/annonce/{id}-{slug}.html",
        List: "/c/{slug}",
        ListPage: "/c/{slug}?page={page}",
        Seller: "/vendeur/{id}",
        Search: "/recherche",
        Terms: "/cgu",
        Closed: "/prive",
        Picture: "/photos/{id}.png");

    public override IReadOnlyList<SampleCategory> Categories { get; } =
    [
        new("animaux", "Animaux"),
        new("antiquites", "Antiquités et collections"),
        new("mode", "Mode et bijoux"),
        new("maison", "Maison et jardin"),
        new("loisirs", "Loisirs, livres et musique"),
        new("auto-velo", "Auto, moto, vélo"),
    ];

    public override SampleCategory Everything { get; } = new("toutes", "Toutes les annonces");

    public override GoneHabit Gone => GoneHabit.Status410;

    public override IHtmlContent Home(SampleSite site, int pass) => Page("Brocante du Canal : petites annonces entre voisins", H($"""
        <section class="accueil"><h1>Vide-greniers toute l'année</h1>
        <p>{site.Shown(pass).Count} annonces en ce moment, de Lille à Namur.</p>
        <ul class="rubriques">{Each(Categories.Append(Everything), category => H($"""<li><a href="{Urls.OfList(category.Slug, 1)}">{category.Name}</a></li>"""))}</ul></section>
        <section><h2>Dernières arrivées</h2><div class="grille">{Each(site.Shown(pass).Take(6), Card)}</div></section>
        """));

    public override IHtmlContent List(SampleSite site, ListPage page) => Page($"{page.Title} | Brocante du Canal", H($"""
        <h1>{page.Title}</h1><p class="compte">{page.Total} annonces</p>
        <div class="grille resultats">{Each(page.Adverts, Card)}</div>
        <nav class="pages">{Turn(page.Previous, "prev", "‹ Page précédente")} {Turn(page.Next, "next", "Page suivante ›")}</nav>
        """));

    public override IHtmlContent Advert(SampleSite site, ShownAdvert shown, int pass)
    {
        var advert = shown.Advert;
        var seller = site.SellerOf(shown);
        var category = site.CategoryOf(shown);
        return Page($"{advert.Title} | Brocante du Canal", H($"""
            <nav class="fil" aria-label="Fil d'Ariane"><a href="/">Accueil</a> › <a href="{Urls.OfList(category.Slug, 1)}">{category.Name}</a> › <span>{advert.Title}</span></nav>
            <article class="annonce">
            <h1>{advert.Title}</h1>
            <p class="prix">{shown.Price}</p>{(shown.Sold ? H($"<p class=\"vendu\">Vendu</p>") : None)}
            <div class="galerie">{Each(advert.Pictures, picture => H($"""<img src="{Urls.OfPicture(picture)}" alt="{advert.Title}" width="160" height="120">"""))}</div>
            <div class="texte"><h2>Description</h2><p>{Lines(shown.Text)}</p></div>
            <dl class="infos"><dt>Lieu</dt><dd>{advert.Place}</dd><dt>Mise en ligne</dt><dd><time datetime="{Iso(advert.Posted)}">{Day(advert.Posted)}</time></dd><dt>Référence</dt><dd>{advert.Id}</dd></dl>
            <aside class="vendeur"><h2>Le vendeur</h2><p><a href="{Urls.OfSeller(seller.Id)}">{seller.Name}</a>, {Kind(seller)}, membre depuis {seller.Since}</p></aside>
            </article>
            <section class="similaires"><h2>Annonces similaires</h2><div class="grille">{Each(site.Similar(shown, pass), Card)}</div></section>
            <script type="application/ld+json">{Json(BrocanteJsonLd.Product(shown, seller, Urls))}</script>
            <script type="application/ld+json">{Json(BrocanteJsonLd.Breadcrumb(shown, category, Urls))}</script>
            """), Urls.Of(advert));
    }

    public override IHtmlContent Seller(SampleSite site, SampleSeller seller, IReadOnlyList<ShownAdvert> adverts) => Page($"{seller.Name} | Brocante du Canal", H($"""
        <h1>{seller.Name}</h1><p>{Kind(seller)}, membre depuis {seller.Since}, {seller.Place}</p><p>{seller.About}</p>
        <h2>Ses annonces</h2><div class="grille">{Each(adverts, Card)}</div>
        """));

    public override IHtmlContent Removed() => Page("Annonce supprimée | Brocante du Canal", H($"""
        <h1>Cette annonce n'est plus en ligne</h1><p>Elle a été retirée par son auteur ou par la modération. <a href="/c/toutes">Voir les autres annonces</a></p>
        """));

    public override IHtmlContent Blocked() => H($"""
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><title>Vérification de sécurité</title><meta name="robots" content="noindex"></head>
        <body><div id="verification-robot"><h1>Un instant…</h1>
        <p>Nous vérifions que vous n'êtes pas un robot. Cochez la case pour continuer.</p>
        <form action="/verification" method="post"><label><input type="checkbox" name="humain"> Je ne suis pas un robot</label><button>Continuer</button></form>
        </div></body></html>

        """);

    public override IHtmlContent NotFound() => Page("Page introuvable | Brocante du Canal", H($"<h1>Page introuvable</h1><p>Cette adresse n'existe pas.</p>"));

    public override IHtmlContent Terms() => Page("Conditions d'utilisation | Brocante du Canal", H($"""
        <h1>Conditions d'utilisation</h1><p>Brocante du Canal est un site inventé : on n'y achète rien et personne n'y vend.</p>
        <p>Les annonces d'animaux ou d'objets d'espèces protégées sans certificat intracommunautaire sont interdites.</p>
        """));

    private IHtmlContent Card(ShownAdvert shown) => H($"""
        <article class="carte"><a href="{Urls.Of(shown.Advert)}"><img src="{Urls.OfPicture(shown.Advert.Pictures[0])}" alt="" width="160" height="120"><h3>{shown.Advert.Title}</h3></a>
        <p class="prix">{shown.Price}</p><p class="lieu">{shown.Advert.Place}</p></article>

        """);

    private IHtmlContent Page(string title, IHtmlContent main, string? canonical = null) => H($"""
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><title>{title}</title><meta name="viewport" content="width=device-width">
        <link rel="stylesheet" href="/style.css">{(canonical is null ? None : H($"""<link rel="canonical" href="{Urls.Absolute(canonical)}">"""))}</head>
        <body><header class="bandeau"><a class="logo" href="/">Brocante <em>du Canal</em></a>
        <form action="{Urls.Search}"><input name="q" placeholder="Que cherchez-vous ?"><button>Chercher</button></form>
        <nav>{Each(Categories, category => H($"""<a href="{Urls.OfList(category.Slug, 1)}">{category.Name}</a> """))}</nav></header>
        <main>{main}</main>
        <footer><a href="{Urls.Terms}">Conditions d'utilisation</a> · Ne payez jamais avant d'avoir vu l'objet.</footer></body></html>

        """);

    private static IHtmlContent Turn(string? address, string relation, string words) =>
        address is null ? None : H($"""<a rel="{relation}" href="{address}">{words}</a>""");

    // Safe as raw markup: the JSON encoder writes <, > and & as escapes, so no text can end the script element.
    private static HtmlString Json(JsonObject json) => new(json.ToJsonString(new() { Encoder = JavaScriptEncoder.Default }));

    private static string Kind(SampleSeller seller) => seller.Kind == "trader" ? "professionnel" : "particulier";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => $"{day.Day} {Months[day.Month - 1]} {day.Year}";
}
