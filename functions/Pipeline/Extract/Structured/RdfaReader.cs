namespace Wildlife.Extract;

/// <summary>Reads schema.org items written in RDFa Lite: <c>vocab</c>, <c>typeof</c>, <c>property</c>, <c>resource</c>, and the prefix <c>schema:</c>.</summary>
internal static class RdfaReader
{
    private const string Vocabulary = "schema.org";
    private const string Prefix = "schema:";

    /// <summary>The top-level items in document order.</summary>
    public static List<DataItem> Read(HtmlPage page)
    {
        var top = new List<DataItem>();
        if (!page.Mentions("typeof"))
        {
            return top;
        }

        var scopes = new Dictionary<int, DataItem>();
        for (int node = 0; node < page.Nodes.Length; node++)
        {
            DataItem? own = page.HasAttribute(node, "typeof") ? Scope(page, node) : null;
            if (own is not null)
            {
                scopes[node] = own;
            }

            if (scopes.Count > 0)
            {
                Place(page, node, own, scopes, top);
            }
        }

        return top;
    }

    private static void Place(HtmlPage page, int node, DataItem? own, Dictionary<int, DataItem> scopes, List<DataItem> top)
    {
        DataItem? owner = page.Attribute(node, "property") is { Length: > 0 } names ? Owner(page, node, scopes) : null;
        if (owner is null)
        {
            if (own is not null)
            {
                top.Add(own);
            }

            return;
        }

        // Names with another prefix are of another vocabulary: og:title, dc:creator.
        foreach (string name in page.Attribute(node, "property")!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(n => !n.Contains(':', StringComparison.Ordinal) || n.StartsWith(Prefix, StringComparison.Ordinal) || n.Contains(Vocabulary, StringComparison.Ordinal)))
        {
            owner.Add(name, own is null ? new DataValue(ValueOf(page, node), null) : new DataValue(null, own));
        }
    }

    /// <summary>An item of schema.org; null for one of another vocabulary.</summary>
    private static DataItem? Scope(HtmlPage page, int node)
    {
        string[] types = [.. page.Attribute(node, "typeof")!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(t => t.StartsWith(Prefix, StringComparison.Ordinal) || t.Contains(Vocabulary, StringComparison.Ordinal) || (!t.Contains(':', StringComparison.Ordinal) && IsInVocabulary(page, node)))];
        if (types.Length == 0)
        {
            return null;
        }

        var item = new DataItem { Id = page.Attribute(node, "resource") ?? page.Attribute(node, "about") };
        item.Types.AddRange(types.Select(DataItem.LocalName));
        return item;
    }

    private static bool IsInVocabulary(HtmlPage page, int node)
    {
        for (int at = node; at >= 0; at = page.Nodes[at].Parent)
        {
            if (page.Attribute(at, "vocab") is { } vocabulary)
            {
                return vocabulary.Contains(Vocabulary, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static DataItem? Owner(HtmlPage page, int node, Dictionary<int, DataItem> scopes)
    {
        for (int at = page.Nodes[node].Parent; at >= 0; at = page.Nodes[at].Parent)
        {
            if (scopes.TryGetValue(at, out DataItem? item))
            {
                return item;
            }
        }

        return null;
    }

    private static string ValueOf(HtmlPage page, int node)
    {
        if (page.Attribute(node, "content") is { } content)
        {
            return content;
        }

        string? reference = page.Attribute(node, "resource") ?? page.Attribute(node, "href") ?? page.Attribute(node, "src");
        return reference is null ? page.Attribute(node, "datetime") ?? page.TextOf(node) : page.Absolute(reference) ?? reference;
    }
}
