namespace Wildlife.Classify;

/// <summary>The tree of all patterns, letter by letter, while the matcher is being built.</summary>
internal sealed class PatternTrie
{
    private readonly int[] parentOf;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly char[] letterOf;

    /// <summary>Builds the tree.</summary>
    /// <param name="sorted">The patterns in ordinal order: each then shares its beginning with the one before, and nothing is looked up.</param>
    /// <param name="indexes">What a match of each is to say.</param>
    public PatternTrie(string[] sorted, int[] indexes)
    {
        NodeCount = Count(sorted);
        PatternAt = new int[NodeCount];
        Array.Fill(PatternAt, -1);
        parentOf = new int[NodeCount];
        firstChild = new int[NodeCount];
        nextSibling = new int[NodeCount];
        letterOf = new char[NodeCount];
        Fill(sorted, indexes);
    }

    /// <summary>Nodes with the root.</summary>
    public int NodeCount { get; }

    /// <summary>The pattern that ends at each node; -1 for none.</summary>
    public int[] PatternAt { get; }

    /// <summary>The key of an edge; never 0.</summary>
    public static long Key(int state, char letter) => ((long)state << 16 | letter) + 1;

    /// <summary>Where a key is looked for first.</summary>
    public static int Slot(long key, int mask) => (int)((ulong)key * 0x9E3779B97F4A7C15UL >> 33) & mask;

    /// <summary>The first child of a node; 0 for none.</summary>
    public int FirstChild(int node) => firstChild[node];

    /// <summary>The next child of the same parent; 0 for none.</summary>
    public int NextSibling(int node) => nextSibling[node];

    /// <summary>The letter that leads to a node.</summary>
    public char LetterOf(int node) => letterOf[node];

    /// <summary>The edges as an open-addressing table.</summary>
    public (long[] Keys, int[] Targets, int Mask) Edges()
    {
        var size = 16;
        while (size < NodeCount * 2)
            size *= 2;
        var keys = new long[size];
        var targets = new int[size];
        for (var node = 1; node < NodeCount; node++)
        {
            var key = Key(parentOf[node], letterOf[node]);
            var slot = Slot(key, size - 1);
            while (keys[slot] != 0)
                slot = (slot + 1) & (size - 1);
            keys[slot] = key;
            targets[slot] = node;
        }

        return (keys, targets, size - 1);
    }

    private static int Count(string[] sorted)
    {
        var nodes = 1;
        var last = "";
        foreach (var pattern in sorted)
        {
            nodes += pattern.Length - pattern.AsSpan().CommonPrefixLength(last);
            last = pattern;
        }

        return nodes;
    }

    private void Fill(string[] sorted, int[] indexes)
    {
        var path = new int[sorted.Length == 0 ? 1 : sorted.Max(pattern => pattern.Length) + 1];
        var last = "";
        var next = 1;
        for (var p = 0; p < sorted.Length; p++)
        {
            var pattern = sorted[p];
            for (var i = pattern.AsSpan().CommonPrefixLength(last); i < pattern.Length; i++, next++)
            {
                parentOf[next] = path[i];
                nextSibling[next] = firstChild[path[i]];
                letterOf[next] = pattern[i];
                firstChild[path[i]] = next;
                path[i + 1] = next;
            }

            PatternAt[path[pattern.Length]] = indexes[p];
            last = pattern;
        }
    }
}
