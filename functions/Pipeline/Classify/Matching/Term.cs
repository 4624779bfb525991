using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>One pattern with what it means.</summary>
internal sealed record Term
{
    /// <summary>The lexicon entry's id, or <c>name:</c> and the scientific name.</summary>
    public required string Id { get; init; }

    /// <summary>See <see cref="LexiconKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind's particular.</summary>
    public string? Value { get; init; }

    /// <summary>The language it belongs to; <c>any</c> for all.</summary>
    public required string Language { get; init; }

    /// <summary>The taxon it names; null for other words.</summary>
    public Taxon? Taxon { get; init; }

    /// <summary>Whether it needs corroboration.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>A scientific name: recognised in every language.</summary>
    public bool Scientific { get; init; }

    /// <summary>An abbreviation: it must be written in this case.</summary>
    public string? ExactCase { get; init; }

    /// <summary>Without its umlaut it is another word ('Waschbär', 'waschbar'): it must be written with it.</summary>
    public bool NeedsUmlaut { get; init; }

    /// <summary>May follow other letters.</summary>
    public bool OpenStart { get; init; }

    /// <summary>May be followed by any letters.</summary>
    public bool OpenEnd { get; init; }

    /// <summary>May be the first part of a compound, if the rest is a product.</summary>
    public bool MayLead { get; init; }

    /// <summary>Length of the folded pattern.</summary>
    public int PatternLength { get; init; }

    /// <summary>Folded endings that may follow.</summary>
    public IReadOnlySet<string> Endings { get; init; } = NoEndings;

    /// <summary>None.</summary>
    public static IReadOnlySet<string> NoEndings { get; } = new HashSet<string>();
}

/// <summary>A term found in a text.</summary>
/// <param name="Term">What was found.</param>
/// <param name="In">The field.</param>
/// <param name="Start">First folded position.</param>
/// <param name="End">Position after the last.</param>
/// <param name="Word">Number of its first word.</param>
/// <param name="LastWord">Number of its last word.</param>
/// <param name="LeadsCompound">It is the first part of a longer word.</param>
internal sealed record Hit(Term Term, FoldedText In, int Start, int End, int Word, int LastWord, bool LeadsCompound)
{
    /// <summary>The original words.</summary>
    public TextSpan Span => In.Span(Start, End);

    /// <summary>Whether a typing error was forgiven to find it.</summary>
    public bool IsRepaired => In.Repaired.Contains(Start);

    /// <summary>Whether it stands in the title.</summary>
    public bool InTitle => In.Field == "title";

    /// <summary>Whether the two share letters.</summary>
    public bool Overlaps(Hit other) => ReferenceEquals(In, other.In) && other.Start < End && Start < other.End;

    /// <summary>Words between this and another finding of the same field; a large number across fields.</summary>
    public int DistanceTo(Hit other) =>
        !ReferenceEquals(In, other.In) ? int.MaxValue
        : other.Word > LastWord ? other.Word - LastWord
        : Word > other.LastWord ? Word - other.LastWord
        : 0;
}
