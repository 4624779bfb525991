using System.Buffers;

namespace Wildlife.Extract;

/// <summary>
/// Builds a page from its tags by the rules of the HTML standard, without ever moving an element: all stand where they stand in the markup.
/// So misplaced content of tables stays inside them, and a formatting element that crosses a block ends with the block.
/// </summary>
internal sealed partial class TreeBuilder(PageDraft draft)
{
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n\f\uFEFF");
    private readonly OpenElements _open = new(draft);
    private readonly Dictionary<string, TagKind> _others = new(StringComparer.OrdinalIgnoreCase);
    private Stage _stage;
    private int _template;
    private int _rawNode = -1;

    private enum Stage
    {
        Before,
        Head,
        Body,
    }

    /// <summary>True where the page nests deeper than is followed.</summary>
    public bool TooDeep => _open.TooDeep;

    /// <summary>True within a picture or a formula.</summary>
    public bool InForeign => _open.InForeign;

    /// <summary>The kind of element of a name.</summary>
    public TagKind KindOf(ReadOnlySpan<char> name)
    {
        if (TagTable.Find(name) is { } known)
        {
            return known;
        }

        var others = _others.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!others.TryGetValue(name, out TagKind? kind))
        {
            others[name] = kind = new TagKind(name.ToString().ToLowerInvariant(), TagTraits.None, -1);
        }

        return kind;
    }

    /// <summary>From here on attributes are those of the next start tag.</summary>
    public void BeginAttributes() => draft.BeginAttributes();

    /// <summary>An attribute of the next start tag.</summary>
    public void Attribute(MarkupAttribute attribute) => draft.Attributes.Add(attribute);

    /// <summary>Text between two positions.</summary>
    public void Text(int start, int end)
    {
        if (_template > 0 || start >= end)
        {
            return;
        }

        if (_stage < Stage.Body)
        {
            if (draft.Markup.Span[start..end].IndexOfAnyExcept(Blank) < 0)
            {
                return;
            }

            BeginBody(implied: true);
        }

        draft.Text(_open.Top.Node, start, end);
    }

    /// <summary>The content of the element whose start tag came last, and its end.</summary>
    public void RawText(int start, int end)
    {
        if (_rawNode >= 0)
        {
            draft.RawText(_rawNode, start, end);
            draft.Close(_rawNode);
            _rawNode = -1;
        }
    }

    /// <summary>A start tag; true where its content is read as HTML says, and not as that of a picture.</summary>
    public bool StartTag(TagKind kind, bool selfClosing)
    {
        if (_template > 0)
        {
            _template += kind.Name == "template" ? 1 : 0;
            return true;
        }

        if (_open.InForeign)
        {
            if (!kind.Has(TagTraits.LeavesForeign))
            {
                InsertForeign(kind, selfClosing);
                return false;
            }

            while (_open.InForeign)
            {
                _open.Pop();
            }
        }

        return Start(kind.Name == "image" ? TagTable.Known("img") : kind, selfClosing);
    }

    /// <summary>Everything has been read.</summary>
    public void Finish()
    {
        if (_stage < Stage.Body)
        {
            BeginBody(implied: true);
        }

        _open.PopTo(0);
    }

    private bool Start(TagKind kind, bool selfClosing)
    {
        if (!Place(kind))
        {
            return true;
        }

        if (kind.Name is "svg" or "math")
        {
            InsertForeign(kind, selfClosing);
            return true;
        }

        if (!MakeRoom(kind))
        {
            return true;
        }

        Insert(kind);
        return true;
    }

    private void Insert(TagKind kind, bool implied = false)
    {
        int node = draft.Open(kind, _open.Count == 0 ? -1 : _open.Top.Node, implied);
        if (kind.Has(TagTraits.Void))
        {
            draft.Close(node);
        }
        else if (kind.Has(TagTraits.RawText | TagTraits.EscapableText))
        {
            _rawNode = node;
        }
        else if (kind.Name == "template")
        {
            // What a template holds is no part of the page until a script puts it there.
            draft.Close(node);
            _template = 1;
        }
        else
        {
            _open.Push(new OpenElement(node, kind));
        }
    }

    private void InsertForeign(TagKind kind, bool selfClosing)
    {
        int node = draft.Open(kind, _open.Top.Node, implied: false);
        if (selfClosing)
        {
            draft.Close(node);
            return;
        }

        bool integration = kind.Name is "foreignobject" or "desc" or "title" or "mi" or "mo" or "mn" or "ms" or "mtext";
        _open.Push(new OpenElement(node, kind, foreign: true, integration));
    }

    /// <summary>Opens the root, the head or the body where the tag belongs to one that is not open; false where the tag makes no element of its own.</summary>
    private bool Place(TagKind kind)
    {
        switch (kind.Name)
        {
            case "html":
                BeginRoot(implied: false);
                return false;
            case "head":
                BeginHead(implied: false);
                return false;
            case "body":
                BeginBody(implied: false);
                return false;
            case "frame" or "frameset":
                return false;
        }

        if (_stage < Stage.Body && _open.TopIs("noscript") && kind.Name is not ("link" or "meta" or "style" or "noframes" or "basefont" or "bgsound"))
        {
            _open.Pop();
        }

        if (_stage < Stage.Body)
        {
            if (kind.Has(TagTraits.Head))
            {
                BeginHead(implied: true);
            }
            else
            {
                BeginBody(implied: true);
            }
        }

        return true;
    }

    private void BeginRoot(bool implied)
    {
        if (_open.Count == 0)
        {
            Insert(TagTable.Known("html"), implied);
        }
    }

    private void BeginHead(bool implied)
    {
        if (_stage == Stage.Before)
        {
            _stage = Stage.Head;
            BeginRoot(implied: true);
            Insert(TagTable.Known("head"), implied);
        }
    }

    private void BeginBody(bool implied)
    {
        if (_stage < Stage.Body)
        {
            BeginHead(implied: true);
            _stage = Stage.Body;
            _open.PopTo(1);
            Insert(TagTable.Known("body"), implied);
        }
    }
}
