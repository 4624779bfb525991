namespace Wildlife.Extract;

/// <summary>What links say that load more of a list, in the languages of the region.</summary>
internal static class MoreWords
{
    private static readonly string[] Starts =
    [
        "more", "load more", "show more", "view more", "see more", "voir plus", "afficher plus", "charger plus", "plus de ", "plus d'annonces",
        "toon meer", "meer laden", "laad meer", "meer ", "bekijk meer", "mehr ", "weitere ", "több ", "további", "mutass többet", "ver más", "cargar más", "mostrar más", "mostra altri", "carica altri", "vedi altri", "altri ",
        "pokaż więcej", "więcej ", "załaduj więcej", "zobrazit další", "načíst další", "další ", "zobraziť viac", "visa fler", "vis flere", "показать ещё", "показать еще", "ещё ",
    ];

    /// <summary>True where a link's words ask for more.</summary>
    public static bool Match(string text) =>
        text.Length is > 0 and <= 45 && Starts.Any(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase) && (s[^1] == ' ' || text.Length == s.Length || !char.IsLetter(text[s.Length])));
}
