namespace Wildlife.Extract;

/// <summary>Reads whether goods can be had from words.</summary>
internal static class StockWords
{
    /// <summary>The state the words name; null where they name none.</summary>
    public static Availability? Read(string text)
    {
        string lower = text.ToLowerInvariant();
        return PriceWords.HasWord(lower, PageWords.Sold) ? Availability.OutOfStock
            : PriceWords.HasWord(lower, PageWords.InStock) ? Availability.InStock
            : SchemaFacts.ReadAvailability(text);
    }
}
