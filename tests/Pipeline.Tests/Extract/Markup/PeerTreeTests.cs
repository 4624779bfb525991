using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>The tree of each saved page beside the one that AngleSharp, an independent reader, builds of it.</summary>
public sealed class PeerTreeTests
{
    /// <summary>Elements that only the moving of misnested formatting doubles, or that a select drops.</summary>
    private const double OtherElements = 0.02;

    public static TheoryData<string> Folders => new("pages/marketplaces", "pages/product-extraction-benchmark/html");

    [Theory]
    [MemberData(nameof(Folders))]
    public void Saved_pages_give_the_same_title_scripts_links_and_text(string folder)
    {
        var wrong = new List<string>();
        string[] files = [.. Directory.EnumerateFiles(Repository.Real(folder.Split('/')), "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        foreach (string file in files.Where((_, i) => i % 5 == 0 || Environment.GetEnvironmentVariable("WILDLIFE_LONG") == "1"))
        {
            string markup = PageDecoder.Decode(Read(file), null).Text.ToString();
            using HtmlPage page = HtmlPageReader.Read(markup, null);
            using IHtmlDocument peer = new HtmlParser().ParseDocument(markup);
            wrong.AddRange(Differences(page, peer).Select(d => $"{Path.GetFileName(file)}: {d}"));
        }

        Assert.NotEmpty(files);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static IEnumerable<string> Differences(HtmlPage page, IHtmlDocument peer)
    {
        string? title = page.ByTag["title"].Where(i => page.Nodes[page.Nodes[i].Parent].Tag != "svg").Select(page.TitleText).FirstOrDefault();
        if (VisibleText.Fold(title ?? "") != VisibleText.Fold(peer.QuerySelector("title:not(svg *)")?.TextContent ?? ""))
        {
            yield return $"title '{title}'";
        }

        string[] ours = [.. page.ByTag["script"].Select(i => page.RawText(i).ToString()).Where(s => s.Length > 0)];
        string[] theirs = [.. peer.QuerySelectorAll("script").Where(s => !s.Ancestors<IElement>().Any(a => a.LocalName == "svg")).Select(s => s.TextContent).Where(s => s.Length > 0)];
        if (!ours.Select(VisibleText.Fold).SequenceEqual(theirs.Select(VisibleText.Fold)))
        {
            yield return $"{ours.Length} scripts, not {theirs.Length}: {ours.Select(VisibleText.Fold).Zip(theirs.Select(VisibleText.Fold)).First(p => p.First != p.Second)}";
        }

        string[] links = [.. page.ByTag["a"].Select(i => page.Attribute(i, "href")).OfType<string>().Distinct()];
        string[] peerLinks = [.. peer.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Distinct()];
        if (links.Except(peerLinks).Any() || peerLinks.Except(links).Any())
        {
            yield return $"links {string.Join(' ', links.Except(peerLinks).Concat(peerLinks.Except(links)).Take(3))}";
        }

        int elements = peer.All.Length;
        if (Math.Abs(page.Nodes.Length - elements) > Math.Max(3, elements * OtherElements))
        {
            yield return $"{page.Nodes.Length} elements, not {elements}";
        }

        string text = Letters(string.Concat(page.Runs.ToArray().Where(r => page.Nodes[r.Node] is not { Tag: "title", Parent: 1 }).Select(r => r.Text)));
        string peerText = Letters(Shown(peer));
        if (text != peerText)
        {
            int at = text.Zip(peerText).TakeWhile(p => p.First == p.Second).Count();
            yield return $"{text.Length} letters of text, not {peerText.Length}: '{Around(text, at)}', not '{Around(peerText, at)}'";
        }
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 15)..Math.Min(text.Length, at + 40)];

    /// <summary>The peer's text outside the elements that show none.</summary>
    private static string Shown(IHtmlDocument peer)
    {
        var text = new StringBuilder();
        foreach (IText one in peer.Body!.Descendants<IText>())
        {
            if (!one.Ancestors<IElement>().Any(IsHidden))
            {
                text.Append(one.Data);
            }
        }

        return text.ToString();
    }

    private static bool IsHidden(IElement element) =>
        TagTable.Find(element.LocalName)?.Has(TagTraits.Invisible) == true || element.HasAttribute("hidden")
        || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));


    private static byte[] Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var body = new MemoryStream();
        plain.CopyTo(body);
        return body.ToArray();
    }
}
