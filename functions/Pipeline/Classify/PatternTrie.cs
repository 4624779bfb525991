namespace Wildlife.Classify;

/// <summary>The tree of all patterns, letter by letter, while the matcher is being built.</summary>
internal sealed class PatternTrie(int capacity)
{
    private readonly Dictionary<long, int> edges = new(capacity);
    private readonly List<int> patternAt = [-1];
    private readonly List<int> firstChild = [0];
    private readonly List<int> nextSibling = [0];
    private readonly List<char> letterOf = ['\0'];

    /// <summary>Number of nodes, the root included.</summary>
    public int NodeCount => patternAt.Count;

    /// <summary>The pattern that ends at each node, or −1.</summary>
    public int[] PatternAt() => [.. patternAt];

    /// <summary>One key for a transition; never 0, which marks an empty slot.</summary>
    public static long Key(int state, char letter) => ((long)state << 16 | letter) + 1;

    /// <summary>The slot a key is looked for first.</summary>
    public static int Slot(long key, int mask) => (int)((ulong)key * 0x9E3779B97F4A7C15UL >> 33) & mask;

    /// <summary>Adds a pattern.</summary>
    public void Add(string pattern, int index)
    {
        var node = 0;
        foreach (var letter in pattern)
            node = ChildOf(node, letter);
        patternAt[node] = index;
    }

    /// <summary>The children of a node.</summary>
    public IEnumerable<(char Letter, int Node)> ChildrenOf(int node)
    {
        for (var child = firstChild[node]; child != 0; child = nextSibling[child])
            yield return (letterOf[child], child);
    }

    /// <summary>All transitions as an open-addressed table at most half full.</summary>
    public (long[] Keys, int[] Targets, int Mask) Edges()
    {
        var size = 16;
        while (size < edges.Count * 2)
            size *= 2;
        var keys = new long[size];
        var targets = new int[size];
        foreach (var (key, target) in edges)
        {
            var slot = Slot(key, size - 1);
            while (keys[slot] != 0)
                slot = (slot + 1) & (size - 1);
            keys[slot] = key;
            targets[slot] = target;
        }

        return (keys, targets, size - 1);
    }

    private int ChildOf(int node, char letter)
    {
        var key = Key(node, letter);
        if (edges.TryGetValue(key, out var child))
            return child;
        child = patternAt.Count;
        edges[key] = child;
        patternAt.Add(-1);
        firstChild.Add(0);
        nextSibling.Add(firstChild[node]);
        letterOf.Add(letter);
        firstChild[node] = child;
        return child;
    }
}
