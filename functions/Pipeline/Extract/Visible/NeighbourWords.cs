using System.Buffers;
using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>How pages name the blocks that show other adverts than their own.</summary>
internal static partial class NeighbourWords
{
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["similar", "related", "recommend", "suggest", "upsell", "up-sell", "cross-sell", "crosssell", "also", "you-may", "more-from", "more-ads", "other-ads", "other-items", "hnlich", "aehnlich", "verwandt", "empfehl",
            "vergelijkbaar", "soortgelijk", "aanbevolen", "hasonl", "ajanl", "ajánl", "recently", "last-seen", "lastseen", "viewed"],
        StringComparison.Ordinal);

    /// <summary>Begin a heading over other adverts, whatever follows.</summary>
    private static readonly string[] Openings =
    [
        "similar ", "recommended ", "suggested ", "you may ", "you might ", "customers also", "people also", "others also", "recently viewed", "frequently bought", "more from", "more like", "see also",
        "vous aimerez", "vous aimeriez", "vous pourriez", "cela pourrait", "ça pourrait", "ceci pourrait", "cela peut", "vu récemment", "récemment v", "à découvrir aussi",
        "das könnte", "dies könnte", "könnte dich", "könnte sie", "kunden ", "zuletzt angesehen", "zuletzt gesehen", "empfehlungen", "auch interessant", "passend dazu", "mehr von", "mehr aus", "andere kauften", "andere suchten",
        "misschien ", "anderen bekeken", "anderen kochten", "ook interessant", "ook bekeken", "ook leuk", "laatst bekeken", "meer van", "dit vind je", "vind je misschien",
        "ezek is érdekel", "önt is érdekel", "téged is érdekel", "érdekelhet", "mások ezt", "mások ezeket", "nemrég", "az eladó további", "az eladó többi",
        "other sellers", "more sellers", "more buying", "autres vendeurs", "autres offres", "andere verkäufer", "weitere verkäufer", "weitere angebote", "andere verkopers", "andere aanbieders", "más vendedores", "altri venditori",
        "accessories", "accessoires", "zubehör", "passendes zubehör", "toebehoren", "tartozékok", "kiegészítők", "príslušenstvo", "příslušenství", "accesorios", "accessori", "akcesoria",
        "podobne", "zobacz też", "zobacz także", "también te", "te puede", "potrebbe",
    ];

    /// <summary>Begin one where a word for goods follows.</summary>
    private static readonly string[] Adjectives =
    [
        "related", "sponsored", "other", "more", "further", "latest", "newest", "new", "autres", "dernières", "derniers", "plus d", "d'autres", "ähnliche", "weitere", "passende", "andere", "verwandte", "mehr", "neue",
        "vergelijkbare", "soortgelijke", "gelijkaardige", "meer", "gerelateerde", "aanbevolen", "nieuwste", "hasonló", "további", "ajánlott", "kapcsolódó", "legújabb", "egyéb", "inne", "otros", "otras", "altri", "altre",
    ];

    private static readonly string[] Tails = ["similaire", "associé", "recommandé", "suggéré", "connexe", "susceptible", "du même vendeur", "similares", "relacionad", "simili", "correlat"];

    private static readonly SearchValues<string> Goods = SearchValues.Create(
        [" ad", "advert", "listing", "item", "product", "offer", "annonce", "article", "produit", "offre", "objet", "anzeige", "angebot", "artikel", "produkt", "inserat", "zoekertje", "aanbod", "hirdetés", "termék", "ajánlat", "ogłoszen", "ofert", "anuncio", "artículo", "annunci", "prodott"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a heading over other adverts.</summary>
    public static bool IsHeading(string text)
    {
        if (text.Length is < 4 or > 70)
        {
            return false;
        }

        return Begins(text, Openings) || (text.AsSpan().ContainsAny(Goods) && (Begins(text, Adjectives) || Array.Exists(Tails, t => text.Contains(t, StringComparison.OrdinalIgnoreCase))));
    }

    private static bool Begins(string text, string[] words) => Array.Exists(words, w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a class or id, lower case, of a block of other adverts.</summary>
    public static bool IsMark(string mark) => mark.Length > 0 && mark.AsSpan().ContainsAny(Hints) && Marks().IsMatch(mark);

    [GeneratedRegex(@"(^|[ _-])(similar(s|es)?|similaires?|similar-?\w+|related|related-?\w+|recommend(ed|ation|ations)?|recommend\w*-?(items|ads|products)|recommandations?|suggest(ed|ions?)|up-?sells?|cross-?sells?|cross-?selling|also-?(viewed|bought|like|interested)|you-?may(-also)?(-like)?|more-?(from|ads)|other-?(ads|items|listings)|(ae|ä)hnliche?|(ae|ä)hnliche-?\w+|verwandt\w*|empfehlung\w*|vergelijkba(ar|re)|soortgelijke?|aanbevolen|hasonl[oó]\w*|aj[aá]nl(o|ó|ott)\w*|recently-?viewed|last-?seen)($|[ _-])", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
