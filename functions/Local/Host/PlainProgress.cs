using Wildlife.Extract;

namespace Wildlife.Local.Host;

/// <summary>Progress as plain lines: one where a part begins, one each few hundred pages, one for each problem.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgressDisplay
{
    private const int PagesPerLine = 250;
    private int pages;

    public void Phase(string title) => output.WriteLine(title);

    public void Page(PageKind kind)
    {
        var count = Interlocked.Increment(ref pages);
        if (count % PagesPerLine == 0)
        {
            output.WriteLine($"  {count} pages read");
        }
    }

    public void Classified()
    {
    }

    public void Problem(string text) => output.WriteLine($"  problem: {text}");
}
