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
        var taxa = new SpeciesPlusTaxa(act, "Species+ export, imported by the operator.");
        while (!parser.EndOfData)
        {
            var fields = parser.ReadFields()!;
            foreach (var letter in Letters(path, fields[annex]))
                taxa.Add(fields[name].Trim(), Field(header, fields, "Rank"), Ranks.Select(column => Field(header, fields, column)), letter, []);
        }

        return taxa.All;
    }

    private static IEnumerable<string> Letters(string path, string text)
    {
        foreach (var part in text.Split(['/', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!SpeciesPlusTaxa.IsAnnex(part))
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
