namespace Wildlife.Extract;

/// <summary>What the attributes of an element say that every reader asks: its class and id, whether it is hidden, whether it carries microdata.</summary>
internal readonly record struct NodeFacts(PageMark Mark, bool Hidden, bool IsItem)
{
    /// <summary>Reads the attributes once.</summary>
    /// <param name="markup">The page's markup.</param>
    /// <param name="attributes">Those of the element.</param>
    /// <param name="marks">The marks met so far.</param>
    public static NodeFacts Of(ReadOnlySpan<char> markup, ReadOnlySpan<MarkupAttribute> attributes, MarkTable marks)
    {
        (int classes, int id, bool hidden, bool item) = (-1, -1, false, false);
        for (int i = 0; i < attributes.Length; i++)
        {
            ReadOnlySpan<char> name = markup.Slice(attributes[i].NameStart, attributes[i].NameLength);
            switch (name.Length)
            {
                case 2 when id < 0 && Is(name, "id"):
                    id = i;
                    break;
                case 5 when classes < 0 && Is(name, "class"):
                    classes = i;
                    break;
                case 5 when Is(name, "style"):
                    hidden |= HidesItself(Value(markup, attributes[i]));
                    break;
                case 6 when Is(name, "hidden"):
                    hidden = true;
                    break;
                case 8 or 9:
                    item |= Is(name, "itemprop") || Is(name, "itemscope");
                    break;
            }
        }

        if (classes < 0 && id < 0)
        {
            return new NodeFacts(PageMark.None, hidden, item);
        }

        return new NodeFacts(marks.Of(classes < 0 ? default : Value(markup, attributes[classes]), id < 0 ? default : Value(markup, attributes[id])), hidden, item);
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> markup, MarkupAttribute attribute) => markup.Slice(attribute.ValueStart, attribute.ValueLength);

    /// <summary>True for <c>display: none</c>, with any spaces.</summary>
    private static bool HidesItself(ReadOnlySpan<char> style)
    {
        int at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        while (at >= 0)
        {
            style = style[(at + 7)..];
            ReadOnlySpan<char> value = style.TrimStart();
            if (value.StartsWith(":") && value[1..].TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }
}
