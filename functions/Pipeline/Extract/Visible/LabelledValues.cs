namespace Wildlife.Extract;

/// <summary>Reads values that stand beside a label in words: <c>Lieu: Douai</c>, <c>&lt;dt&gt;Ort&lt;/dt&gt;&lt;dd&gt;Bonn&lt;/dd&gt;</c>, <c>Geplaatst op 3 mei</c>.</summary>
internal sealed class LabelledValues(HtmlPage page, AdvertGround ground)
{
    private const int LongestLabel = 32;

    /// <summary>The values in page order: what follows the label in its own text, else the element after it.</summary>
    /// <param name="labels">Lower-case labels.</param>
    /// <param name="leading">True where a label may also begin a sentence that holds the value: <c>Publiée le 3 mars</c>.</param>
    public IEnumerable<LabelledValue> Of(LabelSet labels, bool leading)
    {
        for (int run = 0; run < page.Runs.Length; run++)
        {
            string text = page.Runs[run].Text;
            if (text.Length is < 2 or > 160 || !ground.Holds(page.Runs[run].Node) || (run > 0 && !page.Runs[run].Break && !IsLabelElement(page.Runs[run].Node)))
            {
                continue;
            }

            // A tab or a menu entry is no label.
            if (page.Nodes[page.Runs[run].Node].Tag is "a" or "button" or "option")
            {
                continue;
            }

            string folded = VisibleText.Fold(text);
            int length = labels.LengthAtStart(folded, leading);
            if (length <= 0 || length > LongestLabel + 2)
            {
                continue;
            }

            string rest = folded[length..].TrimStart(' ', ':', '\u00a0', '-', '–');
            if ((rest.Length >= 2 ? new LabelledValue(rest, -1) : After(run)) is { } value)
            {
                yield return value;
            }
        }
    }

    private bool IsLabelElement(int node) => page.Nodes[node].Tag is "dt" or "th" or "label" or "b" or "strong" or "span";

    /// <summary>The element that follows a label.</summary>
    private LabelledValue? After(int run)
    {
        int next = run + 1;
        while (next < page.Runs.Length && page.Runs[next].Text.AsSpan().Trim(": \t\r\n\u00a0").IsEmpty)
        {
            next++;
        }

        if (next >= page.Runs.Length || next > run + 3)
        {
            return null;
        }

        int node = page.Runs[next].Node;
        if (page.Nodes[node].Tag == "time" && page.Attribute(node, "datetime") is { Length: >= 8 } moment)
        {
            return new LabelledValue(moment, node);
        }

        if (page.Nodes[node].FirstRun <= run)
        {
            return new LabelledValue(VisibleText.Fold(page.Runs[next].Text).TrimStart(':', ' '), -1);
        }

        while (page.Nodes[node].Parent is >= 0 and var parent && page.Nodes[parent].FirstRun > run && page.Nodes[parent].EndRun - page.Nodes[parent].FirstRun <= 6)
        {
            node = parent;
        }

        return ground.Holds(node) ? new LabelledValue(page.LineOf(node, 200), node) : null;
    }
}

/// <summary>What stands beside a label.</summary>
/// <param name="Text">Its words, or the moment that its markup gives.</param>
/// <param name="Node">Its element; -1 where it stands in the label's own text.</param>
internal readonly record struct LabelledValue(string Text, int Node);
