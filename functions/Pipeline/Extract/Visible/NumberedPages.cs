using System.Globalization;

namespace Wildlife.Extract;

/// <summary>
/// Finds the following page of a list that has no 'next': the page number after the current one, or a link that loads more.
/// Only asked of pages known to be lists: an advert's page numbers its reviews the same way.
/// </summary>
internal static class NumberedPages
{
    private const int Levels = 4;

    /// <summary>Absolute; null where there is none.</summary>
    public static string? Following(HtmlPage page)
    {
        var links = new Dictionary<int, int>();
        foreach (int link in page.ByTag["a"])
        {
            if (NumberOf(page, link) is { } number && Forward(page, link) is not null)
            {
                links.TryAdd(number, link);
            }
        }

        foreach ((int number, int link) in links.OrderBy(l => l.Key))
        {
            if (IsCurrentBefore(page, link, number))
            {
                return Forward(page, link);
            }
        }

        return page.ByTag["a"].Where(i => MoreWords.Match(page.LineOf(i, 60))).Select(i => Forward(page, i)).FirstOrDefault(u => u is not null);
    }

    /// <summary>The address of a link that leads further on in this list; null for others.</summary>
    private static string? Forward(HtmlPage page, int link) =>
        page.Absolute(page.Attribute(link, "href")) is { } url && page.Address is { } own && Uri.TryCreate(url, UriKind.Absolute, out Uri? target)
        && PageStep.Between(own, target) > 0 ? url : null;

    /// <summary>True where the number before a link's stands beside it and is where the reader is: marked as current, or no link.</summary>
    private static bool IsCurrentBefore(HtmlPage page, int link, int number)
    {
        int block = page.Nodes[link].Parent;
        for (int i = 0; i < Levels && block >= 0; i++, block = page.Nodes[block].Parent)
        {
            for (int at = block + 1; at < link; at++)
            {
                if (NumberOf(page, at) == number - 1 && IsCurrent(page, at))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsCurrent(HtmlPage page, int node) =>
        page.Nodes[node].Tag != "a" || page.HasAttribute(node, "aria-current")
        || page.Absolute(page.Attribute(node, "href")) is not { } url || url == page.Address?.AbsoluteUri;

    /// <summary>The page number that an element shows and nothing else; null for others.</summary>
    private static int? NumberOf(HtmlPage page, int node)
    {
        if (page.Nodes[node].EndRun - page.Nodes[node].FirstRun is < 1 or > 3 || page.Nodes[node].Hidden)
        {
            return null;
        }

        string text = page.LineOf(node, 12).Trim('[', ']', '(', ')', ' ', ',', '|');
        return text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
    }
}
