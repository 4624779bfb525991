using AngleSharp.Dom;

namespace Wildlife.Extract;

/// <summary>The one walk over a document. It keeps its own stack, so that deep nesting cannot exhaust the thread's.</summary>
internal sealed class PageWalk(HashSet<string> indexedTags, HashSet<string> invisible, HashSet<string> inline)
{
    private readonly Stack<(INode Node, int Child, int Index)> _open = new();
    private bool _break;

    public List<PageNode> Nodes { get; } = new(4096);

    public List<TextRun> Runs { get; } = new(2048);

    public List<int> Indexed { get; } = [];

    public List<int> Items { get; } = [];

    public void Run(INode root)
    {
        _open.Push((root, 0, -1));
        while (_open.Count > 0)
        {
            (INode node, int child, int index) = _open.Pop();
            if (child >= node.ChildNodes.Length)
            {
                Close(index);
                continue;
            }

            _open.Push((node, child + 1, index));
            Visit(node.ChildNodes[child], index);
        }
    }

    private void Visit(INode node, int parent)
    {
        if (node is IElement element)
        {
            Open(element, parent);
        }
        else if (node is IText { Data.Length: > 0 } text && parent >= 0 && !Nodes[parent].Hidden)
        {
            AddText(text.Data, parent);
        }
    }

    private void AddText(string text, int parent)
    {
        if (text.AsSpan().IndexOfAnyExcept(" \t\r\n\f") < 0 && (_break || Runs.Count == 0))
        {
            return;
        }

        Runs.Add(new TextRun(text, parent, _break));
        _break = false;
    }

    private void Open(IElement element, int parent)
    {
        string tag = element.LocalName;
        bool hidden = (parent >= 0 && Nodes[parent].Hidden && Nodes[parent].Tag != "head") || invisible.Contains(tag) || IsHidden(element);
        var node = new PageNode(element, tag, parent, Runs.Count, hidden) { Mark = Mark(element) };
        Nodes.Add(node);
        int index = Nodes.Count - 1;
        _break |= !inline.Contains(tag);
        if (indexedTags.Contains(tag))
        {
            Indexed.Add(index);
        }

        if (element.HasAttribute("itemprop") || element.HasAttribute("itemscope"))
        {
            Items.Add(index);
        }

        _open.Push((element, 0, index));
    }

    private void Close(int index)
    {
        if (index < 0)
        {
            return;
        }

        PageNode node = Nodes[index];
        node.End = Nodes.Count;
        node.EndRun = Runs.Count;
        Nodes[index] = node;
        _break |= !inline.Contains(node.Tag);
    }

    private static bool IsHidden(IElement element)
    {
        if (element.Attributes.Length == 0)
        {
            return false;
        }

        string? style = element.GetAttribute("style");
        return element.HasAttribute("hidden") || (style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
    }

    private static string Mark(IElement element)
    {
        string? classes = element.ClassName;
        string? id = element.Id;
        return classes is null && id is null ? "" : $"{classes} {id}".ToLowerInvariant();
    }
}
