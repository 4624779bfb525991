namespace Wildlife.Extract;

/// <summary>Words that give a page's kind away, in lower case, in the languages of the region.</summary>
internal static class PageWords
{
    /// <summary>Challenges: these words stand on no advert.</summary>
    public static readonly string[] Challenge =
    [
        "robot or human", "are you a robot", "are you human", "verify you are human", "you're human", "you’re human", "unusual traffic", "pardon our interruption", "access denied", "access to this page has been denied",
        "checking your browser", "just a moment...", "attention required! | cloudflare", "please enable js and disable any ad blocker", "enable javascript and cookies to continue", "enter the characters you see below",
        "vous êtes un robot", "vous n'êtes pas un robot", "vous n’êtes pas un robot", "êtes-vous un robot", "êtes humain", "accès refusé", "accès temporairement restreint", "trafic inhabituel", "activité inhabituelle",
        "ben je een robot", "bent u een robot", "geen robot bent", "een mens bent", "toegang geweigerd", "ongebruikelijk verkeer", "even geduld, we controleren",
        "sind sie ein roboter", "kein roboter", "ein mensch sind", "ein mensch bist", "zugriff verweigert", "ungewöhnlichen datenverkehr", "ungewöhnliche aktivität", "sicherheitsprüfung", "ip-adresse wurde gesperrt",
        "nem vagy robot", "nem robot", "ön robot", "hozzáférés megtagadva", "szokatlan forgalom", "ellenőrizzük a böngész",
    ];

    /// <summary>Login walls: the page asks for an account in place of the content.</summary>
    public static readonly string[] Login =
    [
        "sign in to continue", "log in to continue", "you must log in", "please log in", "please sign in", "connectez-vous pour continuer", "connectez-vous pour voir", "veuillez vous connecter", "vous devez être connecté",
        "log in om verder te gaan", "meld je aan om", "log in om deze", "je moet ingelogd zijn", "bitte melden sie sich an", "bitte einloggen", "melde dich an, um", "anmelden, um fortzufahren", "sie müssen eingeloggt sein",
        "jelentkezz be a folytatáshoz", "be kell jelentkezned", "kérjük, jelentkezzen be", "bejelentkezés szükséges",
    ];

    /// <summary>Consent walls: the page asks for consent in place of the content.</summary>
    public static readonly string[] Consent =
    [
        "before you continue to", "we value your privacy", "avant de continuer", "nous respectons votre vie privée", "accepter et continuer", "continuer sans accepter", "voordat je verdergaat", "wij waarderen je privacy", "alles accepteren en doorgaan",
        "bevor sie fortfahren", "wir schätzen ihre privatsphäre", "zustimmen und weiter", "mit werbung und tracking", "mielőtt folytatná", "fontos számunkra az adatvédelem", "elfogadom és folytatom", "akzeptieren und weiter",
    ];

    /// <summary>The advert was here and is not any more.</summary>
    public static readonly string[] Gone =
    [
        "this ad is no longer available", "this listing is no longer available", "this listing has been removed", "ad not found", "page not found", "404 not found", "no longer exists", "this item is no longer available", "the listing you're looking for",
        "cette annonce n'est plus disponible", "cette annonce n’est plus disponible", "annonce n'existe plus", "annonce n’existe plus", "annonce a été supprimée", "annonce est expirée", "annonce a expiré", "annonce introuvable", "page introuvable", "annonce désactivée", "page n'existe pas", "page n’existe pas", "annonce n'est plus en ligne", "annonce n’est plus en ligne",
        "deze advertentie is niet meer beschikbaar", "advertentie is verwijderd", "advertentie bestaat niet meer", "advertentie niet gevonden", "advertentie is verlopen", "pagina niet gevonden", "advertentie is niet langer beschikbaar", "deze pagina bestaat niet", "zoekertje is niet meer beschikbaar", "zoekertje bestaat niet",
        "diese anzeige ist nicht mehr verfügbar", "anzeige ist nicht mehr verfügbar", "anzeige wurde gelöscht", "anzeige wurde entfernt", "anzeige nicht gefunden", "anzeige existiert nicht mehr", "anzeige ist abgelaufen", "anzeige ist leider nicht mehr", "seite nicht gefunden", "seite wurde nicht gefunden", "angebot ist nicht mehr verfügbar", "inserat ist nicht mehr",
        "a hirdetés már nem elérhető", "hirdetés nem található", "hirdetés törölve", "hirdetést törölték", "hirdetés lejárt", "hirdetés már nem aktív", "az oldal nem található", "a hirdetés megszűnt", "hirdetés nem létezik", "ez a hirdetés már nem",
    ];

    /// <summary>A search found nothing.</summary>
    public static readonly string[] NoResults =
    [
        "no results found", "0 results", "no listings found", "no ads found", "nothing found", "did not match any", "no exact matches found", "we couldn't find any",
        "aucun résultat", "aucune annonce", "0 annonce", "désolé, nous n'avons pas", "pas de résultat", "pas trouvé d'annonce", "geen resultaten", "geen advertenties gevonden", "niets gevonden", "0 resultaten", "geen zoekertjes", "geen zoekresultaten",
        "keine ergebnisse", "keine anzeigen gefunden", "keine treffer", "0 treffer", "0 ergebnisse", "es wurden keine anzeigen", "leider keine", "nincs találat", "0 találat", "nem találtunk", "nincs a keresésnek megfelelő",
        "brak wyników", "nie znaleźliśmy", "nie znaleziono", "brak ogłoszeń", "0 ogłoszeń", "no se encontraron", "nessun risultato", "nenhum resultado",
    ];

