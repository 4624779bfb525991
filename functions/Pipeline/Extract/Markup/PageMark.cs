namespace Wildlife.Extract;

/// <summary>The class and id of elements, lower case; all elements that have the same share one.</summary>
/// <param name="Text">The classes, a space, the id; empty where an element has neither.</param>
/// <param name="Id">Its number on the page; 0 for the empty one.</param>
internal sealed record PageMark(string Text, int Id)
{
    /// <summary>That of elements without class and id.</summary>
    public static readonly PageMark None = new("", 0);
}
