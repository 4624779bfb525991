namespace Wildlife.Extract;

/// <summary>One condition of a selector on one element.</summary>
internal abstract record SelectorTest
{
    /// <summary>True where the element meets it.</summary>
    public abstract bool Matches(HtmlPage page, int node);
}

/// <summary><c>li</c>.</summary>
internal sealed record TypeTest(string Tag) : SelectorTest
{
    public override bool Matches(HtmlPage page, int node) => page.Nodes[node].Tag == Tag;
}

/// <summary><c>[href]</c>, <c>[href^='/ad/']</c>, <c>#titel</c>, <c>.prijs</c>.</summary>
/// <param name="Name">The attribute, lower case.</param>
/// <param name="Operator"><c>=</c>, <c>~</c>, <c>^</c>, <c>$</c>, <c>*</c> or <c>|</c>; a space where the attribute need only be there.</param>
/// <param name="Value">What to compare with.</param>
/// <param name="Comparison">With or without regard to case.</param>
internal sealed record AttributeTest(string Name, char Operator, string Value, StringComparison Comparison) : SelectorTest
{
    public override bool Matches(HtmlPage page, int node)
    {
        if (page.Attribute(node, Name) is not { } actual)
        {
            return false;
        }

        return Operator switch
        {
            ' ' => true,
            '=' => actual.Equals(Value, Comparison),
            '~' => HasWord(actual),
            '^' => Value.Length > 0 && actual.StartsWith(Value, Comparison),
            '$' => Value.Length > 0 && actual.EndsWith(Value, Comparison),
            '*' => Value.Length > 0 && actual.Contains(Value, Comparison),
            _ => actual.Equals(Value, Comparison) || actual.StartsWith(Value + "-", Comparison),
        };
    }

    private bool HasWord(ReadOnlySpan<char> actual)
    {
        foreach (Range word in actual.SplitAny(" \t\r\n\f"))
        {
            if (Value.Length > 0 && actual[word].Equals(Value, Comparison))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary><c>:has(&gt; a)</c>: something stands so to the element.</summary>
internal sealed record HasTest(IReadOnlyList<SelectorPath> Paths) : SelectorTest
{
    public override bool Matches(HtmlPage page, int node)
    {
        foreach (SelectorPath path in Paths)
        {
            // What stands after the element ends with its parent.
            bool beside = path.Steps[0].Combinator is Combinator.Next or Combinator.After;
            int end = beside && page.Nodes[node].Parent is >= 0 and var parent ? page.Nodes[parent].End : page.Nodes[node].End;
            for (int i = node + 1; i < end; i++)
            {
                if (path.Matches(page, i, scope: node))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary><c>:is(h1, h2)</c>, and with <paramref name="Wanted"/> false <c>:not(.is-hidden)</c>.</summary>
internal sealed record AnyOfTest(IReadOnlyList<SelectorPath> Paths, bool Wanted) : SelectorTest
{
    public override bool Matches(HtmlPage page, int node) => Paths.Any(p => p.Matches(page, node, scope: -1)) == Wanted;
}

/// <summary><c>:nth-child(2n+1)</c>; <c>:first-child</c> is step 0 from 1.</summary>
internal sealed record PlaceTest(int Step, int From) : SelectorTest
{
    public override bool Matches(HtmlPage page, int node)
    {
        int beyond = SiblingOrder.Place(page, node) - From;
        return Step == 0 ? beyond == 0 : beyond % Step == 0 && beyond / Step >= 0;
    }
}

/// <summary><c>:last-child</c>.</summary>
internal sealed record LastTest : SelectorTest
{
    public override bool Matches(HtmlPage page, int node) => SiblingOrder.IsLast(page, node);
}
