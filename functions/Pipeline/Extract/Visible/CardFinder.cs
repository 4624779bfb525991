using System.Buffers;
using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>
/// Finds repeated elements of one shape that each lead to another page: result lists are built from a template,
/// so their cards share tag and class under parents that share theirs.
/// </summary>
internal sealed partial class CardFinder
{
    private const int FewestCards = 3;
    private const int FewestInStrip = 4;
    private static readonly SearchValues<string> MenuHints = SearchValues.Create(["nav", "menu", "footer", "breadcrumb"], StringComparison.Ordinal);
    private readonly HtmlPage _page;
    private readonly PriceRuns _prices;
    private readonly List<List<int>> _groups;
    private readonly int[] _linksBefore;
    private readonly int[] _imagesBefore;
    private readonly int[] _headingsBefore;

    public CardFinder(HtmlPage page, PriceRuns prices)
    {
        _page = page;
        _prices = prices;
        _linksBefore = new int[page.Nodes.Length + 1];
        _imagesBefore = new int[page.Nodes.Length + 1];
        _headingsBefore = new int[page.Nodes.Length + 1];
        for (int i = 0; i < page.Nodes.Length; i++)
        {
            string tag = page.Nodes[i].Tag;
            _linksBefore[i + 1] = _linksBefore[i] + (tag == "a" ? 1 : 0);
            _imagesBefore[i + 1] = _imagesBefore[i] + (tag is "img" or "picture" ? 1 : 0);
            _headingsBefore[i + 1] = _headingsBefore[i] + (tag == "h1" ? 1 : 0);
        }

        _groups = [.. Groups().Values.Where(g => g.Count >= FewestCards)];
    }

    /// <summary>The best set; null where the page has none.</summary>
    public CardGroup? Best()
    {
        CardGroup? best = null;
        foreach (List<int> nodes in _groups)
        {
            if (Judge(nodes) is { } group && group.Score > (best?.Score ?? 0))
            {
                best = group;
            }
        }

        return best;
    }

    /// <summary>True for each element within a row of at least four that show pictures and lead to different pages: other goods, whatever the row is called.</summary>
    public bool[] Strips()
    {
        var strips = new bool[_page.Nodes.Length];
        foreach (List<int> nodes in _groups)
        {
            if (nodes.Count >= FewestInStrip && nodes.Count(IsPictured) * 2 >= nodes.Count && nodes.Select(FirstTarget).OfType<string>().Distinct().Count() * 4 >= nodes.Count * 3)
            {
                foreach (int node in nodes.Where(n => !HoldsHeading(n)))
                {
                    Array.Fill(strips, true, node, _page.Nodes[node].End - node);
                }
            }
        }

        return strips;
    }

    private bool IsPictured(int node) => _imagesBefore[_page.Nodes[node].End] > _imagesBefore[node];

    private bool HoldsHeading(int node) => _headingsBefore[_page.Nodes[node].End] > _headingsBefore[node];

    private Dictionary<(int Parent, int Own), List<int>> Groups()
    {
        var groups = new Dictionary<(int Parent, int Own), List<int>>();
        var shapes = new NodeShapes(_page);
        var inMenu = new bool[_page.Nodes.Length];
        var isMenu = new MarkQuestion(_page, mark => mark.AsSpan().ContainsAny(MenuHints) && MenuMarks().IsMatch(mark));
        for (int i = 0; i < _page.Nodes.Length; i++)
        {
            ref readonly PageNode node = ref _page.Nodes[i];
            int links = _linksBefore[node.End] - _linksBefore[i];
            inMenu[i] = node.Parent >= 0 && (inMenu[node.Parent] || node.Tag is "nav" or "header" or "footer" || (node.Tag is "div" or "ul" or "section" or "aside" && isMenu[i]));
            if (node.Hidden || node.Parent < 0 || inMenu[i] || links is 0 or > 60 || node.EndRun - node.FirstRun > 200)
            {
                continue;
            }

            (int Parent, int Own) key = (shapes[node.Parent], shapes[i]);
            if (!groups.TryGetValue(key, out List<int>? nodes))
            {
                groups[key] = nodes = [];
            }

            if (nodes.Count == 0 || i >= _page.Nodes[nodes[^1]].End)
            {
                nodes.Add(i);
            }
        }

        return groups;
    }

    [GeneratedRegex(@"(^|[ _-])(nav|navbar|navigation|menu|mainmenu|submenu|megamenu|footer|breadcrumbs?)($|[ _-])", RegexOptions.NonBacktracking)]
    private static partial Regex MenuMarks();

    private CardGroup? Judge(List<int> nodes)
    {
        var cards = new List<int>(nodes.Count);
        var targets = new HashSet<string>(StringComparer.Ordinal);
        (int priced, int pictured, long letters) = (0, 0, 0);
        foreach (int index in nodes)
        {
            ref readonly PageNode node = ref _page.Nodes[index];
            int length = Letters(node);
            // What holds the page's own heading is the advert itself, not a card.
            bool own = _headingsBefore[^1] <= 2 && HoldsHeading(index);
            if (own || length is < 6 or > 4_000 || FirstTarget(index) is not { } target || !targets.Add(target))
            {
                continue;
            }

            cards.Add(index);
            letters += Math.Min(length, 400);
            priced += _prices.Count(node.FirstRun, node.EndRun) > 0 ? 1 : 0;
            pictured += IsPictured(index) ? 1 : 0;
        }

        if (cards.Count < FewestCards)
        {
            return null;
        }

        double average = (double)letters / cards.Count;
        if (priced * 3 < cards.Count && pictured * 3 < cards.Count && average < 90)
        {
            // Short texts without prices and pictures: a menu.
            return null;
        }

        double quality = 3.0 * priced / cards.Count + 1.0 * pictured / cards.Count + Math.Min(1.5, average / 100);
        return quality < 0.9 ? null : new CardGroup(cards, priced, pictured, Math.Min(cards.Count, 40) * quality);
    }

    private int Letters(in PageNode node)
    {
        int letters = 0;
        for (int i = node.FirstRun; i < node.EndRun; i++)
        {
            letters += _page.Runs[i].Text.Length;
        }

        return letters;
    }

    private string? FirstTarget(int index)
    {
        for (int i = index; i < _page.Nodes[index].End; i++)
        {
            if (_page.Nodes[i].Tag == "a" && _page.RawAttribute(i, "href") is { Length: > 1 } raw && raw[0] != '#'
                && !raw.StartsWith("javascript", StringComparison.OrdinalIgnoreCase))
            {
                string href = _page.Attribute(i, "href")!;
                int hash = href.IndexOf('#', StringComparison.Ordinal);
                return hash > 0 ? href[..hash] : href;
            }
        }

        return null;
    }
}
