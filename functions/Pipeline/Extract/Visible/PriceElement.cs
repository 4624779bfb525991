using System.Buffers;
using System.Text;

namespace Wildlife.Extract;

/// <summary>The smallest element that holds an amount with its currency, and its words as a visitor reads them.</summary>
internal static class PriceElement
{
    private const int MostRuns = 12;
    private static readonly SearchValues<string> CentMarks = SearchValues.Create(["cent", "decimal", "fraction", "penny", "superscript"], StringComparison.Ordinal);

    /// <summary>The element around a run, and its words.</summary>
    public static (int Node, string Text) Around(HtmlPage page, int run)
    {
        int node = page.Runs[run].Node;
        string text = Line(page, node);
        for (int i = 0; i < 3 && !PriceRuns.NamesCurrency(text) && page.Nodes[node].Parent >= 0; i++)
        {
            node = page.Nodes[node].Parent;
            text = Line(page, node);
        }

        return (node, text.Length > 150 ? VisibleText.Fold(page.Runs[run].Text) : text);
    }

    /// <summary>The words of an element on one line. Raised or marked cents stand behind a point: <c>173<sup>34</sup> lei</c> is 173.34.</summary>
    public static string Line(HtmlPage page, int node)
    {
        (int first, int end) = (page.Nodes[node].FirstRun, page.Nodes[node].EndRun);
        if (end - first > MostRuns)
        {
            return page.LineOf(node, 200);
        }

        var line = new StringBuilder();
        for (int run = first; run < end; run++)
        {
            string text = VisibleText.Fold(page.Runs[run].Text);
            if (text.Length > 0)
            {
                line.Append(Joint(page, line, run, text)).Append(text);
            }
        }

        return line.ToString();
    }

    private static string Joint(HtmlPage page, StringBuilder line, int run, string text)
    {
        if (line.Length == 0)
        {
            return "";
        }

        char last = line[^1];
        if (char.IsAsciiDigit(last) && IsCents(text) && IsRaised(page, run) && !HasDecimals(line))
        {
            return ".";
        }

        bool separated = last is '.' or ',' && line.Length > 1 && char.IsAsciiDigit(line[^2]) && char.IsAsciiDigit(text[0]);
        bool spaced = page.Runs[run].Break || char.IsWhiteSpace(page.Runs[run].Text[0]) || char.IsWhiteSpace(page.Runs[run - 1].Text[^1]);
        return separated || !spaced ? "" : " ";
    }

    private static bool IsCents(string text) => text.Length == 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);

    /// <summary>By its tag, by its class, or in an element of its own that follows the whole number without a space.</summary>
    private static bool IsRaised(HtmlPage page, int run)
    {
        int node = page.Runs[run].Node;
        bool inside = !page.Runs[run].Break && page.Nodes[node].Parent == page.Runs[run - 1].Node && char.IsAsciiDigit(page.Runs[run - 1].Text[^1]);
        return page.Nodes[node].Tag == "sup" || inside || page.Nodes[node].Mark.AsSpan().ContainsAny(CentMarks);
    }

    /// <summary>True where two digits stand behind a separator already.</summary>
    private static bool HasDecimals(StringBuilder line) => line.Length > 3 && line[^3] is '.' or ',';
}
