using AngleSharp.Dom;

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
            IElement element = page.Nodes[index].Element;
            DataItem? own = element.HasAttribute("itemscope") ? Scope(element) : null;
            if (own is not null)
            {
                scopes[index] = own;
                Refer(element, own, referenced);
            }

            DataItem? parent = Owner(page, index, scopes) ?? ReferencedOwner(page, index, referenced);
            string? names = element.GetAttribute("itemprop");
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

    private static DataItem Scope(IElement element)
    {
        var item = new DataItem { Id = element.GetAttribute("itemid") };
        foreach (string type in (element.GetAttribute("itemtype") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            item.Types.Add(DataItem.LocalName(type));
        }

        return item;
    }

    private static void Refer(IElement element, DataItem own, Dictionary<string, DataItem> referenced)
    {
        foreach (string id in (element.GetAttribute("itemref") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
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
            if (page.Nodes[at].Element.Id is { } id && referenced.TryGetValue(id, out DataItem? item))
            {
                return item;
            }
        }

        return null;
    }

    private static string ValueOf(HtmlPage page, int index)
    {
        IElement element = page.Nodes[index].Element;
        string? value = page.Nodes[index].Tag switch
        {
            "meta" => element.GetAttribute("content") ?? "",
            "audio" or "embed" or "iframe" or "source" or "track" or "video" => Resolved(page, element.GetAttribute("src")),
            "img" => Resolved(page, element.GetAttribute("src") ?? element.GetAttribute("data-src")),
            "a" or "area" or "link" => Resolved(page, element.GetAttribute("href")),
            "object" => Resolved(page, element.GetAttribute("data")),
            "data" or "meter" => element.GetAttribute("value") ?? "",
            "time" => element.GetAttribute("datetime"),
            // Not in the standard, but what shops write: <span itemprop="price" content="12.50">.
            _ => element.GetAttribute("content"),
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
