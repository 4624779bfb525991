namespace Wildlife.Extract;

/// <summary>Finds the heading that names the advert.</summary>
internal static class HeadingFinder
{
    private const int Shortest = 5;
    private static readonly string[] TitleMarks = ["title", "titel", "titre", "name", "heading", "headline", "subject"];
    private static readonly string[] SubtitleMarks = ["subtitle", "sub-title", "sub_title", "subheading", "untertitel", "sous-titre", "tagline"];
    private static readonly string[] Bars = [" | ", " - ", " – ", " — ", " · ", " • ", " :: "];

    /// <summary>
    /// The first-order heading that shares most words with the document's title, else the first that has words;
    /// on a page without one, the element that says what the title begins with. -1 where there is none.
    /// </summary>
    public static int Find(HtmlPage page)
    {
        string title = VisibleText.Fold(string.Join(' ', page.ByTag["title"].Take(1).Select(page.TitleText)));
        string lower = title.ToLowerInvariant();
        (int best, double bestScore) = (-1, 0);
        foreach (int index in page.ByTag["h1"])
        {
            string text = page.LineOf(index, 500);
            if (page.Nodes[index].Hidden || text.Length < 2)
            {
                continue;
            }

            double score = 0.1 + MainBlock.Overlap(text.ToLowerInvariant(), lower);
            (best, bestScore) = score > bestScore ? (index, score) : (best, bestScore);
        }

        return best >= 0 ? best : Titled(page, FirstPart(title));
    }

    /// <summary>The heading's words on one line, up to what is marked as a line below them: an edition, a slogan.</summary>
    public static string TextOf(HtmlPage page, int heading)
    {
        ref readonly PageNode node = ref page.Nodes[heading];
        for (int i = heading + 1; i < node.End; i++)
        {
            if (page.Nodes[i].FirstRun > node.FirstRun && SubtitleMarks.Any(m => page.Nodes[i].Mark.Contains(m, StringComparison.Ordinal)))
            {
                return VisibleText.Fold(VisibleText.Join(page.Runs, node.FirstRun, page.Nodes[i].FirstRun, 500));
            }
        }

        return page.LineOf(heading, 500);
    }

    /// <summary>Titles name the advert first, then the site.</summary>
    private static string FirstPart(string title)
    {
        int end = Bars.Select(bar => title.IndexOf(bar, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(title.Length).Min();
        return title[..end];
    }

    private static int Titled(HtmlPage page, string wanted)
    {
        if (wanted.Length < Shortest)
        {
            return -1;
        }

        var isTitle = new MarkQuestion(page, mark => BlockJudge.Contains(mark, TitleMarks));
        for (int i = 0; i < page.Nodes.Length; i++)
        {
            ref readonly PageNode node = ref page.Nodes[i];
            bool heading = node.Tag is "h2" or "h3" or "h4" || (node.Tag != "title" && isTitle[i]);
            if (heading && !node.Hidden && node.EndRun - node.FirstRun is > 0 and <= 3 && page.LineOf(i, 300).Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
