using System.CommandLine;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;
using Wildlife.Law;
using Wildlife.Local.Host;
using Wildlife.Local.Import;

namespace Wildlife.Local.Commands;

/// <summary>Lays an operator's species list over the shipped taxa.</summary>
internal static class TaxaCommand
{
    public static Command Create()
    {
        var command = new Command("taxa", "Import a species list.");
        var import = new Command("import", "Read an EU-listings export of Species+ (CSV) and lay it over the shipped taxa.");
        var file = new Argument<string>("FILE.csv") { Description = "The export: columns Scientific Name, Annex (or Listing), and where there are any Rank, Class, Order, Family, Genus." };
        var act = new Option<string>("--act") { Description = "The act whose state the export gives, by its id in data/law/acts.json.", DefaultValueFactory = _ => "32026R1383", HelpName = "ID" };
        var data = SharedOptions.Data();
        import.Arguments.Add(file);
        import.Options.Add(act);
        import.Options.Add(data);
        import.SetAction(parsed => Import(parsed.GetValue(file)!, parsed.GetValue(act)!, parsed.GetValue(data)!));
        command.Subcommands.Add(import);
        return command;
    }

    private static int Import(string file, string act, string data)
    {
        if (LawBook.Load(Path.Combine(Knowledge.Folder, "law")).Acts.All(known => known.Id != act))
            throw new UsageException($"no act is called {act}; data/law/acts.json holds those known");
        var taxa = Read(file, act);
        var folder = Knowledge.TaxaOf(Path.Combine(data, "settings"));
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, "species-plus.json");
        File.WriteAllText(target + ".new", JsonSerializer.Serialize(new TaxaFile("species-plus", taxa), WildlifeJson.Default.TaxaFile));
        File.Move(target + ".new", target, overwrite: true);
        var known = TaxonCatalog.Load(Path.Combine(Knowledge.Folder, "taxa"));
        Console.WriteLine($"{taxa.Count} taxa imported to {target}: {taxa.Count(taxon => known.Find(taxon.ScientificName) is null)} new, the listings of the others as in the export");
        return CommandLine.Fine;
    }

    private static IReadOnlyList<Taxon> Read(string file, string act)
    {
        try
        {
            return SpeciesPlusCsv.Read(file, act);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or MalformedLineException)
        {
            throw new UsageException($"{file} cannot be read: {unreadable.Message}");
        }
    }
}
