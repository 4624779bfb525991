namespace Wildlife.Extract;

/// <summary>
/// Chooses among what the layers of a page call its price: the one asked now, not the one before a reduction, nor one without the tax that visitors pay.
/// </summary>
internal static class AskedPrice
{
    /// <summary>What a shown price scores that is marked as a price or stands by the heading.</summary>
    private const double Clear = 5;

    /// <summary>The price; null where no layer names one.</summary>
    /// <param name="reading">The page.</param>
    /// <param name="item">By its structured data.</param>
    /// <param name="meta">By its meta tags.</param>
    /// <param name="visible">As visitors see it.</param>
    public static ListingPrice? Choose(PageReading reading, ListingPrice? item, ListingPrice? meta, ListingPrice? visible) =>
        Reduced(reading, item, meta) ?? Agreed(reading, item, meta, visible) ?? Disputed(reading, item, meta, visible) ?? item ?? meta ?? visible;

    /// <summary>The meta tags' price where they say that the structured one was before a reduction.</summary>
    private static ListingPrice? Reduced(PageReading reading, ListingPrice? item, ListingPrice? meta) =>
        item?.Amount is { } full && meta?.Amount < full && reading.Meta.PriceBefore is { } before && before == full ? meta : null;

    /// <summary>Where the page's structured prices differ, the one that visitors are shown too; null where all agree or none is shown.</summary>
    private static ListingPrice? Agreed(PageReading reading, ListingPrice? item, ListingPrice? meta, ListingPrice? visible)
    {
        if (item is null || visible?.Amount is not { } shown || item.Amount == shown || reading.Item is null)
        {
            return null;
        }

        IEnumerable<ListingPrice?> others = MainItem.Twins(reading.Candidates, reading.Item).Concat(reading.Item.Items("offers"))
            .Select(t => SchemaFacts.Read(t, reading.Page, reading.Currency).Price).Append(meta);
        return others.FirstOrDefault(p => p?.Amount == shown);
    }

    /// <summary>Structured data and meta tags name two amounts and visitors are plainly shown a third: that is what they pay.</summary>
    private static ListingPrice? Disputed(PageReading reading, ListingPrice? item, ListingPrice? meta, ListingPrice? visible) =>
        item?.Amount is { } one && meta?.Amount is { } other && one != other && visible?.Amount is not null && reading.ShownPrice is { Score: >= Clear } shown && shown.Price.Amount == visible.Amount
            ? visible : null;
}
