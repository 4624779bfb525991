namespace Wildlife.Extract;

/// <summary>The elements of a page by tag, for the tags that readers ask for.</summary>
internal sealed class TagIndex
{
    private readonly List<int>?[] _nodes = new List<int>?[TagTable.Slots];

    /// <summary>The elements of a tag in document order, as indexes into the page's.</summary>
    public IReadOnlyList<int> this[string tag] => TagTable.Known(tag) is { Slot: >= 0 } kind
        ? (IReadOnlyList<int>?)_nodes[kind.Slot] ?? []
        : throw new ArgumentException($"the tag '{tag}' is not indexed: add it to TagTable", nameof(tag));

    /// <summary>Notes an element.</summary>
    public void Add(TagKind kind, int node)
    {
        if (kind.Slot >= 0)
        {
            (_nodes[kind.Slot] ??= []).Add(node);
        }
    }
}
