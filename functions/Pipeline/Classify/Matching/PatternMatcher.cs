namespace Wildlife.Classify;

/// <summary>
/// Finds every occurrence of any number of patterns in one pass over the text (Aho and Corasick, 1975). The transitions lie
/// in one hash table, so that the cost per character does not grow with the number of patterns. Immutable once built.
/// </summary>
internal sealed class PatternMatcher
{
    private readonly long[] edgeKeys;
    private readonly int[] edgeTargets;
    private readonly int mask;
    private readonly int[] fallback;
    private readonly int[] patternAt;
    private readonly int[] nextWithPattern;
    private readonly int[] rootEdges = new int[128];

    private PatternMatcher(PatternTrie trie)
    {
        (edgeKeys, edgeTargets, mask) = trie.Edges();
        patternAt = trie.PatternAt();
        fallback = new int[trie.NodeCount];
        nextWithPattern = new int[trie.NodeCount];
        foreach (var (letter, child) in trie.ChildrenOf(0))
        {
            if (letter < rootEdges.Length)
                rootEdges[letter] = child;
        }

        LinkFallbacks(trie);
    }

    /// <summary>Builds the automaton.</summary>
    /// <param name="patterns">Folded, non-empty and distinct; a match names a pattern by its index here.</param>
    public static PatternMatcher Build(IReadOnlyList<string> patterns)
    {
        var sorted = patterns.Select((pattern, index) => (Pattern: pattern, Index: index)).ToArray();
        Array.Sort(sorted, (first, second) => string.CompareOrdinal(first.Pattern, second.Pattern));
        var trie = new PatternTrie();
        foreach (var (pattern, index) in sorted)
            trie.Add(pattern, index);
        return new PatternMatcher(trie);
    }

    /// <summary>Adds each occurrence to <paramref name="found"/> as (pattern, end), where end is the position after its last character.</summary>
    public void Find(ReadOnlySpan<char> text, List<(int Pattern, int End)> found)
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            state = Step(state, text[i]);
            for (var node = patternAt[state] >= 0 ? state : nextWithPattern[state]; node != 0; node = nextWithPattern[node])
                found.Add((patternAt[node], i + 1));
        }
    }

    private int Step(int state, char letter)
    {
        while (state != 0)
        {
            var target = Edge(state, letter);
            if (target != 0)
                return target;
            state = fallback[state];
        }

        return letter < rootEdges.Length ? rootEdges[letter] : Edge(0, letter);
    }

    private int Edge(int state, char letter)
    {
        var key = PatternTrie.Key(state, letter);
        for (var slot = PatternTrie.Slot(key, mask); ; slot = (slot + 1) & mask)
        {
            if (edgeKeys[slot] == key)
                return edgeTargets[slot];
            if (edgeKeys[slot] == 0)
                return 0;
        }
    }

    // Breadth first: a node's fallback is always nearer the root than itself, so it is known by then.
    private void LinkFallbacks(PatternTrie trie)
    {
        var queue = new Queue<int>();
        foreach (var (_, child) in trie.ChildrenOf(0))
            queue.Enqueue(child);
        while (queue.TryDequeue(out var node))
        {
            foreach (var (letter, child) in trie.ChildrenOf(node))
            {
                fallback[child] = Step(fallback[node], letter);
                nextWithPattern[child] = patternAt[fallback[child]] >= 0 ? fallback[child] : nextWithPattern[fallback[child]];
                queue.Enqueue(child);
            }
        }
    }
}
