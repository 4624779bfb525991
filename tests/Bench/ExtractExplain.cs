using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>Shows why a page is taken for what it is: <c>-- extract-explain FILE…</c>.</summary>
internal static class ExtractExplain
{
    public static int Run(string[] files)
    {
        foreach (string file in files)
        {
            PageContent content = ExtractScore.Load(file);
            DecodedPage decoded = PageDecoder.Decode(content.Body.Span, null);
            var reading = new PageReading(HtmlPageReader.Read(decoded.Text, null), content, null, default);
            Console.WriteLine($"{file}\n  {KindJudge.Evidence(reading, EmbeddedState.Read(reading))}");
            Console.WriteLine($"  url {reading.Page.Url} visible {reading.Visible.Length} price {reading.Main.Price(null)} item {reading.Item?.Types.FirstOrDefault()} {reading.Item?.Text("name")} of {reading.Candidates.Count}");
            foreach ((ListingPrice price, double score, _) in reading.Main.Prices(null).OrderByDescending(p => p.Score).Take(8))
            {
                Console.WriteLine($"  price {score:0.00} {price}");
            }

            foreach (int card in reading.Cards?.Nodes.Take(3) ?? [])
            {
                Console.WriteLine($"  card <{reading.Page.Nodes[card].Tag} {reading.Page.Nodes[card].Mark}> {reading.Page.LineOf(card, 150)}");
            }
        }

        return 0;
    }
}
