using System.Buffers;
using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>
/// Tells the elements of the advert itself from those of other adverts (cards, blocks headed 'similar adverts' or marked so)
/// and from the page's frame (menus, forms, footer). What is read of the advert is read from its own ground only.
/// </summary>
internal sealed partial class AdvertGround
{
    private const int FewNeighbours = 12;
    private static readonly SearchValues<string> FrameHints =
        SearchValues.Create(["nav", "menu", "footer", "search", "cookie", "consent", "login", "newsletter", "modal", "overlay", "social", "share", "review", "comment"], StringComparison.Ordinal);

    private static readonly SearchValues<string> TitleHints = SearchValues.Create(["title", "head", "titre"], StringComparison.Ordinal);
    private readonly HtmlPage _page;
    private readonly int _heading;
    private readonly bool[] _others;
    private readonly bool[] _frame;

    /// <summary>Marks the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="heading">The element that names the advert; -1 where there is none.</param>
    /// <param name="cards">The page's best set of cards.</param>
    public AdvertGround(HtmlPage page, int heading, CardGroup? cards)
    {
        _page = page;
        _heading = heading;
        _others = new bool[page.Nodes.Length];
        _frame = new bool[page.Nodes.Length];
        MarkNamed();
        MarkHeaded();
        CardsAreNeighbours = heading >= 0 && cards is { Nodes.Count: <= FewNeighbours } && cards.Nodes.All(card => _others[card]);
        // Few of them priced: blocks of the advert itself that happen to be alike, not other adverts.
        foreach (int card in cards is { Priced: >= 3 } ? cards.Nodes : [])
        {
            Mark(_others, card, page.Nodes[card].End);
        }
    }

    /// <summary>True where the page's cards are no list of its own but a strip of other adverts, by its heading or mark.</summary>
    public bool CardsAreNeighbours { get; }

    /// <summary>True where the element is of the advert or of nothing in particular.</summary>
    public bool Holds(int node) => !_others[node] && !_frame[node];

    /// <summary>True within another advert's card or a block of such.</summary>
    public bool IsOther(int node) => _others[node];

    /// <summary>True for text within another advert's card or a block of such.</summary>
    public bool IsOtherRun(int run) => _others[_page.Runs[run].Node];

    private void MarkNamed()
    {
        var isFrame = new MarkQuestion(_page, mark => mark.AsSpan().ContainsAny(FrameHints) && Frames().IsMatch(mark));
        var isNeighbour = new MarkQuestion(_page, NeighbourWords.IsMark);
        for (int i = 0; i < _page.Nodes.Length; i++)
        {
            ref readonly PageNode node = ref _page.Nodes[i];
            if (node.Tag is "html" or "body" or "main" or "head" || Around(i))
            {
                continue;
            }

            if (!_frame[i] && (node.Tag is "nav" or "footer" or "form" or "header" || isFrame[i]))
            {
                Mark(_frame, i, node.End);
            }

            if (!_others[i] && isNeighbour[i] && IsPart(node))
            {
                Mark(_others, i, node.End);
            }
        }
    }

    private void MarkHeaded()
    {
        var isTitle = new MarkQuestion(_page, mark => mark.AsSpan().ContainsAny(TitleHints));
        for (int run = 0; run < _page.Runs.Length; run++)
        {
            TextRun text = _page.Runs[run];
            if (text.Break && text.Text.Length <= 120 && !_others[text.Node] && IsHeading(text.Node, isTitle) && NeighbourWords.IsHeading(_page.LineOf(text.Node, 120)))
            {
                MarkBlock(text.Node, run);
            }
        }
    }

    private bool IsHeading(int node, MarkQuestion isTitle)
    {
        for (int at = node, i = 0; at >= 0 && i < 3; at = _page.Nodes[at].Parent, i++)
        {
            if (_page.Nodes[at].Tag is "h2" or "h3" or "h4" or "h5" or "h6" or "strong" or "b" or "legend" or "caption" || isTitle[at])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The largest block that begins with the heading; where that is no more than the heading, what follows it up to the next of its kind.</summary>
    private void MarkBlock(int node, int run)
    {
        int block = node;
        while (_page.Nodes[block].Parent is >= 0 and var parent && FirstRun(parent) == run && !Around(parent) && _page.Nodes[parent].Tag is not ("main" or "body") && IsPart(_page.Nodes[parent]))
        {
            block = parent;
        }

        Mark(_others, block, _page.Nodes[block].End);
        int holder = _page.Nodes[block].Parent;
        bool alone = _page.Nodes[block].EndRun - run <= 3;
        string tag = _page.Nodes[block].Tag;
        for (int next = _page.Nodes[block].End; alone && holder >= 0 && next < _page.Nodes[holder].End; next = _page.Nodes[next].End)
        {
            if (Around(next) || next == _heading || _page.Nodes[next].Tag == tag && tag[0] == 'h')
            {
                break;
            }

            Mark(_others, next, _page.Nodes[next].End);
        }
    }

    /// <summary>The first run that shows something.</summary>
    private int FirstRun(int node)
    {
        int run = _page.Nodes[node].FirstRun;
        while (run < _page.Nodes[node].EndRun && string.IsNullOrWhiteSpace(_page.Runs[run].Text))
        {
            run++;
        }

        return run;
    }

    private bool Around(int node) => _heading >= node && _heading < _page.Nodes[node].End;

    /// <summary>A block with most of the page's text is the page, whatever its class says.</summary>
    private bool IsPart(PageNode node) => (node.EndRun - node.FirstRun) * 10 <= _page.Runs.Length * 8;

    private static void Mark(bool[] marks, int first, int end) => Array.Fill(marks, true, first, end - first);

    [GeneratedRegex(@"(^|[ _-])(nav|navbar|navigation|menu|mainmenu|submenu|megamenu|footer|searchbar|search-?(box|form|bar|field)|cookie\w*|consent|login|newsletter|modal|overlay|social|share|review|reviews|comments?)($|[ _-])", RegexOptions.NonBacktracking)]
    private static partial Regex Frames();
}
