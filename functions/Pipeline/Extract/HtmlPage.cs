using AngleSharp.Dom;

namespace Wildlife.Extract;

/// <summary>One element of a page, in document order.</summary>
/// <param name="Element">The element.</param>
/// <param name="Tag">Its lower-case name.</param>
/// <param name="Parent">Index of its parent; -1 for the root.</param>
/// <param name="FirstRun">Index of the first text run inside it.</param>
/// <param name="Hidden">True where it or an ancestor is hidden by attribute, or is part of no visible text.</param>
internal record struct PageNode(IElement Element, string Tag, int Parent, int FirstRun, bool Hidden)
{
    /// <summary>Index after its last descendant.</summary>
    public int End { get; set; }

    /// <summary>Index after the last text run inside it.</summary>
    public int EndRun { get; set; }

    /// <summary>Its class and id, lower case; empty where it has neither.</summary>
    public string Mark { get; set; } = "";
}

/// <summary>A piece of visible text.</summary>
/// <param name="Text">As in the markup, white space unfolded.</param>
/// <param name="Node">Index of the element it stands in.</param>
/// <param name="Break">True where a block element or a line break stands before it.</param>
internal readonly record struct TextRun(string Text, int Node, bool Break);

/// <summary>
/// A page walked once: its elements in document order as a flat list, so that every reader is a loop over an array
/// and no reader walks the tree again.
/// </summary>
internal sealed class HtmlPage
{
    /// <summary>The parsed document, for a source's selectors.</summary>
    public required IDocument Document { get; init; }

    /// <summary>All elements in document order.</summary>
    public required IReadOnlyList<PageNode> Nodes { get; init; }

    /// <summary>All visible text in document order.</summary>
    public required IReadOnlyList<TextRun> Runs { get; init; }

    /// <summary>Elements by tag, as indexes into <see cref="Nodes"/>: only the tags that readers ask for.</summary>
    public required ILookup<string, int> ByTag { get; init; }

    /// <summary>Elements with an <c>itemprop</c> or <c>itemscope</c>, in document order.</summary>
    public required IReadOnlyList<int> Items { get; init; }

    /// <summary>What relative URLs are resolved against; null where the page tells nothing of its address.</summary>
    public Uri? Base { get; init; }

    /// <summary>The page's own address: its canonical link, else where it was fetched from.</summary>
    public Uri? Url { get; init; }

    /// <summary>The visible text of an element, white space folded, lines kept.</summary>
    public string TextOf(int node, int limit = 20_000) => VisibleText.Join(Runs, Nodes[node].FirstRun, Nodes[node].EndRun, limit);

    /// <summary>The visible text of an element on one line.</summary>
    public string LineOf(int node, int limit = 2_000) => VisibleText.Fold(TextOf(node, limit));

    /// <summary>An absolute http(s) URL for a reference on the page; null where it is none.</summary>
    public string? Absolute(string? reference) => PageUrls.Absolute(Base, reference);
}
