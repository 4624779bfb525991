namespace Wildlife.Extract;

/// <summary>Reads microdata (WHATWG) from the flat page in one pass over the elements that carry it.</summary>
internal static class MicrodataReader
{
    /// <summary>The top-level items in document order.</summary>
    public static List<DataItem> Read(HtmlPage page)
    {
        var top = new List<DataItem>();
        var scopes = new Dictionary<int, DataItem>();
        Dictionary<string, DataItem> referenced = [];
        foreach (int index in page.Items)
        {
            DataItem? own = page.HasAttribute(index, "itemscope") ? Scope(page, index) : null;
            if (own is not null)
            {
                scopes[index] = own;
                Refer(page, index, own, referenced);
            }

            DataItem? parent = Owner(page, index, scopes) ?? ReferencedOwner(page, index, referenced);
            string? names = page.Attribute(index, "itemprop");
            if (names is null || parent is null)
            {
                AddTop(top, own);
                continue;
            }

            foreach (string name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                parent.Add(name, own is null ? new DataValue(ValueOf(page, index), null) : new DataValue(null, own));
            }
        }

        return top;
    }

    private static void AddTop(List<DataItem> top, DataItem? own)
    {
        if (own is not null)
        {
            top.Add(own);
        }
    }

    private static DataItem Scope(HtmlPage page, int index)
    {
        var item = new DataItem { Id = page.Attribute(index, "itemid") };
        foreach (string type in (page.Attribute(index, "itemtype") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            item.Types.Add(DataItem.LocalName(type));
        }

        return item;
    }

    private static void Refer(HtmlPage page, int index, DataItem own, Dictionary<string, DataItem> referenced)
    {
        foreach (string id in (page.Attribute(index, "itemref") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            referenced.TryAdd(id, own);
        }
    }

    private static DataItem? Owner(HtmlPage page, int index, Dictionary<int, DataItem> scopes)
    {
        for (int at = page.Nodes[index].Parent; at >= 0; at = page.Nodes[at].Parent)
        {
            if (scopes.TryGetValue(at, out DataItem? item))
            {
                return item;
            }
        }

        return null;
    }

    private static DataItem? ReferencedOwner(HtmlPage page, int index, Dictionary<string, DataItem> referenced)
    {
        for (int at = index; referenced.Count > 0 && at >= 0; at = page.Nodes[at].Parent)
        {
            if (page.Attribute(at, "id") is { } id && referenced.TryGetValue(id, out DataItem? item))
            {
                return item;
            }
        }

        return null;
    }

    private static string ValueOf(HtmlPage page, int index)
    {
        string? value = page.Nodes[index].Tag switch
        {
            "meta" => page.Attribute(index, "content") ?? "",
            "audio" or "embed" or "iframe" or "source" or "track" or "video" => Resolved(page, page.Attribute(index, "src")),
            "img" => Resolved(page, page.Attribute(index, "src") ?? page.Attribute(index, "data-src")),
            "a" or "area" or "link" => Resolved(page, page.Attribute(index, "href")),
            "object" => Resolved(page, page.Attribute(index, "data")),
            "data" or "meter" => page.Attribute(index, "value") ?? "",
            "time" => page.Attribute(index, "datetime"),
            // Not in the standard, but what shops write: <span itemprop="price" content="12.50">.
            _ => page.Attribute(index, "content"),
        };
        return value ?? page.TextOf(index);
    }

    /// <summary>The value of an element that names an address is absolute; an address without a scheme on a page of unknown address stays as written.</summary>
    private static string Resolved(HtmlPage page, string? written)
    {
        string reference = (written ?? "").Trim();
        bool relative = reference.Length > 0 && page.Base is not null && !Uri.TryCreate(reference, UriKind.Absolute, out _) | reference.StartsWith('/');
        return relative && Uri.TryCreate(page.Base, reference, out Uri? url) ? url.AbsoluteUri : reference;
    }
}
