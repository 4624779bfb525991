namespace Wildlife.Extract;

/// <summary>Reads a price as sellers write it.</summary>
public static class PriceParser
{
    /// <summary>Longer texts are not prices; only this much of them is read.</summary>
    private const int Longest = 1_000;

    /// <summary>
    /// Reads the first amount of a text, its currency and what the words say about it.
    /// <c>1.250,00 €</c>, <c>1 250 €</c>, <c>€ 1.250,-</c>, <c>12'500.– CHF</c>, <c>1.234.567 Ft</c> and <c>VB 450 €</c> are amounts;
    /// <c>prix sur demande</c>, <c>bieden</c> and <c>irányár</c> are not zero; <c>gratis</c> is zero.
    /// </summary>
    /// <param name="text">The words on the page.</param>
    /// <param name="currencyHint">An ISO code, or any words that name a currency; used where the text names none, or one that several countries share.</param>
    /// <param name="decimalSeparator">The decimal separator where the caller knows it; else it follows from the number.</param>
    public static ListingPrice Parse(string text, string? currencyHint = null, char? decimalSeparator = null)
    {
        string line = Normalise(text);
        string hint = Normalise(currencyHint ?? "");
        string? hinted = hint.Length == 0 ? null : CurrencyFinder.Find(hint, 0, null);
        bool hintNamesDollar = hint.Contains('$', StringComparison.Ordinal) && hinted == "USD";
        int roughStart = AmountReader.First(line, false)?.Start ?? 0;
        string? currency = CurrencyFinder.Find(line, roughStart, hintNamesDollar ? null : hinted) ?? hinted;
        Amount? amount = BesideCurrency(line, currency, hinted, decimalSeparator);
        PriceKind kind = PriceWords.KindOf(line, amount is not null);
        decimal? value = kind == PriceKind.Free ? 0 : amount?.Value;
        return new ListingPrice(value, currency, VisibleText.Fold(text ?? ""), kind);
    }

    /// <summary>The first amount, or a later one where that and not the first stands beside the currency: <c>2 x 50 €</c>, but not in a range.</summary>
    private static Amount? BesideCurrency(string line, string? currency, string? hint, char? decimalSeparator)
    {
        bool threeDecimals = Currencies.HasThreeDecimals(currency);
        Amount? first = AmountReader.First(line, threeDecimals, decimalSeparator);
        if (first is not { } amount || currency is null || CurrencyFinder.StandsBeside(line, amount.Start, amount.Start + amount.Length, hint))
        {
            return first;
        }

        int from = amount.Start + amount.Length;
        while (AmountReader.First(line[from..], threeDecimals, decimalSeparator) is { } next && !IsRange(line.AsSpan(from, next.Start)))
        {
            int end = from + next.Start + next.Length;
            if (CurrencyFinder.StandsBeside(line, from + next.Start, end, hint))
            {
                return next with { Start = from + next.Start };
            }

            from = end;
        }

        return first;
    }

    private static bool IsRange(ReadOnlySpan<char> between) => between.Trim() is "-" or "–" or "—" or "/" or "à" or "a" or "bis" or "tot" or "to" or "til" or "do" or "au" or "und" or "+";

    /// <summary>One line, with plain spaces, plain digits and plain signs.</summary>
    private static string Normalise(string? text)
    {
        string folded = VisibleText.Fold(text is { Length: > Longest } ? text[..Longest] : text ?? "");
        return folded.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&euro;", "€", StringComparison.Ordinal).Replace('＄', '$').Replace('．', '.').Replace('，', ',').Replace('٫', '.').Replace('٬', ',');
    }
}
