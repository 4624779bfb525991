using Microsoft.VisualBasic.FileIO;
using Wildlife.Law;
using Wildlife.Local.Host;

namespace Wildlife.Local.Import;

/// <summary>Reads an export of the EU listings of Species+ (CSV). A CITES export is refused: an annex is never derived from an appendix.</summary>
internal static class SpeciesPlusCsv
{
    private static readonly string[] NameColumns = ["Scientific Name", "Full Name", "Taxon"];
    private static readonly string[] AnnexColumns = ["Annex", "EU Listing", "Current EU Listing", "Listing"];
    private static readonly string[] Ranks = ["Genus", "Family", "Order", "Class"];
    private static readonly string[] Annexes = ["A", "B", "C", "D"];

    /// <summary>The taxa, one for each name, strictest annex first.</summary>
    /// <param name="path">The file.</param>
    /// <param name="act">The act whose state the export gives.</param>
    /// <exception cref="UsageException">A column is missing, or the listings are not annexes of the Union.</exception>
    public static IReadOnlyList<Taxon> Read(string path, string act)
    {
        using var parser = new TextFieldParser(path) { TextFieldType = FieldType.Delimited };
        parser.SetDelimiters(",");
        var header = (parser.ReadFields() ?? []).Select(column => column.Trim(' ', '\uFEFF')).ToArray();
        var name = Column(path, header, NameColumns);
        var annex = Column(path, header, AnnexColumns);
        var taxa = new Dictionary<string, Taxon>(StringComparer.OrdinalIgnoreCase);
        while (!parser.EndOfData)
        {
            var fields = parser.ReadFields()!;
            foreach (var letter in Letters(path, fields[annex]))
                Add(taxa, header, fields, fields[name].Trim(), new TaxonListing { Annex = letter, Act = act });
        }

        return [.. taxa.Values.OrderBy(taxon => taxon.ScientificName, StringComparer.Ordinal)];
    }

    private static void Add(Dictionary<string, Taxon> taxa, string[] header, string[] fields, string name, TaxonListing listing)
    {
        if (name.Length == 0)
            return;
        // A split listing names populations that the export does not tell apart: the stricter annex is the rule.
        if (taxa.TryGetValue(name, out var known) && string.CompareOrdinal(known.Listings[0].Annex, listing.Annex) <= 0)
            return;
        taxa[name] = new Taxon
        {
            ScientificName = name,
            Rank = Field(header, fields, "Rank").ToLowerInvariant() is { Length: > 0 } rank ? rank : name.Contains(' ', StringComparison.Ordinal) ? "species" : "genus",
            Lineage = [.. Ranks.Select(column => Field(header, fields, column)).Where(above => above.Length > 0 && above != name)],
            Listings = [listing],
            Names = new Dictionary<string, IReadOnlyList<string>>(),
            Imported = true,
            Source = "Species+ export, imported by the operator.",
        };
    }

    private static IEnumerable<string> Letters(string path, string text)
    {
        foreach (var part in text.Split(['/', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Annexes.Contains(part, StringComparer.Ordinal))
                throw new UsageException($"{path}: '{text}' is not an annex of the Union (A, B, C, D); export the EU listings, an annex cannot be derived from a CITES appendix");
            yield return part;
        }
    }

    private static int Column(string path, string[] header, string[] names)
    {
        var index = Array.FindIndex(header, column => names.Contains(column, StringComparer.OrdinalIgnoreCase));
        return index >= 0 ? index : throw new UsageException($"{path} has no column called {string.Join(" or ", names)}");
    }

    private static string Field(string[] header, string[] fields, string name)
    {
        var index = Array.FindIndex(header, column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase));
        return index >= 0 && index < fields.Length ? fields[index].Trim() : "";
    }
}
