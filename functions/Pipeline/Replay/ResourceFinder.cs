using Wildlife.Crawl;
using Wildlife.Extract;

namespace Wildlife.Replay;

/// <summary>What a page or a style sheet loads to be seen: style sheets, pictures, fonts. Scripts and frames are left out: nothing runs in a replay.</summary>
internal static class ResourceFinder
{
    /// <summary>The canonical URLs that a page names, style sheets first.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="fetched">Where it came from.</param>
    public static IReadOnlyList<string> OfPage(ReadOnlyMemory<char> markup, Uri fetched)
    {
        using var page = HtmlPageReader.Read(markup, fetched);
        var (sheets, pictures) = (new List<string?>(), new List<string?>());
        for (var node = 0; node < page.Nodes.Length; node++)
        {
            switch (page.Nodes[node].Tag)
            {
                case "link" when IsSheet(page.Attribute(node, "rel")):
                    sheets.Add(page.Attribute(node, "href"));
                    break;
                case "img" or "source":
                    pictures.Add(page.Attribute(node, "src"));
                    pictures.AddRange(Candidates(page.Attribute(node, "srcset")));
                    break;
                case "input" or "video" or "body" or "table" or "td":
                    pictures.AddRange([page.Attribute(node, "src"), page.Attribute(node, "poster"), page.Attribute(node, "background")]);
                    break;
                case "style":
                    pictures.AddRange(StyleReferences.Of(page.RawText(node).Span));
                    break;
                default:
                    break;
            }

            if (page.Attribute(node, "style") is { } style)
            {
                pictures.AddRange(StyleReferences.Of(style));
            }
        }

        return Canonical(sheets.Concat(pictures), page.Base ?? fetched);
    }

    /// <summary>The canonical URLs that a style sheet names.</summary>
    /// <param name="sheet">The style sheet.</param>
    /// <param name="fetched">Where it came from.</param>
    public static IReadOnlyList<string> OfSheet(string sheet, Uri fetched) => Canonical(StyleReferences.Of(sheet), fetched);

    private static bool IsSheet(string? rel) => rel is not null && rel.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words
        && words.Contains("stylesheet", StringComparer.OrdinalIgnoreCase) && !words.Contains("alternate", StringComparer.OrdinalIgnoreCase);

    // "a.jpg 1x, b.jpg 2x": the first is what a plain screen shows.
    private static IEnumerable<string> Candidates(string? srcset) =>
        srcset is null ? [] : srcset.Split(',', 2)[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(1);

    private static List<string> Canonical(IEnumerable<string?> references, Uri from) => references
        .Where(reference => !string.IsNullOrWhiteSpace(reference) && !reference.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        .Select(reference => CanonicalUrl.TryCanonicalize(reference!.Trim(), from))
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .ToList();
}
