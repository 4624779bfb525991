using System.Diagnostics;
using System.Globalization;
using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>Where the time of extraction goes, summed over saved pages: <c>-- extract-times FOLDER</c>.</summary>
internal static class ExtractTimes
{
    private static readonly Dictionary<string, TimeSpan> Laps = [];

    public static int Run(string[] args)
    {
        PageContent[] pages = [.. Directory.GetFiles(args[0]).Select(ExtractScore.Load)];
        for (int round = 0; round < 8; round++)
        {
            Laps.Clear();
            foreach (PageContent page in pages)
            {
                Measure(page);
            }
        }

        foreach ((string name, TimeSpan time) in Laps)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {time.TotalMilliseconds / pages.Length:0.00} ms a page"));
        }

        return 0;
    }

    private static void Measure(PageContent content)
    {
        DecodedPage decoded = Lap("decode", () => PageDecoder.Decode(content.Body.Span, null));
        using HtmlPage page = Lap("tags and text", () => HtmlPageReader.Read(decoded.Text, null));
        Lap("structured data", () => StructuredData.Of(page));
        Lap("state", () => StateScripts.Read(page).Count());
        PriceRuns prices = Lap("price runs", () => new PriceRuns(page));
        CardGroup? cards = Lap("cards", () => new CardFinder(page, prices).Best());
        var main = new MainBlock(page, prices, cards);
        Lap("main price", () => main.Price(null));
        Lap("next link", () => NextLink.Find(page));
        Lap("article numbers", () => SkuFinder.Find(page));
        Lap("buttons", () => BuyButtons.Any(page));
        var reading = new PageReading(page, content, null, default);
        ItemFacts? state = Lap("state search", () => EmbeddedState.Read(reading));
        Lap("kind", () => KindJudge.Judge(reading, state));
        Lap("links", () => new IndexReader(reading).Read(new ExtractedPage { Kind = PageKind.Other }, false));
        Lap("listing", () => new ListingReader(reading, state).Read(new ExtractedPage { Kind = PageKind.Listing }));
    }

    private static T Lap<T>(string name, Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        T result = work();
        Laps[name] = Laps.GetValueOrDefault(name) + watch.Elapsed;
        return result;
    }
}
