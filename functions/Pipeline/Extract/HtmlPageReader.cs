using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Wildlife.Extract;

/// <summary>Parses markup and walks it once.</summary>
internal static class HtmlPageReader
{
    /// <summary>Browsers stop nesting at 512; deeper elements become siblings.</summary>
    private const int MaximumDepth = 512;

    /// <summary>Tags that readers ask for by name.</summary>
    private static readonly HashSet<string> IndexedTags =
        ["html", "title", "meta", "link", "script", "base", "h1", "h2", "h3", "a", "img", "form", "input", "button", "iframe", "address", "time", "source", "select", "dt", "th", "label"];

    private static readonly HashSet<string> Invisible =
        ["script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "select", "textarea", "head", "math", "datalist"];

    private static readonly HashSet<string> Inline =
        ["a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark", "s", "small", "span", "strong", "sub", "time", "tt", "u", "var", "wbr", "data", "del", "bdt"];

    /// <summary>Never fails; <paramref name="fetched"/> is where the page came from.</summary>
    public static HtmlPage Read(string markup, Uri? fetched)
    {
        IDocument document = Parser().ParseDocument(markup);
        var walk = new PageWalk(IndexedTags, Invisible, Inline);
        walk.Run(document);
        ILookup<string, int> byTag = walk.Indexed.ToLookup(i => walk.Nodes[i].Tag);
        Uri? url = OwnAddress(walk.Nodes, byTag, fetched);
        string? written = byTag["base"].Select(i => walk.Nodes[i].Element.GetAttribute("href")).FirstOrDefault(h => h is not null);
        return new HtmlPage
        {
            Document = document,
            Nodes = walk.Nodes,
            Runs = walk.Runs,
            ByTag = byTag,
            Items = walk.Items,
            Url = url,
            Base = PageUrls.Parse(fetched ?? url, written) ?? fetched ?? url,
        };
    }

    private static HtmlParser Parser() => new(new HtmlParserOptions
    {
        DisableElementPositionTracking = true,
        SkipComments = true,
        MaximumDepth = MaximumDepth,
        ShouldEmitAttribute = static (ref token, name) => !(name.Length == 1 && name.Span[0] == 'd') && !name.Span.StartsWith("on"),
    });

    private static Uri? OwnAddress(List<PageNode> nodes, ILookup<string, int> byTag, Uri? fetched)
    {
        string? canonical = byTag["link"].Select(i => nodes[i].Element)
            .FirstOrDefault(e => "canonical".Equals(e.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("href");
        string? graph = byTag["meta"].Select(i => nodes[i].Element)
            .FirstOrDefault(e => e.GetAttribute("property") == "og:url")?.GetAttribute("content");
        Uri? named = PageUrls.Parse(fetched, canonical) ?? PageUrls.Parse(fetched, graph);
        // A canonical link to the site's root on a deeper page is a template's mistake, not an address.
        return named is null || (fetched is not null && named.AbsolutePath == "/" && fetched.AbsolutePath != "/") ? fetched : named;
    }
}
