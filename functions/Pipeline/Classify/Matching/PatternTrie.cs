namespace Wildlife.Classify;

/// <summary>The tree of all patterns, letter by letter, while the matcher is being built.</summary>
internal sealed class PatternTrie
{
    private readonly List<int> patternAt = [-1];
    private readonly List<int> parentOf = [0];
    private readonly List<int> firstChild = [0];
    private readonly List<int> nextSibling = [0];
    private readonly List<char> letterOf = ['\0'];
    private readonly List<int> path = [0];
    private string last = "";

    /// <summary>Nodes with the root.</summary>
    public int NodeCount => patternAt.Count;

    /// <summary>The pattern that ends at each node; -1 for none.</summary>
    public int[] PatternAt() => [.. patternAt];

    /// <summary>The key of an edge; never 0.</summary>
    public static long Key(int state, char letter) => ((long)state << 16 | letter) + 1;

    /// <summary>Where a key is looked for first.</summary>
    public static int Slot(long key, int mask) => (int)((ulong)key * 0x9E3779B97F4A7C15UL >> 33) & mask;

    /// <summary>Adds a pattern. Patterns come in ordinal order: each then shares its beginning with the one before, and nothing is looked up.</summary>
    public void Add(string pattern, int index)
    {
        var shared = pattern.AsSpan().CommonPrefixLength(last);
        path.RemoveRange(shared + 1, path.Count - shared - 1);
        for (var i = shared; i < pattern.Length; i++)
            path.Add(NewChild(path[i], pattern[i]));
        patternAt[path[^1]] = index;
        last = pattern;
    }

    /// <summary>The children of a node.</summary>
    public IEnumerable<(char Letter, int Node)> ChildrenOf(int node)
    {
        for (var child = firstChild[node]; child != 0; child = nextSibling[child])
            yield return (letterOf[child], child);
    }

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

    private int NewChild(int node, char letter)
    {
        var child = patternAt.Count;
        patternAt.Add(-1);
        parentOf.Add(node);
        firstChild.Add(0);
        nextSibling.Add(firstChild[node]);
        letterOf.Add(letter);
        firstChild[node] = child;
        return child;
    }
}
