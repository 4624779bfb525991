using System.Buffers;
using System.Text;

namespace Wildlife.Extract;

/// <summary>Tells how much an amount on the page looks like the price asked.</summary>
/// <param name="page">The page.</param>
/// <param name="headingRun">The text run after the heading that names the advert; 0 where there is none.</param>
/// <param name="strips">True for elements within rows of pictures that lead elsewhere.</param>
internal sealed class PriceScore(HtmlPage page, int headingRun, bool[] strips)
{
    private const int MarkLevels = 4;
    private static readonly SearchValues<string> CarouselMarks = SearchValues.Create(["carousel", "swiper", "slick-slide", "slick-track", "owl-item", "owl-stage"], StringComparison.Ordinal);
    private readonly MarkQuestion _isCarousel = new(page, mark => mark.AsSpan().ContainsAny(CarouselMarks));
    private static readonly string[] PriceMarkWords = ["price", "preis", "prix", "prijs"];

    /// <summary>The score: about 8 for a short text that is marked as a price right below the heading.</summary>
    /// <param name="run">Where the amount stands.</param>
    /// <param name="node">Its element.</param>
    /// <param name="text">The words of the element.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="amountBefore">The amount before it on the page; null where it is the first.</param>
    public double Of(int run, int node, string text, decimal amount, decimal? amountBefore)
    {
        string marks = Marks(node);
        double score = text.Length <= 30 ? 3 : text.Length <= 60 ? 1.5 : 0.5;
        score += BlockJudge.Contains(marks, PriceMarkWords) ? 3 : 0;
        score -= PriceMarks.IsOther(marks) || PriceMarks.IsOldPrice(page, node) ? 5 : 0;
        score -= PriceMarks.IsOtherText(text) ? 4 : 0;
        // Less than for an old price: where nothing else is asked, it is the price.
        string line = Around(node);
        score -= amountBefore is { } earlier && IsTaxed(earlier, amount) && PriceMarks.IsBeforeTax(line) ? 5.5 : 0;
        score -= PriceMarks.IsOtherSeller(line) ? 4 : 0;
        score -= strips[node] || IsInCarousel(node) ? 4 : 0;
        int distance = run - headingRun;
        score += distance is >= 0 and < 84 ? 3.5 - distance / 24.0 : distance is < 0 and > -25 ? 1 : distance > 400 ? -2 : 0;
        return score - Math.Min(1.5, Math.Abs(distance) / 1000.0);
    }

    /// <summary>True where the earlier amount may be the later one with its tax: some shops name the net price first, and mean it.</summary>
    private static bool IsTaxed(decimal earlier, decimal amount) => earlier >= amount * 1.03m && earlier <= amount * 1.3m;

    /// <summary>Within a row that scrolls, and without the page's heading in it: other goods, or pictures.</summary>
    private bool IsInCarousel(int node)
    {
        for (int at = node; at >= 0; at = page.Nodes[at].Parent)
        {
            if (_isCarousel[at])
            {
                return headingRun <= page.Nodes[at].FirstRun || headingRun > page.Nodes[at].EndRun;
            }
        }

        return false;
    }

    /// <summary>The words of the element's own line: its parent's, where that is short.</summary>
    private string Around(int node)
    {
        int parent = page.Nodes[node].Parent;
        return parent >= 0 && page.Nodes[parent].EndRun - page.Nodes[parent].FirstRun <= 6 ? page.LineOf(parent, 100) : page.LineOf(node, 100);
    }

    private string Marks(int node)
    {
        var marks = new StringBuilder();
        for (int i = 0; i < MarkLevels && node >= 0; i++, node = page.Nodes[node].Parent)
        {
            marks.Append(page.Nodes[node].Mark).Append(' ');
        }

        return marks.ToString();
    }
}
