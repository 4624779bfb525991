namespace Wildlife.Extract;

/// <summary>Numbers the shapes of elements: tag and first class without digits, so that <c>item-123</c> and <c>item-124</c> are of one shape.</summary>
internal sealed class NodeShapes(HtmlPage page)
{
    private const int LongestClass = 48;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _shapes = new int[page.Nodes.Length];

    /// <summary>The number of an element's shape.</summary>
    public int this[int node] => _shapes[node] > 0 ? _shapes[node] : _shapes[node] = Number(node);

    private int Number(int node)
    {
        ReadOnlySpan<char> classes = page.RawAttribute(node, "class").Trim();
        int space = classes.IndexOfAny(" \t\r\n\f");
        ReadOnlySpan<char> tag = page.Nodes[node].Tag;
        Span<char> shape = stackalloc char[64 + LongestClass];
        int length = Math.Min(tag.Length, 60);
        tag[..length].CopyTo(shape);
        shape[length++] = '.';
        int end = length + LongestClass;
        foreach (char c in space < 0 ? classes : classes[..space])
        {
            if (!char.IsAsciiDigit(c) && length < end)
            {
                shape[length++] = c;
            }
        }

        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!numbers.TryGetValue(shape[..length], out int number))
        {
            numbers[shape[..length]] = number = _numbers.Count + 1;
        }

        return number;
    }
}
