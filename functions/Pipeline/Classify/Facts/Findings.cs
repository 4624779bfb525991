namespace Wildlife.Classify;

/// <summary>Everything found in one advert, before it is judged.</summary>
internal sealed class Findings
{
    private const int MostOfKind = 150;
    private readonly ILookup<string, Hit> byKind;

    public Findings(Advert advert, FoldedText title, FoldedText body, string language, IReadOnlyList<Hit> hits, Marks marks)
    {
        Advert = advert;
        Title = title;
        Body = body;
        Language = language;
        Marks = marks;
        // The first findings of a kind decide; a text that repeats a word a thousand times costs no more than one that repeats it often.
        Hits = [.. hits.GroupBy(hit => hit.Term.Kind, StringComparer.Ordinal).SelectMany(kind => kind.Take(MostOfKind))];
        byKind = Hits.ToLookup(hit => hit.Term.Kind, StringComparer.Ordinal);
    }

    /// <summary>The advert.</summary>
    public Advert Advert { get; }

    /// <summary>The folded title.</summary>
    public FoldedText Title { get; }

    /// <summary>The folded description.</summary>
    public FoldedText Body { get; }

    /// <summary>The advert's language.</summary>
    public string Language { get; }

    /// <summary>All findings that no longer phrase hides.</summary>
    public IReadOnlyList<Hit> Hits { get; }

    /// <summary>Numbers, addresses and quantities.</summary>
    public Marks Marks { get; }

    /// <summary>Findings of a kind.</summary>
    public IEnumerable<Hit> Of(string kind) => byKind[kind];

    /// <summary>Findings of a kind with a value.</summary>
    public IEnumerable<Hit> Of(string kind, string value) => byKind[kind].Where(hit => hit.Term.Value == value);

    /// <summary>The first finding of a kind.</summary>
    public Hit? First(string kind) => byKind[kind].FirstOrDefault();

    /// <summary>Whether there is any.</summary>
    public bool Has(string kind) => byKind[kind].Any();

    /// <summary>The finding of a kind nearest to another, within so many words.</summary>
    public Hit? Near(Hit hit, string kind, int words) =>
        byKind[kind].Where(other => !ReferenceEquals(other, hit) && hit.DistanceTo(other) <= words)
            .OrderBy(hit.DistanceTo).FirstOrDefault();
}
