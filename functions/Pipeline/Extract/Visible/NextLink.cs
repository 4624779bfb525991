using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds the link to the following page of a list.</summary>
internal static partial class NextLink
{
    /// <summary>Absolute; null where there is none.</summary>
    public static string? Find(HtmlPage page)
    {
        string? declared = page.ByTag["link"].Concat(page.ByTag["a"])
            .Where(i => (page.Attribute(i, "rel") ?? "").Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase))
            .Select(i => page.Absolute(page.Attribute(i, "href"))).FirstOrDefault(u => u is not null);
        return declared ?? page.ByTag["a"].Where(i => IsNext(page, i)).Select(i => page.Absolute(page.Attribute(i, "href"))).FirstOrDefault(u => u is not null && IsPaging(u, page.Url));
    }

    /// <summary>
    /// A following page differs from this one by a small number or in its query; the 'next' of a gallery or of a strip of adverts leads to another long number.
    /// </summary>
    private static bool IsPaging(string target, Uri? own)
    {
        if (own is null || !Uri.TryCreate(target, UriKind.Absolute, out Uri? url))
        {
            return true;
        }

        return url.AbsoluteUri != own.AbsoluteUri && ((url.AbsolutePath == own.AbsolutePath && url.Query.Length > 0) || SmallNumber().IsMatch(url.PathAndQuery));
    }

    [GeneratedRegex(@"(^|[^0-9])[0-9]{1,4}([^0-9]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex SmallNumber();

    private static bool IsNext(HtmlPage page, int index)
    {
        PageNode node = page.Nodes[index];
        string text = page.LineOf(index, 60);
        if (text.Length is > 0 and <= 30 && NextWords().IsMatch(text))
        {
            return true;
        }

        string label = page.Attribute(index, "aria-label") ?? page.Attribute(index, "title") ?? "";
        return (label.Length is > 0 and <= 40 && NextWords().IsMatch(label)) || NextMarks().IsMatch(node.Mark) || (node.Parent >= 0 && text.Length < 20 && NextMarks().IsMatch(page.Nodes[node.Parent].Mark))
            || (text.Length == 0 && IsArrow(page, index));
    }

    /// <summary>An icon that points right, and no words.</summary>
    private static bool IsArrow(HtmlPage page, int index)
    {
        for (int i = index + 1; i < page.Nodes[index].End; i++)
        {
            if (page.Nodes[i].Mark.Length > 0 && ArrowMarks().IsMatch(page.Nodes[i].Mark))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(chevron|arrow|angle|caret)[_-]right", RegexOptions.NonBacktracking)]
    private static partial Regex ArrowMarks();

    [GeneratedRegex(@"^\W*(next( page| entries| posts| results| items| ›| »| >)?|continued|suivante?s?|page suivante|volgende( pagina)?|nächste( seite)?|weiter|vor|következő( oldal)?|siguiente|próxima|próximo|successiva|avanti|następna( strona)?|następny|dalej|další|ďalšia|наступна|следующая|вперед|вперёд|след|далее|nästa|neste|næste|次へ|次のページ|次の記事|下一页|下一頁|›|»|>|→|>>|older( posts| entries)?)\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex NextWords();

    [GeneratedRegex(@"(^|[\s_-])(next|pagination-next|nextpage|next-page|page-next|pager-next)($|[\s_-])", RegexOptions.NonBacktracking)]
    private static partial Regex NextMarks();
}
