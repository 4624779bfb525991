using System.Text;

namespace Wildlife.Extract;

/// <summary>The tables of a page while it is being built: elements, attributes and visible text, in document order.</summary>
internal sealed class PageDraft(ReadOnlyMemory<char> markup) : IDisposable
{
    private int _firstAttribute;
    private int _textNode = -1;
    private (int Start, int End) _text;
    private StringBuilder? _longText;
    private bool _break;

    /// <summary>The page's markup, which attributes and raw text point into.</summary>
    public ReadOnlyMemory<char> Markup { get; } = markup;

    /// <summary>The elements so far.</summary>
    public PooledList<PageNode> Nodes { get; } = new(Math.Max(256, markup.Length / 64));

    /// <summary>The attributes so far.</summary>
    public PooledList<MarkupAttribute> Attributes { get; } = new(Math.Max(256, markup.Length / 48));

    /// <summary>The visible text so far.</summary>
    public PooledList<TextRun> Runs { get; } = new(Math.Max(128, markup.Length / 128));

    /// <summary>The classes and ids so far.</summary>
    public MarkTable Marks { get; } = new();

    /// <summary>The elements by tag.</summary>
    public TagIndex ByTag { get; } = new();

    /// <summary>The elements that carry microdata.</summary>
    public List<int> Items { get; } = [];

    /// <summary>From here on attributes are those of the next element.</summary>
    public void BeginAttributes() => _firstAttribute = Attributes.Count;

    /// <summary>Adds an element and gives its index.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="parent">Its parent's index.</param>
    /// <param name="implied">True for an element that the markup leaves out: it has no attributes.</param>
    public int Open(TagKind kind, int parent, bool implied)
    {
        FlushText();
        // The attributes wait for the tag they stand on, while what it implies is put in before it.
        int first = implied ? Attributes.Count : _firstAttribute;
        NodeFacts facts = NodeFacts.Of(Markup.Span, Attributes.Items[first..], Marks);
        bool within = parent >= 0 && Nodes.Items[parent] is { Hidden: true, Tag: not "head" };
        int node = Nodes.Count;
        Nodes.Add(new PageNode
        {
            Kind = kind,
            Parent = parent,
            FirstRun = Runs.Count,
            FirstAttribute = first,
            EndAttribute = Attributes.Count,
            Hidden = within || facts.Hidden || kind.Has(TagTraits.Invisible),
            Marked = facts.Mark,
            End = node + 1,
        });
        _firstAttribute = implied ? _firstAttribute : Attributes.Count;
        _break |= !kind.Has(TagTraits.Inline);
        ByTag.Add(kind, node);
        if (facts.IsItem)
        {
            Items.Add(node);
        }

        return node;
    }

    /// <summary>Ends an element.</summary>
    public void Close(int index)
    {
        FlushText();
        ref PageNode node = ref Nodes.Items[index];
        node.End = Nodes.Count;
        node.EndRun = Runs.Count;
        _break |= !node.Kind.Has(TagTraits.Inline);
    }

    /// <summary>Text between two positions of the markup. Pieces that only a comment parts are one text.</summary>
    public void Text(int node, int start, int end)
    {
        if (Nodes.Items[node].Hidden)
        {
            return;
        }

        if (_textNode < 0)
        {
            (_textNode, _text) = (node, (start, end));
        }
        else
        {
            _longText ??= new StringBuilder().Append(Markup.Span[_text.Start.._text.End]);
            _longText.Append(Markup.Span[start..end]);
        }
    }

    /// <summary>Gives an element its raw text.</summary>
    public void RawText(int index, int start, int end)
    {
        ref PageNode node = ref Nodes.Items[index];
        (node.RawStart, node.RawEnd) = (start, end);
        if (end > start)
        {
            Text(index, start, end);
        }
    }

    private void FlushText()
    {
        if (_textNode < 0)
        {
            return;
        }

        AddText(_longText is null ? Markup.Span[_text.Start.._text.End] : _longText.ToString());
        (_textNode, _longText) = (-1, null);
    }

    private void AddText(ReadOnlySpan<char> raw)
    {
        bool blank = raw.IndexOfAnyExcept(" \t\r\n\f") < 0;
        if (blank && (_break || Runs.Count == 0))
        {
            return;
        }

        Runs.Add(new TextRun(blank ? " " : CharacterReferences.Decode(raw, inAttribute: false), _textNode, _break));
        _break = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Nodes.Dispose();
        Attributes.Dispose();
        Runs.Dispose();
    }
}
