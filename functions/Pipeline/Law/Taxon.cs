namespace Wildlife.Law;

/// <summary>One file of <c>data/taxa</c>.</summary>
/// <param name="Group">The file's name without its extension.</param>
/// <param name="Taxa">Its taxa.</param>
public sealed record TaxaFile(string Group, IReadOnlyList<Taxon> Taxa)
{
    /// <summary>The JSON schema an editor checks the file against.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}

/// <summary>A species, genus, family … that matters in trade: its names and its dated listings.</summary>
/// <remarks>Lists that a file may leave out turn null into empty: the generated reader sets every init property.</remarks>
public sealed record Taxon
{
    /// <summary>In <see cref="Names"/>, names that count in every language: those of a table that does not say which they are of.</summary>
    public const string AnyLanguage = "any";

    /// <summary>The accepted scientific name, unique over all files.</summary>
    public required string ScientificName { get; init; }

    /// <summary><c>species</c>, <c>genus</c>, <c>family</c> …</summary>
    public required string Rank { get; init; }

    /// <summary>Scientific names above it, nearest first.</summary>
    public required IReadOnlyList<string> Lineage { get; init; }

    /// <summary>Dated entries; empty where the taxon is not listed itself.</summary>
    public required IReadOnlyList<TaxonListing> Listings { get; init; }

    /// <summary>Vernacular names by language, with inflected forms.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; }

    /// <summary>Other scientific names in use.</summary>
    public IReadOnlyList<string> Synonyms { get; init => field = value ?? []; } = [];

    /// <summary>Traders' short forms, matched in this case.</summary>
    public IReadOnlyList<string> Abbreviations { get; init => field = value ?? []; } = [];

    /// <summary>Names that are also ordinary words: they need corroboration.</summary>
    public IReadOnlyList<string> AmbiguousNames { get; init => field = value ?? []; } = [];

    /// <summary>Listed in Annex X of Regulation (EC) 865/2006.</summary>
    public bool AnnexX { get; init; }

    /// <summary>What it is traded as, most usual first.</summary>
    public IReadOnlyList<string> Products { get; init => field = value ?? []; } = [];

    /// <summary>Imported by the operator: known by its scientific names alone, which must be spelled as they are.</summary>
    public bool Imported { get; init; }

    /// <summary>A farmed or pet animal.</summary>
    public bool Domestic { get; init; }

    /// <summary>Endemic whose country never allowed commercial export.</summary>
    public bool NoLegalFounderStock { get; init; }

    /// <summary>The watch animal it belongs to.</summary>
    public string? Watch { get; init; }

    /// <summary>Where the facts were taken from.</summary>
    public string? Source { get; init; }
}

/// <summary>One dated entry of a taxon in an act.</summary>
public sealed record TaxonListing
{
    /// <summary>A, B, C, D, or <c>none</c>: excluded from its lineage's listing, or listed by an act other than 338/97.</summary>
    public required string Annex { get; init; }

    /// <summary>The id of the act in <c>law/acts.json</c>.</summary>
    public required string Act { get; init; }

    /// <summary>I, II or III; never used to derive an annex.</summary>
    public string? CitesAppendix { get; init; }

    /// <summary>First day on which the entry applies; null where no source gives it.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which the entry applied; null while it applies.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Words that limit the entry to a population; the entry without one is the rule.</summary>
    public string? Population { get; init; }

    /// <summary>The population's countries of origin (ISO 3166-1), where they decide.</summary>
    public IReadOnlyList<string> Countries { get; init => field = value ?? []; } = [];

    /// <summary>The annotation that limits what the entry covers.</summary>
    public string? Annotation { get; init; }

    /// <summary>Finished goods that the annotation leaves out: <c>instrument</c>, <c>furniture</c>, <c>retail-pack</c>. The lexicon's kind <c>finished</c> has their words.</summary>
    public IReadOnlyList<string> ExceptGoods { get; init => field = value ?? []; } = [];

    /// <summary>Whether the entry applied on a day.</summary>
    /// <param name="day">The day of the observation.</param>
    public bool AppliesOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}
