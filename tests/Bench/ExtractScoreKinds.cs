using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>Page kinds over the saved marketplace pages.</summary>
internal static class ExtractScoreKinds
{
    private static readonly Dictionary<string, PageKind> Expected = new()
    {
        ["search"] = PageKind.Index, ["detail"] = PageKind.Listing, ["search-empty"] = PageKind.Empty, ["shell"] = PageKind.Empty,
        ["block"] = PageKind.Blocked, ["home"] = PageKind.Other, ["form"] = PageKind.Other,
    };

    public static void Run(string real, bool verbose)
    {
        string pages = Path.Combine(real, "pages");
        (int right, int total, int details, int titled, int priced, int falseListings, int poor) = (0, 0, 0, 0, 0, 0, 0);
        foreach (string[] row in File.ReadLines(Path.Combine(pages, "manifest.csv")).Skip(1).Select(l => l.Split(',')).Where(r => r[0].StartsWith("marketplaces/", StringComparison.Ordinal)))
        {
            ExtractedPage page = ExtractScore.Extract(Path.Combine(pages, row[0]));
            PageKind expected = Expected[row[3]];
            total++;
            right += page.Kind == expected ? 1 : 0;
            details += expected == PageKind.Listing ? 1 : 0;
            titled += expected == PageKind.Listing && page.Kind == PageKind.Listing && !string.IsNullOrWhiteSpace(page.Title) ? 1 : 0;
            priced += expected == PageKind.Listing && page.Price?.Amount is not null ? 1 : 0;
            falseListings += page.Kind == PageKind.Listing && row[3] is "block" or "shell" or "search-empty" ? 1 : 0;
            bool isPoor = expected == PageKind.Index && page.Cards.Count < 10;
            poor += isPoor ? 1 : 0;
            if (page.Kind != expected || isPoor || verbose)
            {
                Console.WriteLine($"  {row[0][13..]}: {page.Kind} (labelled {row[3]}), {page.Cards.Count} cards, {page.Links.Count} links, next {page.Next}, '{page.Title}' {page.Price?.Amount} {page.Price?.Currency} @ {page.Location}");
            }
        }

        Console.WriteLine($"kind as labelled {right}/{total}; detail pages that are titled listings {titled}/{details}, with a price {priced}; false listings {falseListings}; search pages with under 10 cards {poor}");
    }
}
