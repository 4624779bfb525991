using System.Diagnostics;
using System.Text;
using Wildlife.Extract;

namespace Wildlife.Bench;

internal static class ExtractTimes
{
    public static int Run(string[] args)
    {
        string html = args[0] == "list" ? List() : string.Concat(Enumerable.Repeat(args[0], int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture)));
        var watch = Stopwatch.StartNew();
        void Lap(string name) { Console.WriteLine($"{name} {watch.ElapsedMilliseconds} ms"); watch.Restart(); }
        var content = new PageContent(null, 200, null, Encoding.UTF8.GetBytes(html));
        DecodedPage decoded = PageDecoder.Decode(content.Body.Span, null); Lap("decode");
        HtmlPage page = HtmlPageReader.Read(decoded.Text, null); Lap("parse and walk");
        _ = StructuredData.Of(page); Lap("structured");
        var prices = new PriceRuns(page); Lap("prices");
        CardGroup? cards = new CardFinder(page, prices).Best(); Lap("cards");
        var main = new MainBlock(page, prices, cards); Lap("main");
        _ = main.Price(null); Lap("price");
        var reading = new PageReading(page, content, null, default); Lap("reading");
        _ = KindJudge.Evidence(reading, null); Lap("evidence");
        _ = NextLink.Find(page); Lap("next");
        _ = SkuFinder.Find(page); Lap("sku");
        _ = VisibleFacts.Read(reading); Lap("visible");
        _ = new PageExtractor().Extract(content, null, default); Lap("all");
        return 0;
    }

    private static string List()
    {
        var page = new StringBuilder("<title>Lijst</title><h1>Lijst</h1><ul>");
        for (int i = 0; page.Length < 10_000_000; i++)
        {
            page.Append("<li class=item><a href='/a/").Append(i).Append("'>Een advertentie met een lange titel</a><span class=price>€ ").Append(i).Append("</span></li>");
        }

        return page.ToString();
    }
}
