namespace Wildlife.Extract;

/// <summary>Tells private sellers from traders by the words sites use.</summary>
internal static class SellerWords
{
    private static readonly string[] Trader =
        ["gewerblich", "gewerblicher", "händler", "firma", "shop", "professionnel", "professionnelle", "pro", "entreprise", "boutique", "zakelijk", "handelaar", "bedrijf", "winkel", "business", "trader", "dealer", "professional", "company", "kereskedő", "üzleti", "cég", "vállalkozás", "bolt", "trade"];

    private static readonly string[] Private =
        ["privat", "privater", "privatperson", "particulier", "particulière", "private", "individual", "magánszemély", "magán", "privé", "privat-anbieter", "hobby", "prywatny", "osoba prywatna"];

    /// <summary><c>private</c> or <c>trader</c>; null where the words say neither.</summary>
    public static string? KindOf(string text)
    {
        string lower = text.ToLowerInvariant();
        return PriceWords.HasWord(lower, Private) ? "private" : PriceWords.HasWord(lower, Trader) ? "trader" : null;
    }
}
