namespace Wildlife.Extract;

/// <summary>One element of a page. Elements stand in document order, so that all inside one are those up to its <see cref="End"/>.</summary>
internal struct PageNode
{
    /// <summary>What it is.</summary>
    public required TagKind Kind { get; init; }

    /// <summary>Index of its parent; -1 for the root.</summary>
    public required int Parent { get; init; }

    /// <summary>Index of the first text run inside it.</summary>
    public required int FirstRun { get; init; }

    /// <summary>Index of its first attribute.</summary>
    public required int FirstAttribute { get; init; }

    /// <summary>Index after its last attribute.</summary>
    public required int EndAttribute { get; init; }

    /// <summary>True where it or an ancestor is hidden by attribute, or is part of no visible text.</summary>
    public required bool Hidden { get; init; }

    /// <summary>Its class and id.</summary>
    public required PageMark Marked { get; init; }

    /// <summary>Index after its last descendant.</summary>
    public int End { get; set; }

    /// <summary>Index after the last text run inside it.</summary>
    public int EndRun { get; set; }

    /// <summary>Where its raw text begins in the markup: of a script, a title.</summary>
    public int RawStart { get; set; }

    /// <summary>Where its raw text ends.</summary>
    public int RawEnd { get; set; }

    /// <summary>Its class and id, lower case; empty where it has neither.</summary>
    public readonly string Mark => Marked.Text;

    /// <summary>Its lower-case name.</summary>
    public readonly string Tag => Kind.Name;
}

/// <summary>A piece of visible text.</summary>
/// <param name="Text">As in the markup, white space unfolded.</param>
/// <param name="Node">Index of the element it stands in.</param>
/// <param name="Break">True where a block element or a line break stands before it.</param>
internal readonly record struct TextRun(string Text, int Node, bool Break);
