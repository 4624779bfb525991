namespace Wildlife.Extract;

/// <summary>The order of elements under one parent.</summary>
internal static class SiblingOrder
{
    /// <summary>The element before this one under the same parent; -1 where it is the first.</summary>
    public static int Before(HtmlPage page, int node)
    {
        int parent = page.Nodes[node].Parent;
        int at = node - 1;
        while (at > parent && page.Nodes[at].Parent != parent)
        {
            at = page.Nodes[at].Parent;
        }

        return at > parent ? at : -1;
    }

    /// <summary>True where no element follows under the same parent.</summary>
    public static bool IsLast(HtmlPage page, int node) => page.Nodes[node].Parent is >= 0 and var parent && page.Nodes[node].End >= page.Nodes[parent].End;

    /// <summary>Its place under its parent, from 1.</summary>
    public static int Place(HtmlPage page, int node)
    {
        int place = 1;
        for (int at = Before(page, node); at >= 0; at = Before(page, at))
        {
            place++;
        }

        return place;
    }
}
