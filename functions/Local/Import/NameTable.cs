using Microsoft.VisualBasic.FileIO;
using Wildlife.Law;
using Wildlife.Local.Host;

namespace Wildlife.Local.Import;

/// <summary>Reads a table of names (CSV): an accepted name in each row, and any number of other names of it in the columns beside it.</summary>
internal static class NameTable
{
    private static readonly string[] Accepted = ["accepted name", "accepted", "scientific name", "species", "reptile", "taxon", "full name"];
    private static readonly string[] Others = ["synonym", "common name", "vernacular", "english", "french", "german", "dutch", "name", "trade name"];

    /// <summary>Whether the file's first line is that of such a table, and not of an export of listings.</summary>
    /// <param name="path">The file.</param>
    public static bool IsOne(string path)
    {
        using var parser = Open(path);
        var header = Header(parser);
        return header.Length > 1 && Accepted.Contains(header[0]) && header.Skip(1).All(column => Others.Any(other => column.StartsWith(other, StringComparison.Ordinal)));
    }

    /// <summary>A taxon for each row: without listings, so that those known stay, with all its names.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The taxa there are: a genus already known gives a new species its family, and with it the family's listing.</param>
    /// <exception cref="UsageException">A row has no accepted name, or one that is no scientific name.</exception>
    public static IReadOnlyList<Taxon> Read(string path, TaxonCatalog known)
    {
        using var parser = Open(path);
        Header(parser);
        var lineages = known.Taxa.Where(taxon => taxon.Rank == "species" && taxon.Lineage.Count > 0).DistinctBy(taxon => taxon.Lineage[0]).ToDictionary(taxon => taxon.Lineage[0], taxon => taxon.Lineage, StringComparer.Ordinal);
        var rows = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        while (!parser.EndOfData)
        {
            var line = parser.LineNumber;
            var names = parser.ReadFields()!.Select(name => name.Trim()).ToArray();
            if (names.All(name => name.Length == 0))
                continue;
            // Tables by hand forget the genus's capital.
            names[0] = names[0].Length == 0 ? "" : char.ToUpperInvariant(names[0][0]) + names[0][1..];
            if (!IsScientific(names[0]))
                throw new UsageException($"{path}: line {line} begins with '{names[0]}', which is no accepted scientific name");
            if (!rows.TryGetValue(names[0], out var others))
                rows[names[0]] = others = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            others.UnionWith(names.Skip(1).Where(name => name.Length > 0 && name != names[0]));
        }

        return [.. rows.Select(row => Row(row.Key, row.Value, lineages))];
    }

    private static Taxon Row(string accepted, HashSet<string> others, Dictionary<string, IReadOnlyList<string>> lineages)
    {
        var genus = accepted.Split(' ')[0];
        return new Taxon
        {
            ScientificName = accepted,
            Rank = accepted.Split(' ').Length switch { 1 => "genus", 2 => "species", _ => "subspecies" },
            Lineage = lineages.GetValueOrDefault(genus) ?? (accepted == genus ? [] : [genus]),
            Listings = [],
            Names = new Dictionary<string, IReadOnlyList<string>> { [Taxon.AnyLanguage] = [.. others.Where(name => !IsScientific(name))] },
            Synonyms = [.. others.Where(IsScientific)],
            Imported = true,
            Source = "Table of names, imported by the operator.",
        };
    }

    // 'Mabuya lanceolata' and 'Boa constrictor orophias'; 'Barbados Skink' is an everyday name.
    private static bool IsScientific(string name) =>
        name.Split(' ') is [{ Length: > 2 } genus, .. var rest] && char.IsAsciiLetterUpper(genus[0]) && genus.Skip(1).All(char.IsAsciiLetterLower)
        && rest.All(word => word.Length > 2 && word.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'));

    private static string[] Header(TextFieldParser parser) => [.. (parser.ReadFields() ?? []).Select(column => column.Trim(' ', '\uFEFF').ToLowerInvariant())];

    private static TextFieldParser Open(string path)
    {
        var parser = new TextFieldParser(path) { TextFieldType = FieldType.Delimited };
        parser.SetDelimiters(",");
        return parser;
    }
}
