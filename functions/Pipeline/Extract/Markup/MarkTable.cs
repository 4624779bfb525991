namespace Wildlife.Extract;

/// <summary>The marks met on a page: most elements share theirs with others.</summary>
internal sealed class MarkTable
{
    private readonly Dictionary<string, PageMark> _byClass = new(StringComparer.Ordinal);

    /// <summary>How many there are, the empty one counted.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The mark of a class and an id as they stand in the markup.</summary>
    public PageMark Of(ReadOnlySpan<char> classes, ReadOnlySpan<char> id)
    {
        if (!id.IsEmpty)
        {
            return Make(string.Concat(classes, " ", id));
        }

        var known = _byClass.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(classes, out PageMark? mark))
        {
            known[classes] = mark = Make(classes);
        }

        return mark;
    }

    private PageMark Make(ReadOnlySpan<char> written) => new(CharacterReferences.Decode(written, inAttribute: true).ToLowerInvariant(), Count++);
}
