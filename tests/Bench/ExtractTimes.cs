using System.Globalization;
using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>Where the time of extraction goes, summed over saved pages: <c>-- extract-times FOLDER</c>.</summary>
internal static class ExtractTimes
{
    private static readonly Dictionary<string, (TimeSpan Time, long Bytes)> Laps = [];

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

        foreach ((string name, (TimeSpan time, long bytes)) in Laps)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {time.TotalMilliseconds / pages.Length:0.00} ms, {bytes / 1000.0 / pages.Length:0} kB a page"));
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
        Lap("visible text", () => VisibleText.Join(page.Runs, 0, page.Runs.Length, 100_000));
        Lap("meta tags", () => MetaTags.Of(page));
        MainBlock main = Lap("main block", () => new MainBlock(page, prices, cards, new bool[page.Nodes.Length]));
        Lap("main price", () => main.Price(null));
        Lap("next link", () => NextLink.Find(page));
        Lap("article numbers", () => SkuFinder.Find(page));
        Lap("buttons", () => BuyButtons.Any(page));
        var reading = new PageReading(page, content, null, default);
        ItemFacts? state = Lap("state search", () => EmbeddedState.Read(reading));
        Lap("kind", () => KindJudge.Judge(reading, state));
        Lap("links", () => new IndexReader(reading).Read(new ExtractedPage { Kind = PageKind.Other }, false));
        Lap("shown facts", () => VisibleFacts.Read(reading));
        Lap("place", () => PlaceFinder.Find(reading));
        Lap("posted", () => PostedFinder.Find(reading));
        Lap("gallery", () => { var images = new List<string>(); GalleryFinder.Add(reading, images); return images; });
        Lap("stock", () => StockFinder.Decide(reading, null));
        Lap("contacts", () => ContactFinder.Find(VisibleText.Apart(page.Runs, 100_000) + reading.ContactText, reading.Regions));
        Lap("reading", () => new PageReading(page, content, null, default));
        Lap("listing", () => new ListingReader(reading, state).Read(new ExtractedPage { Kind = PageKind.Listing }));
    }

    private static T Lap<T>(string name, Func<T> work)
    {
        // Processor time: what else runs on the machine must not count.
        (TimeSpan begin, long allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        T result = work();
        (TimeSpan time, long bytes) = Laps.GetValueOrDefault(name);
        Laps[name] = (time + Environment.CpuUsage.TotalTime - begin, bytes + GC.GetAllocatedBytesForCurrentThread() - allocated);
        return result;
    }
}
