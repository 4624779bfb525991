using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds the link to the following page of a list.</summary>
internal static partial class NextLink
{
    /// <summary>Absolute; null where there is none.</summary>
    public static string? Find(HtmlPage page)
    {
        int[] declared = [.. page.ByTag["link"].Concat(page.ByTag["a"]).Where(i => DeclaresNext(page.RawAttribute(i, "rel")))];
        string? named = declared.Select(i => page.Absolute(page.Attribute(i, "href"))).FirstOrDefault(u => u is not null);
        // Some sites declare the address of another host or scheme than they are read from: what they show leads on too.
        return named is not null && IsSameOrigin(named, page.Base) ? named : Shown(page) ?? named;
    }

    private static bool IsSameOrigin(string target, Uri? own) =>
        own is null || target.StartsWith(own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    /// <summary>The link that a visitor sees: one in a row of page numbers before others, such as a calendar's.</summary>
    private static string? Shown(HtmlPage page)
    {
        var isNext = new MarkQuestion(page, mark => mark.Contains("next", StringComparison.Ordinal) && NextMarks().IsMatch(mark));
        var isPager = new MarkQuestion(page, mark => mark.Contains("pag", StringComparison.Ordinal) && PagerMarks().IsMatch(mark));
        string? first = null;
        foreach (int index in page.ByTag["a"])
        {
            if (!IsNext(page, index, isNext) || page.Absolute(page.Attribute(index, "href")) is not { } url || !IsPaging(url, page.Url))
            {
                continue;
            }

            if (IsInPager(page, index, isPager))
            {
                return url;
            }

            first ??= url;
        }

        return first;
    }

    private static bool IsInPager(HtmlPage page, int index, MarkQuestion isPager)
    {
        for (int at = index, i = 0; at >= 0 && i < 5; at = page.Nodes[at].Parent, i++)
        {
            if (isPager[at])
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(^|[ _-])(pager|paging|paginator|pagination|pages?-?(nav|numbers|links|list)|wp-pagenavi)", RegexOptions.NonBacktracking)]
    private static partial Regex PagerMarks();

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
