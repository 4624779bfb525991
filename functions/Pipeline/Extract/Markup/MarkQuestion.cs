namespace Wildlife.Extract;

/// <summary>Asks something of the class and id of elements, once for all elements that share them.</summary>
/// <param name="page">The page.</param>
/// <param name="ask">The question, of a mark that is not empty.</param>
internal sealed class MarkQuestion(HtmlPage page, Func<string, bool> ask)
{
    private readonly bool?[] _answers = new bool?[page.MarkCount];

    /// <summary>The answer for an element; false for one without class and id.</summary>
    public bool this[int node]
    {
        get
        {
            PageMark mark = page.Nodes[node].Marked;
            return mark.Id > 0 && (_answers[mark.Id] ??= ask(mark.Text));
        }
    }
}
