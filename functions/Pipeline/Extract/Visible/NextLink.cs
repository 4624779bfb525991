using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds the link to the following page of a list: declared, or shown to the visitor.</summary>
internal static partial class NextLink
{
    private const double Least = 3;

    /// <summary>Absolute; null where there is none.</summary>
    public static string? Find(HtmlPage page)
    {
        int[] declared = [.. page.ByTag["link"].Concat(page.ByTag["a"]).Where(i => Declares(page.RawAttribute(i, "rel"), "next"))];
        string? named = declared.Select(i => page.Absolute(page.Attribute(i, "href"))).FirstOrDefault(u => u is not null);
        // Some sites declare the address of another host or scheme than they are read from: what they show leads on too.
        return named is not null && IsSameOrigin(named, page.Base) ? named : Shown(page) ?? named;
    }

    private static bool IsSameOrigin(string target, Uri? own) =>
        own is null || target.StartsWith(own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    /// <summary>The link that a visitor would follow: the one that says most clearly that it leads on, the first among equals.</summary>
    private static string? Shown(HtmlPage page)
    {
        var marks = new PagerMarks(page);
        (string? Url, double Score) best = (null, 0);
        foreach (int index in page.ByTag["a"])
        {
            double said = Said(page, index, marks);
            if (said > 0 && page.Absolute(page.Attribute(index, "href")) is { } url && !LeadsElsewhere(page, index, marks))
            {
                double score = said + Led(url, page.Address, said) + (marks.IsInPager(index) ? 2 : 0);
                best = score > best.Score ? (url, score) : best;
            }
        }

        return best.Score >= Least ? best.Url : null;
    }

    private static bool LeadsElsewhere(HtmlPage page, int index, PagerMarks marks)
    {
        ReadOnlySpan<char> relations = page.RawAttribute(index, "rel");
        return Declares(relations, "prev") || Declares(relations, "start") || Declares(relations, "first") || marks.IsInCalendar(index);
    }

    private static bool Declares(ReadOnlySpan<char> relations, ReadOnlySpan<char> wanted)
    {
        foreach (Range one in relations.Split(' '))
        {
            if (relations[one].Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How clearly a link says, by its words, its label, its class or its icon, that it leads on; 0 where it does not.</summary>
    private static double Said(HtmlPage page, int index, PagerMarks marks)
    {
        string text = page.LineOf(index, 60);
        if (text.Length is > 0 and <= 45 && NextWords.Match(text))
        {
            return text.Any(char.IsLetter) ? 3 : 2.4;
        }

        string label = page.Attribute(index, "aria-label") ?? page.Attribute(index, "title") ?? "";
        if (label.Length is > 0 and <= 60 && NextWords.Match(label))
        {
            return 3;
        }

        bool isMarked = marks.IsNext(index) || (page.Nodes[index].Parent is >= 0 and var parent && text.Length < 20 && marks.IsNext(parent));
        if (text.Length > 0)
        {
            // A class alone is often a template's: the words beside it say something else.
            return isMarked ? 1 : 0;
        }

        return isMarked || IsArrow(page, index) ? 2 : 0;
    }

    /// <summary>What the address adds: forward by a page is good, back is not a following page, elsewhere needs better words.</summary>
    private static double Led(string target, Uri? own, double said)
    {
        if (own is null || !Uri.TryCreate(target, UriKind.Absolute, out Uri? url))
        {
            return 1;
        }

        return PageStep.Between(own, url) switch
        {
            > 0 => 2,
            < 0 => -3,
            null when said >= 2 && IsPaging(url, own) => 0.5,
            _ => -9,
        };
    }

    /// <summary>
    /// A following page differs from this one by a small number or in its query; the 'next' of a gallery or of a strip of adverts leads to another long number.
    /// </summary>
    private static bool IsPaging(Uri url, Uri own) =>
        url.AbsoluteUri != own.AbsoluteUri && ((url.AbsolutePath == own.AbsolutePath && url.Query.Length > 0) || SmallNumber().IsMatch(url.PathAndQuery));

    [GeneratedRegex(@"(^|[^0-9])[0-9]{1,4}([^0-9]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex SmallNumber();

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
}
