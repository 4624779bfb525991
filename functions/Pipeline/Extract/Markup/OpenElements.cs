namespace Wildlife.Extract;

/// <summary>The elements that are open while a page is read, outermost first.</summary>
internal sealed class OpenElements(PageDraft draft)
{
    /// <summary>Browsers stop nesting here; deeper elements become siblings.</summary>
    private const int MaximumDepth = 512;

    private readonly OpenElement[] _open = new OpenElement[MaximumDepth];
    private int _paragraphs;
    private int _beyond;

    /// <summary>How many are open.</summary>
    public int Count { get; private set; }

    /// <summary>True where the page nests deeper than is followed.</summary>
    public bool TooDeep { get; private set; }

    /// <summary>The innermost; only where one is open.</summary>
    public ref OpenElement Top => ref _open[Count - 1];

    /// <summary>True where the innermost is of the kind.</summary>
    public bool TopIs(string name) => Count > 0 && Top.Kind.Name == name;

    /// <summary>True where a paragraph is open anywhere.</summary>
    public bool HasParagraph => _paragraphs > 0;

    /// <summary>True within a picture or a formula, where other rules hold.</summary>
    public bool InForeign => Count > 0 && Top.Foreign && !Top.Integration;

    /// <summary>Opens an element.</summary>
    public void Push(OpenElement element)
    {
        if (Count == MaximumDepth)
        {
            draft.Close(element.Node);
            TooDeep = true;
            _beyond++;
            return;
        }

        _paragraphs += element.Kind.Name == "p" ? 1 : 0;
        _open[Count++] = element;
    }

    /// <summary>True where an end tag is that of an element too deep to have been opened.</summary>
    public bool EndsBeyond()
    {
        if (_beyond == 0)
        {
            return false;
        }

        _beyond--;
        return true;
    }

    /// <summary>Closes the innermost, and with it those around it that ended while it was open.</summary>
    public void Pop() => PopTo(Count - 1);

    /// <summary>Closes all from the innermost to the one at <paramref name="index"/>.</summary>
    public void PopTo(int index)
    {
        while (Count > index || (Count > 0 && Top.Ended))
        {
            _paragraphs -= Top.Kind.Name == "p" ? 1 : 0;
            draft.Close(Top.Node);
            Count--;
        }
    }

    /// <summary>Marks the one at <paramref name="index"/> as ended: it closes when what is open inside it does.</summary>
    public void EndLater(int index) => _open[index].Ended = true;

    /// <summary>The one at an index.</summary>
    public ref readonly OpenElement this[int index] => ref _open[index];

    /// <summary>The innermost of a name, looking out to the next element with one of the traits, or of one of the names; -1 where none is open.</summary>
    public int Find(string name, TagTraits limit, string? limitName = null, string? otherLimit = null)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            TagKind kind = _open[i].Kind;
            if (kind.Name == name && !_open[i].Foreign)
            {
                return i;
            }

            if ((kind.Has(limit) && !_open[i].Foreign) || kind.Name == limitName || kind.Name == otherLimit)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Closes innermost elements whose end tag may be left out, but for one kind.</summary>
    public void PopImplied(string? except = null)
    {
        while (Count > 0 && Top.Kind.Has(TagTraits.ImpliedEnd) && Top.Kind.Name != except)
        {
            Pop();
        }
    }
}

/// <summary>An open element.</summary>
/// <param name="node">Its index.</param>
/// <param name="kind">What it is.</param>
/// <param name="foreign">True within a picture or a formula.</param>
/// <param name="integration">True where HTML may stand inside it nevertheless.</param>
internal struct OpenElement(int node, TagKind kind, bool foreign = false, bool integration = false)
{
    public int Node { get; } = node;

    public TagKind Kind { get; } = kind;

    public bool Foreign { get; } = foreign;

    public bool Integration { get; } = integration;

    /// <summary>True where its end tag has come while a block inside it was still open.</summary>
    public bool Ended { get; set; }
}
