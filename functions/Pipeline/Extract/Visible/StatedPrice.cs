using System.Buffers;

namespace Wildlife.Extract;

/// <summary>
/// Finds the price where the page says that it stands, by class or by label: there also words without an amount
/// ('bieden', 'prix sur demande') and amounts without a currency are the price.
/// </summary>
internal static class StatedPrice
{
    private const int Longest = 40;

    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["price", "prix", "preis", "prijs", "precio", "prezzo", "cena"], StringComparison.Ordinal);

    private static readonly LabelSet Labels = new(
        "preis", "vb", "festpreis", "kaufpreis", "prix", "prix demandé", "prix de vente", "prijs", "vraagprijs", "price", "asking price", "ár", "vételár", "irányár", "eladási ár", "precio", "prezzo", "cena", "preț");

    /// <summary>The price as stated; null where no place for it is found, or nothing can be read there.</summary>
    public static ListingPrice? Find(PageReading reading) =>
        Marked(reading) ?? new LabelledValues(reading.Page, reading.Ground).Of(Labels, false).Take(3).Select(v => Read(v.Text, reading)).FirstOrDefault(p => p is not null);

    private static ListingPrice? Marked(PageReading reading)
    {
        HtmlPage page = reading.Page;
        int first = reading.Main.Heading < 0 ? 0 : reading.Main.Heading;
        var isPrice = new MarkQuestion(page, mark => BlockJudge.Contains(mark, Marks) && !PriceMarks.IsOther(mark));
        for (int i = first; i < page.Nodes.Length; i++)
        {
            ref readonly PageNode node = ref page.Nodes[i];
            if (!node.Hidden && node.EndRun - node.FirstRun is > 0 and <= 4 && isPrice[i] && reading.Ground.Holds(i)
                && Read(page.LineOf(i, Longest + 20), reading) is { } price)
            {
                return price;
            }
        }

        return null;
    }

    private static ListingPrice? Read(string text, PageReading reading) =>
        text.Length is >= 2 and <= Longest && !PriceMarks.IsOtherText(text) && PriceParser.Parse(text, reading.Currency) is { Kind: not PriceKind.None } price ? price : null;
}
