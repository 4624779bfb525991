namespace Wildlife.Extract;

/// <summary>Words that stand for a price, or change what an amount means, in the languages of the region.</summary>
internal static class PriceWords
{
    private static readonly string[] OnRequest =
    [
        "sur demande", "nous consulter", "prix à voir", "n.o.t.k", "notk", "nader overeen te komen", "op aanvraag", "zie omschrijving", "prijs op aanvraag", "auf anfrage", "preis auf anfrage",
        "p.a.", "on request", "price on application", "poa", "contact seller", "call for price", "ár egyeztetés", "kérjen árajánlatot", "ár kérésre", "megegyezés szerint", "su richiesta", "a consultar",
        "na zapytanie", "do uzgodnienia", "zapytaj o cenę", "prix : contacter", "ajánlatot kérek", "keresni", "in overleg",
    ];

    private static readonly string[] Free =
    [
        "gratuit", "gratis", "à donner", "a donner", "zu verschenken", "verschenken", "umsonst", "kostenlos", "free", "ingyen", "ingyenes", "elajándékoz", "elvihető", "for free", "af te halen", "gratuito", "za darmo", "oddam",
    ];

    private static readonly string[] Bids = ["bieden", "bod", "bid", "bids", "enchère", "enchères", "gebot", "gebote", "licit", "licitálás", "aukció", "auktion", "huidig bod", "starting bid", "mise à prix", "faire offre", "faire une offre", "t.e.a.b", "teab"];

    private static readonly string[] Negotiable =
    [
        "vb", "verhandlungsbasis", "vhb", "fp vb", "à débattre", "a débattre", "négociable", "prix à discuter", "onderhandelbaar", "bespreekbaar", "irányár", "iár", "alkuképes", "alku", "negotiable", "ono", "o.n.o", "obo", "or best offer", "ou meilleure offre", "do negocjacji", "trattabile", "negociable", "vagy ajánlat",
    ];

    /// <summary>What the words mean, with or without an amount; <see cref="PriceKind.Amount"/> or <see cref="PriceKind.None"/> where no word says otherwise.</summary>
    public static PriceKind KindOf(string text, bool hasAmount)
    {
        if (text.Length > 400)
        {
            return hasAmount ? PriceKind.Amount : PriceKind.None;
        }

        string lower = text.ToLowerInvariant();
        if (HasWord(lower, Negotiable))
        {
            return PriceKind.Negotiable;
        }

        if (HasWord(lower, Bids))
        {
            return PriceKind.Bids;
        }

        if (hasAmount)
        {
            return PriceKind.Amount;
        }

        return HasWord(lower, OnRequest) ? PriceKind.OnRequest : HasWord(lower, Free) ? PriceKind.Free : PriceKind.None;
    }

    /// <summary>True where one of the words stands in the text, not within a longer word.</summary>
    public static bool HasWord(string lower, IEnumerable<string> words) => words.Any(word => HasWord(lower, word));

    private static bool HasWord(string lower, string word)
    {
        for (int at = lower.IndexOf(word, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            if ((at == 0 || !char.IsLetter(lower[at - 1])) && (end == lower.Length || !char.IsLetter(lower[end])))
            {
                return true;
            }
        }

        return false;
    }
}
