using Wildlife.Law;

namespace Wildlife.Local.Import;

/// <summary>Gathers the rows of Species+ into taxa, one for each name, whichever way the rows came.</summary>
/// <param name="act">The act whose state the rows give.</param>
/// <param name="source">Where the rows came from, for people.</param>
internal sealed class SpeciesPlusTaxa(string act, string source)
{
    private static readonly string[] Annexes = ["A", "B", "C", "D"];

    private readonly Dictionary<string, Taxon> taxa = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The taxa gathered, by name.</summary>
    public IReadOnlyList<Taxon> All => [.. taxa.Values.OrderBy(taxon => taxon.ScientificName, StringComparer.Ordinal)];

    /// <summary>Whether the text is an annex of the Union.</summary>
    public static bool IsAnnex(string text) => Annexes.Contains(text, StringComparer.Ordinal);

    /// <summary>Adds one row; of several rows of a name the strictest annex stays.</summary>
    /// <param name="name">The scientific name; an empty one is passed over.</param>
    /// <param name="rank">The rank in any case; empty where not given.</param>
    /// <param name="lineage">The names above it, nearest first.</param>
    /// <param name="annex">A, B, C or D.</param>
    /// <param name="synonyms">Other scientific names of it.</param>
    public void Add(string name, string rank, IEnumerable<string> lineage, string annex, IReadOnlyList<string> synonyms)
    {
        if (name.Length == 0)
            return;
        // A split listing names populations that the export does not tell apart: the stricter annex is the rule.
        if (taxa.TryGetValue(name, out var known) && string.CompareOrdinal(known.Listings[0].Annex, annex) <= 0)
            return;
        taxa[name] = new Taxon
        {
            ScientificName = name,
            Rank = rank.Length > 0 ? rank.ToLowerInvariant() : name.Contains(' ', StringComparison.Ordinal) ? "species" : "genus",
            Lineage = [.. lineage.Where(above => above.Length > 0 && above != name)],
            Listings = [new TaxonListing { Annex = annex, Act = act }],
            Names = new Dictionary<string, IReadOnlyList<string>>(),
            Synonyms = synonyms,
            Imported = true,
            Source = source,
        };
    }
}
