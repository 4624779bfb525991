namespace Wildlife.Extract;

/// <summary>
/// A page read once: its elements in document order as a flat table, so that every reader is a loop over an array
/// and no reader walks a tree. Attributes stay in the markup until somebody asks for them.
/// </summary>
internal sealed class HtmlPage : IDisposable
{
    private readonly PageDraft _draft;

    /// <summary>Takes over the tables.</summary>
    /// <param name="draft">What was read.</param>
    /// <param name="tooDeep">True where it nests deeper than is followed.</param>
    /// <param name="fetched">Where the page came from.</param>
    public HtmlPage(PageDraft draft, bool tooDeep, Uri? fetched)
    {
        _draft = draft;
        TooDeep = tooDeep;
        Url = OwnAddress(fetched);
        Address = fetched ?? Url;
        string? written = ByTag["base"].Select(i => Attribute(i, "href")).FirstOrDefault(h => h is not null);
        Base = PageUrls.Parse(fetched ?? Url, written) ?? fetched ?? Url;
    }

    /// <summary>All elements in document order.</summary>
    public ReadOnlySpan<PageNode> Nodes => _draft.Nodes.Items;

    /// <summary>All visible text in document order.</summary>
    public ReadOnlySpan<TextRun> Runs => _draft.Runs.Items;

    /// <summary>Elements by tag, as indexes into <see cref="Nodes"/>: only the tags that readers ask for.</summary>
    public TagIndex ByTag => _draft.ByTag;

    /// <summary>How many different marks the elements have.</summary>
    public int MarkCount => _draft.Marks.Count;

    /// <summary>Elements with an <c>itemprop</c> or <c>itemscope</c>, in document order.</summary>
    public IReadOnlyList<int> Items => _draft.Items;

    /// <summary>True where elements nest deeper than is followed.</summary>
    public bool TooDeep { get; }

    /// <summary>What relative URLs are resolved against; null where the page tells nothing of its address.</summary>
    public Uri? Base { get; }

    /// <summary>The page's own address: its canonical link, else where it was fetched from.</summary>
    public Uri? Url { get; }

    /// <summary>Where it was fetched from, else its own address: a later page of a list often names the first as its canonical one.</summary>
    public Uri? Address { get; }

    /// <summary>An attribute's value; empty where it stands without one, null where the element does not have it.</summary>
    /// <param name="node">The element.</param>
    /// <param name="name">The attribute's name in lower case.</param>
    public string? Attribute(int node, string name) =>
        Find(node, name) is { } found ? CharacterReferences.Decode(_draft.Markup.Span.Slice(found.ValueStart, found.ValueLength), inAttribute: true) : null;

    /// <summary>True where the element has the attribute.</summary>
    public bool HasAttribute(int node, string name) => Find(node, name) is not null;

    /// <summary>True where the markup holds a word anywhere: a cheap question before a costly one.</summary>
    public bool Mentions(string word) => _draft.Markup.Span.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>An attribute's value as it stands in the markup, references unread; empty where there is none.</summary>
    public ReadOnlySpan<char> RawAttribute(int node, string name) =>
        Find(node, name) is { } found ? _draft.Markup.Span.Slice(found.ValueStart, found.ValueLength) : default;

    /// <summary>The element's attributes in the order of the markup.</summary>
    public IEnumerable<(string Name, string Value)> Attributes(int node)
    {
        for (int i = Nodes[node].FirstAttribute; i < Nodes[node].EndAttribute; i++)
        {
            MarkupAttribute one = _draft.Attributes.Items[i];
            yield return (_draft.Markup.Slice(one.NameStart, one.NameLength).ToString().ToLowerInvariant(), CharacterReferences.Decode(_draft.Markup.Span.Slice(one.ValueStart, one.ValueLength), inAttribute: true));
        }
    }

    /// <summary>The content of a script, a style or another element without markup inside; empty for others.</summary>
    public ReadOnlyMemory<char> RawText(int node) => _draft.Markup[Nodes[node].RawStart..Nodes[node].RawEnd];

    /// <summary>The words of a title, whose content is no markup but holds character references.</summary>
    public string TitleText(int node) => CharacterReferences.Decode(RawText(node).Span, inAttribute: false);

    /// <summary>The visible text of an element, white space folded, lines kept.</summary>
    public string TextOf(int node, int limit = 20_000) => VisibleText.Join(Runs, Nodes[node].FirstRun, Nodes[node].EndRun, limit);

    /// <summary>The visible text of an element on one line.</summary>
    public string LineOf(int node, int limit = 2_000) => VisibleText.Fold(TextOf(node, limit));

    /// <summary>An absolute http(s) URL for a reference on the page; null where it is none.</summary>
    public string? Absolute(string? reference) => PageUrls.Absolute(Base, reference);

    /// <summary>Gives the tables back: nothing of the page may be read after that.</summary>
    public void Dispose() => _draft.Dispose();

    private MarkupAttribute? Find(int node, string name)
    {
        ref readonly PageNode element = ref Nodes[node];
        ReadOnlySpan<char> markup = _draft.Markup.Span;
        foreach (MarkupAttribute attribute in _draft.Attributes.Items[element.FirstAttribute..element.EndAttribute])
        {
            if (attribute.NameLength == name.Length && markup.Slice(attribute.NameStart, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return attribute;
            }
        }

        return null;
    }

    private Uri? OwnAddress(Uri? fetched)
    {
        string? canonical = ByTag["link"].Where(i => "canonical".Equals(Attribute(i, "rel"), StringComparison.OrdinalIgnoreCase)).Select(i => Attribute(i, "href")).FirstOrDefault();
        string? graph = ByTag["meta"].Where(i => Attribute(i, "property") == "og:url").Select(i => Attribute(i, "content")).FirstOrDefault();
        Uri? named = PageUrls.Parse(fetched, canonical) ?? PageUrls.Parse(fetched, graph);
        // A canonical link to the site's root on a deeper page is a template's mistake, not an address.
        return named is null || (fetched is not null && named.AbsolutePath == "/" && fetched.AbsolutePath != "/") ? fetched : named;
    }
}
