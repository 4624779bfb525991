namespace Wildlife.Extract;

/// <summary>Reads the advert from what a visitor sees.</summary>
internal sealed class MainBlock
{
    private readonly HtmlPage _page;
    private readonly PriceRuns _prices;

    public MainBlock(HtmlPage page, PriceRuns prices, CardGroup? cards)
    {
        _page = page;
        _prices = prices;
        Heading = FindHeading();
        Ground = new AdvertGround(page, Heading, cards);
    }

    /// <summary>Index of the heading that names the advert; -1 where there is none.</summary>
    public int Heading { get; }

    /// <summary>Where on the page the advert itself stands.</summary>
    public AdvertGround Ground { get; }

    /// <summary>The words of the heading.</summary>
    public string? HeadingText => Heading < 0 ? null : _page.LineOf(Heading, 500);

    /// <summary>The first-order heading that shares most words with the document's title, else the first that has words.</summary>
    private int FindHeading()
    {
        string title = string.Join(' ', _page.ByTag["title"].Take(1).Select(i => _page.TitleText(i))).ToLowerInvariant();
        int best = -1;
        double bestScore = 0;
        foreach (int index in _page.ByTag["h1"])
        {
            string text = _page.LineOf(index, 500);
            if (_page.Nodes[index].Hidden || text.Length < 2)
            {
                continue;
            }

            double score = 0.1 + Overlap(text.ToLowerInvariant(), title);
            if (score > bestScore)
            {
                (best, bestScore) = (index, score);
            }
        }

        return best;
    }

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
        foreach ((ListingPrice Price, double Score) candidate in Prices(currency))
        {
            best = candidate.Score > (best?.Score ?? 0) ? candidate : best;
        }

        return best;
    }

    /// <summary>The first prices outside the cards, each with how much it looks like the advert's own.</summary>
    public IEnumerable<(ListingPrice Price, double Score)> Prices(string? currency)
    {
        int headingRun = Heading < 0 ? 0 : _page.Nodes[Heading].EndRun;
        int seen = 0;
        for (int run = 0; run < _page.Runs.Length && seen < 80; run++)
        {
            if (!_prices.At(run) || Ground.IsOtherRun(run))
            {
                continue;
            }

            seen++;
            (int node, string text) = PriceElement(run);
            ListingPrice price = PriceParser.Parse(text, currency);
            if (price.Amount > 0)
            {
                yield return (price, PriceScore(run, node, text, headingRun));
            }
        }
    }

    /// <summary>The smallest element around a run that holds both number and currency.</summary>
    private (int Node, string Text) PriceElement(int run)
    {
        int node = _page.Runs[run].Node;
        string text = _page.LineOf(node, 200);
        for (int i = 0; i < 3 && !PriceRuns.NamesCurrency(text) && _page.Nodes[node].Parent >= 0; i++)
        {
            node = _page.Nodes[node].Parent;
            text = _page.LineOf(node, 200);
        }

        return (node, text.Length > 150 ? VisibleText.Fold(_page.Runs[run].Text) : text);
    }

    private double PriceScore(int run, int node, string text, int headingRun)
    {
        string marks = Marks(node, 4);
        double score = text.Length <= 30 ? 3 : text.Length <= 60 ? 1.5 : 0.5;
        score += marks.Contains("price", StringComparison.Ordinal) || marks.Contains("preis", StringComparison.Ordinal) || marks.Contains("prix", StringComparison.Ordinal) || marks.Contains("prijs", StringComparison.Ordinal) ? 3 : 0;
        score -= PriceMarks.IsOther(marks) || PriceMarks.IsOldPrice(_page, node) ? 5 : 0;
        score -= PriceMarks.IsOtherText(text) ? 4 : 0;
        int distance = run - headingRun;
        score += distance is >= 0 and < 60 ? 3.0 - distance / 30.0 : distance is < 0 and > -25 ? 1 : distance > 400 ? -2 : 0;
        return score - seenPenalty(distance);

        static double seenPenalty(int distance) => Math.Min(1.5, Math.Abs(distance) / 1000.0);
    }

    private string Marks(int node, int levels)
    {
        var marks = new System.Text.StringBuilder();
        for (int i = 0; i < levels && node >= 0; i++, node = _page.Nodes[node].Parent)
        {
            marks.Append(_page.Nodes[node].Mark).Append(' ');
        }

        return marks.ToString();
    }
}
