namespace Wildlife.Extract;

/// <summary>How the element on the right of a combinator stands to the one on its left.</summary>
internal enum Combinator
{
    /// <summary>Anywhere inside it.</summary>
    Inside,

    /// <summary>Directly inside it.</summary>
    Child,

    /// <summary>Directly after it.</summary>
    Next,

    /// <summary>Anywhere after it under the same parent.</summary>
    After,
}

/// <summary>One step of a selector: what an element must be, and how it stands to the step before.</summary>
internal sealed record SelectorStep(Combinator Combinator, IReadOnlyList<SelectorTest> Tests);

/// <summary>Steps joined by combinators: <c>ul.liste &gt; li a</c>.</summary>
internal sealed record SelectorPath(IReadOnlyList<SelectorStep> Steps)
{
    /// <summary>True where the last step is the element and those before are found around it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element.</param>
    /// <param name="scope">For the path of a <c>:has()</c>, the element that its first combinator starts from; -1 else.</param>
    public bool Matches(HtmlPage page, int node, int scope) => Matches(page, node, scope, Steps.Count - 1);

    private bool Matches(HtmlPage page, int node, int scope, int step)
    {
        if (!Fits(page, node, step))
        {
            return false;
        }

        if (step == 0)
        {
            return scope < 0 || Stands(page, node, scope, Steps[0].Combinator);
        }

        return Steps[step].Combinator switch
        {
            Combinator.Child => page.Nodes[node].Parent is >= 0 and var parent && Matches(page, parent, scope, step - 1),
            Combinator.Next => SiblingOrder.Before(page, node) is >= 0 and var before && Matches(page, before, scope, step - 1),
            Combinator.After => AnyBefore(page, node, scope, step - 1),
            _ => AnyAround(page, node, scope, step - 1),
        };
    }

    private bool Fits(HtmlPage page, int node, int step)
    {
        foreach (SelectorTest test in Steps[step].Tests)
        {
            if (!test.Matches(page, node))
            {
                return false;
            }
        }

        return true;
    }

    private bool AnyAround(HtmlPage page, int node, int scope, int step)
    {
        for (int at = page.Nodes[node].Parent; at >= 0; at = page.Nodes[at].Parent)
        {
            if (Matches(page, at, scope, step))
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyBefore(HtmlPage page, int node, int scope, int step)
    {
        for (int at = SiblingOrder.Before(page, node); at >= 0; at = SiblingOrder.Before(page, at))
        {
            if (Matches(page, at, scope, step))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stands(HtmlPage page, int node, int scope, Combinator combinator) => combinator switch
    {
        Combinator.Inside => node > scope && node < page.Nodes[scope].End,
        Combinator.Child => page.Nodes[node].Parent == scope,
        Combinator.Next => SiblingOrder.Before(page, node) == scope,
        _ => page.Nodes[node].Parent == page.Nodes[scope].Parent && node > scope,
    };
}
