using System.Buffers;

namespace Wildlife.Extract;

/// <summary>What links to the following page say, in the languages of the region and a few more: a word for 'next' or 'older', and beside it only words such as 'page'.</summary>
internal static class NextWords
{
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "next", "older", "continued", "forward", "suivant", "suivante", "suivants", "suivantes", "anciens", "anciennes", "précédents",
        "volgende", "verder", "oudere", "nächste", "nächsten", "nächster", "weiter", "vor", "vorwärts", "ältere",
        "következő", "tovább", "régebbi", "korábbi", "siguiente", "siguientes", "próxima", "próximo", "próximos", "próximas", "seguinte", "seguintes", "antiguas", "antiguos", "antigas", "antigos",
        "successiva", "successivo", "successivi", "successive", "prossima", "prossimo", "avanti", "vecchi", "precedenti",
        "następna", "następne", "następny", "następnej", "dalej", "starsze", "další", "následující", "ďalšia", "ďalšie", "ďalej", "starší", "staršie", "następnych",
        "următoarea", "următorul", "înainte", "следваща", "напред", "naprijed", "sljedeća", "sljedeće", "naslednja", "επόμενη", "επόμενο", "sonraki", "kitas", "nākamā", "järgmine",
        "наступна", "далі", "следующая", "следующие", "вперед", "вперёд", "след", "далее", "nästa", "neste", "næste", "seuraava", "äldre", "eldre", "ældre",
        "次へ", "次のページ", "次の記事", "次ページ", "下一页", "下一頁", "다음",
    };

    /// <summary>Words that may stand beside it and change nothing. 'Précédents' and 'precedenti' lead on only beside a word for entries.</summary>
    private static readonly HashSet<string> Beside = new(StringComparer.OrdinalIgnoreCase)
    {
        "page", "pages", "results", "posts", "post", "entries", "entry", "items", "item", "ads", "ad", "listings", "articles", "article", "offers", "products", "topics", "to", "the", "go", "of", "view", "show",
        "la", "le", "les", "de", "des", "à", "vers", "aller", "plus", "résultats", "annonces", "offres", "produits", "billets",
        "pagina", "pagina's", "naar", "ga", "resultaten", "advertenties", "zoekertjes", "berichten", "artikelen",
        "seite", "seiten", "zur", "zu", "den", "ergebnisse", "anzeigen", "beiträge", "artikel", "einträge", "angebote", "treffer", "blättern",
        "oldal", "oldalra", "lap", "a", "az", "hirdetések", "találatok", "bejegyzések", "cikkek",
        "página", "páginas", "entradas", "anuncios", "resultados", "ir", "siguiente", "anúncios", "postagens", "mais",
        "pagine", "alla", "risultati", "annunci", "articoli", "più", "strona", "strony", "stronę", "wpisy", "ogłoszenia", "wyniki", "do", "przejdź", "na",
        "strana", "stránka", "stránku", "strany", "příspěvky", "inzeráty", "výsledky", "pagină", "страница", "страницы", "сторінка", "stranica", "stran", "σελίδα", "sayfa",
        "sida", "sidan", "side", "sivu", "inlägg", "innlegg", "annonser", "annoncer",
    };

    private static readonly HashSet<string> Entries = new(StringComparer.OrdinalIgnoreCase) { "articles", "billets", "articoli", "annonces", "annunci", "plus" };
    private static readonly HashSet<string> OnlyBesideEntries = new(StringComparer.OrdinalIgnoreCase) { "précédents", "precedenti", "anciens", "vecchi", "forward" };
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LeadingLookup = Leading.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BesideLookup = Beside.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EntriesLookup = Entries.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WeakLookup = OnlyBesideEntries.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<char> Arrows = SearchValues.Create("›»>→▶►⟩❯");

    /// <summary>True where the words, or an arrow without words, lead on.</summary>
    public static bool Match(ReadOnlySpan<char> text)
    {
        (bool any, bool strong, bool weak, bool entries) = (false, false, false, false);
        foreach (Range word in Words(text))
        {
            ReadOnlySpan<char> one = text[word];
            any = true;
            if (LeadingLookup.Contains(one))
            {
                bool isWeak = WeakLookup.Contains(one);
                (strong, weak) = (strong || !isWeak, weak || isWeak);
            }
            else if (!BesideLookup.Contains(one) && !IsNumber(one))
            {
                return false;
            }

            entries |= EntriesLookup.Contains(one);
        }

        return any ? strong || (weak && entries) : text.ContainsAny(Arrows);
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length <= 4 && !word.ContainsAnyExceptInRange('0', '9');

    private static List<Range> Words(ReadOnlySpan<char> text)
    {
        var words = new List<Range>(4);
        for (int at = 0; at < text.Length;)
        {
            if (!IsWord(text[at]))
            {
                at++;
                continue;
            }

            int end = at;
            while (end < text.Length && (IsWord(text[end]) || text[end] == '\''))
            {
                end++;
            }

            words.Add(at..end);
            at = end;
        }

        return words;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
