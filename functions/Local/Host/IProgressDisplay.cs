using Wildlife.Extract;

namespace Wildlife.Local.Host;

/// <summary>Tells the person at the command line how far the work is, on standard error: a live display on a terminal, plain lines elsewhere.</summary>
internal interface IProgressDisplay
{
    /// <summary>A new part of the work begins.</summary>
    void Phase(string title);

    /// <summary>A page was read.</summary>
    void Page(PageKind kind);

    /// <summary>An observation was judged.</summary>
    void Classified();

    /// <summary>Something went wrong and the work goes on.</summary>
    void Problem(string text);
}