    /// <summary>The goods are sold, though the page still shows them.</summary>
    public static readonly string[] Sold =
    [
        "sold out", "out of stock", "currently unavailable", "this item has been sold", "this listing has ended", "this auction has ended", "bidding has ended", "no longer for sale", "no longer available", "not available", "temporarily out of stock", "not currently available",
        "vendu", "article vendu", "rupture de stock", "en rupture", "épuisé", "indisponible", "actuellement indisponible", "vente terminée", "enchère terminée", "objet vendu", "plus disponible", "n'est plus disponible", "non disponible",
        "verkocht", "uitverkocht", "niet op voorraad", "niet leverbaar", "niet meer leverbaar", "niet meer beschikbaar", "niet beschikbaar", "veiling afgelopen", "veiling is gesloten", "momenteel niet verkrijgbaar", "momenteel niet beschikbaar",
        "verkauft", "ausverkauft", "nicht vorrätig", "nicht auf lager", "derzeit nicht verfügbar", "nicht lieferbar", "nicht mehr verfügbar", "nicht verfügbar", "nicht mehr lieferbar", "auktion beendet", "bereits verkauft", "momentan nicht verfügbar", "zurzeit nicht verfügbar", "angebot wurde beendet",
        "eladva", "elkelt", "elfogyott", "nincs készleten", "nincs raktáron", "jelenleg nem elérhető", "nem elérhető", "már nem elérhető", "nem kapható", "lejárt aukció", "az aukció véget ért", "nem rendelhető",
        "agotado", "non disponibile", "esaurito", "venduto", "esgotado", "wyprzedane", "niedostępny", "brak w magazynie",
    ];

    /// <summary>The same as whole notices, with a few that are too common to look for within a text.</summary>
    public static readonly HashSet<string> SoldNotices = [.. Sold, "sold", "reserved", "ended", "vendue", "réservé", "terminé", "gereserveerd", "beëindigd", "reserviert", "beendet", "lejárt", "foglalt", "currently unavailable", "actuellement indisponible"];

    /// <summary>Notices that count even beside a button to buy: shops say 'unavailable' of one branch or one size too.</summary>
    public static readonly HashSet<string> SoldForGood =
        ["sold", "sold out", "ended", "vendu", "vendue", "épuisé", "verkocht", "uitverkocht", "verkauft", "ausverkauft", "bereits verkauft", "eladva", "elkelt", "elfogyott", "currently unavailable", "actuellement indisponible", "derzeit nicht verfügbar", "this listing has ended", "out of stock"];

    /// <summary>The goods can be had, in words.</summary>
    public static readonly string[] InStock =
    [
        "in stock", "available now", "ready to ship", "en stock", "disponible", "op voorraad", "leverbaar", "direct leverbaar", "auf lager", "sofort lieferbar", "lieferbar", "vorrätig", "verfügbar", "sofort verfügbar", "készleten", "raktáron", "elérhető",
        "disponibile", "disponibilità immediata", "em stock", "na skladě", "skladom", "na sklade", "dostępny", "w magazynie", "în stoc", "in stoc", "в наличии", "есть в наличии", "på lager", "i lager", "varastossa", "laos", "na zalogi", "na stanju", "متوفر", "במלאי", "有貨", "現貨", "stokta", "est en stock", "noliktavā", "dostupno",
    ];

    /// <summary>What buttons say with which an advert is answered or goods are bought.</summary>
    public static readonly string[] Buy =
    [
        "add to cart", "add to basket", "add to bag", "add to trolley", "buy now", "buy it now", "place bid", "make offer", "contact seller", "message seller", "chat with seller", "email seller", "email user", "contact user", "contact owner", "contact advertiser", "reply", "call seller",
        "ajouter au panier", "acheter", "j'achète", "contacter le vendeur", "envoyer un message", "contacter", "voir le numéro", "enchérir", "faire une offre", "envoyer un email",
        "in winkelwagen", "in winkelmand", "in mijn winkelwagen", "toevoegen aan winkelwagen", "bestellen", "bericht sturen", "stuur bericht", "plaats bod", "bieden", "contact opnemen", "koop nu", "direct kopen",
        "in den warenkorb", "in den einkaufswagen", "jetzt kaufen", "sofort-kaufen", "nachricht schreiben", "nachricht senden", "anbieter kontaktieren", "kontakt aufnehmen", "verkäufer kontaktieren", "bieten", "kaufen", "in den korb",
        "kosárba", "kosárba teszem", "megveszem", "üzenet küldése", "üzenet az eladónak", "licitálok", "vásárlás", "telefonszám mutatása", "ajánlatot teszek",
        "aggiungi al carrello", "acquista", "compra ora", "añadir al carrito", "añadir a la cesta", "agregar al carro", "comprar", "adicionar ao carrinho", "do koszyka", "dodaj do koszyka", "kup teraz", "wyślij wiadomość", "do košíka", "kúpiť", "koupit",
        "adauga in cos", "adaugă în coș", "cumpără", "в корзину", "купить", "в кошик", "lägg i varukorg", "köp", "læg i kurv", "legg i handlekurv", "lisää ostoskoriin", "ostukorvi", "lisa ostukorvi", "v košarico", "u košaricu", "dodaj u košaricu", "ielikt grozā", "sepete ekle", "カートに入れる", "購入手続きへ", "加入購物車", "立即購買", "أضف إلى السلة", "أضف إلى الحقيبة", "הוסף לסל",
    ];
}
