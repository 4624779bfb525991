using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds the link to the following page of a list.</summary>
internal static partial class NextLink
{
    /// <summary>Absolute; null where there is none.</summary>
    public static string? Find(HtmlPage page)
    {
        string? declared = page.ByTag["link"].Concat(page.ByTag["a"]).Where(i => DeclaresNext(page.RawAttribute(i, "rel")))
            .Select(i => page.Absolute(page.Attribute(i, "href"))).FirstOrDefault(u => u is not null);
        var isNext = new MarkQuestion(page, mark => mark.Contains("next", StringComparison.Ordinal) && NextMarks().IsMatch(mark));
        return declared ?? page.ByTag["a"].Where(i => IsNext(page, i, isNext)).Select(i => page.Absolute(page.Attribute(i, "href"))).FirstOrDefault(u => u is not null && IsPaging(u, page.Url));
    }

    private static bool DeclaresNext(ReadOnlySpan<char> relations)
    {
        foreach (Range one in relations.Split(' '))
        {
            if (relations[one].Equals("next", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
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

    private static bool IsNext(HtmlPage page, int index, MarkQuestion isNext)
    {
        PageNode node = page.Nodes[index];
        string text = page.LineOf(index, 60);
        if (text.Length is > 0 and <= 30 && NextWords.Match(text))
        {
            return true;
        }

        string label = page.Attribute(index, "aria-label") ?? page.Attribute(index, "title") ?? "";
        return (label.Length is > 0 and <= 40 && NextWords.Match(label)) || isNext[index] || (node.Parent >= 0 && text.Length < 20 && isNext[node.Parent])
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

    [GeneratedRegex(@"(^|[\s_-])(next|pagination-next|nextpage|next-page|page-next|pager-next)($|[\s_-])", RegexOptions.NonBacktracking)]
    private static partial Regex NextMarks();
}
