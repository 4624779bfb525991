namespace Wildlife.Extract;

/// <summary>
/// A CSS selector of a source file, matched against a page. It reads what marketplaces need: types, ids, classes, attributes with all
/// operators, the four combinators, lists, <c>:has()</c>, <c>:not()</c>, <c>:is()</c>, <c>:first-child</c>, <c>:last-child</c> and <c>:nth-child()</c>.
/// </summary>
internal sealed class PageSelector
{
    private readonly IReadOnlyList<SelectorPath> _paths;

    private PageSelector(IReadOnlyList<SelectorPath> paths) => _paths = paths;

    /// <summary>Reads a selector.</summary>
    /// <exception cref="SelectorException">It is none, or uses a form that is not read; the message says which.</exception>
    public static PageSelector Parse(string text) => new(new SelectorParser(text).Read());

    /// <summary>The first element in document order; -1 where none matches.</summary>
    public int First(HtmlPage page)
    {
        for (int i = 0; i < page.Nodes.Length; i++)
        {
            if (Matches(page, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>All elements in document order.</summary>
    public List<int> All(HtmlPage page)
    {
        var found = new List<int>();
        for (int i = 0; i < page.Nodes.Length; i++)
        {
            if (Matches(page, i))
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>True where the element is one of those the selector names.</summary>
    public bool Matches(HtmlPage page, int node)
    {
        foreach (SelectorPath path in _paths)
        {
            if (path.Matches(page, node, scope: -1))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A selector that cannot be read.</summary>
internal sealed class SelectorException(string message) : Exception(message);
