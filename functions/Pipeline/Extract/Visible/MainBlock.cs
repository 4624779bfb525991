namespace Wildlife.Extract;

/// <summary>Reads the advert from what a visitor sees.</summary>
internal sealed class MainBlock
{
    private const double LeastRepeated = 2;
    private const double MostForRepeats = 1.8;
    private readonly HtmlPage _page;
    private readonly PriceRuns _prices;
    private readonly bool[] _strips;

    public MainBlock(HtmlPage page, PriceRuns prices, CardGroup? cards, bool[] strips)
    {
        _strips = strips;
        _page = page;
        _prices = prices;
        Heading = HeadingFinder.Find(page);
        Ground = new AdvertGround(page, Heading, cards);
    }

    /// <summary>Index of the heading that names the advert; -1 where there is none.</summary>
    public int Heading { get; }

    /// <summary>Where on the page the advert itself stands.</summary>
    public AdvertGround Ground { get; }

    /// <summary>The words of the heading where it is one of the first order.</summary>
    public string? HeadingText => Heading >= 0 && _page.Nodes[Heading].Tag == "h1" ? HeadingFinder.TextOf(_page, Heading) : null;

    /// <summary>The words of the heading, whatever element they stand in.</summary>
    public string? NameText => Heading < 0 ? null : HeadingFinder.TextOf(_page, Heading);

    /// <summary>The share of the words of <paramref name="text"/> that stand in <paramref name="other"/>.</summary>
    public static double Overlap(string text, string other)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? 0 : (double)words.Count(w => other.Contains(w, StringComparison.Ordinal)) / words.Length;
    }

    /// <summary>The price shown most like the advert's own, and where; null where none stands outside the cards.</summary>
    public (ListingPrice Price, double Score)? Price(string? currency)
    {
        (ListingPrice Price, double Score)? best = null;
        ShownPrice[] all = [.. Prices(currency)];
        foreach (ShownPrice one in all)
        {
            // What a page repeats it means: once more beside the button, in a bar that scrolls along.
            int repeated = IsNear(one.Run) ? all.Count(other => other.Price.Amount == one.Price.Amount && other.Score > LeastRepeated) - 1 : 0;
            double score = one.Score + Math.Clamp(repeated * 0.6, 0, MostForRepeats);
            best = score > (best?.Score ?? 0) ? (one.Price, score) : best;
        }

        return best;
    }

    private bool IsNear(int run) => Heading >= 0 && run - _page.Nodes[Heading].EndRun is > -25 and < 150;

    /// <summary>The first prices outside the cards, each with how much it looks like the advert's own.</summary>
    public IEnumerable<ShownPrice> Prices(string? currency)
    {
        var score = new PriceScore(_page, Heading < 0 ? 0 : _page.Nodes[Heading].EndRun, _strips);
        (int seen, decimal? before) = (0, null);
        for (int run = 0; run < _page.Runs.Length && seen < 80; run++)
        {
            if (!_prices.At(run) || Ground.IsOtherRun(run))
            {
                continue;
            }

            seen++;
            (int node, string text) = PriceElement.Around(_page, run);
            ListingPrice price = PriceParser.Parse(text, currency);
            if (price.Amount is > 0 and var amount)
            {
                yield return new ShownPrice(price, score.Of(run, node, text, amount, before), run);
                before = amount;
            }
        }
    }
}

/// <summary>A price on the page.</summary>
/// <param name="Price">What it reads.</param>
/// <param name="Score">How much it looks like the price asked.</param>
/// <param name="Run">Where it stands.</param>
internal sealed record ShownPrice(ListingPrice Price, double Score, int Run);
