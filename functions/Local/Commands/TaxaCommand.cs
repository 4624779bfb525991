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
    private const string Export = "species-plus";

    public static Command Create()
    {
        var command = new Command("taxa", "Import a species list.");
        var import = new Command("import", "Read the EU listings of Species+, from an export (CSV) or its API, and lay them over the shipped taxa.");
        var file = new Argument<string?>("FILE.csv") { Description = "The export: columns Scientific Name, Annex (or Listing), and where there are any Rank, Class, Order, Family, Genus. Or a table of names: the accepted name first, then columns Synonym, Synonym2, Common name … in any number.", Arity = ArgumentArity.ZeroOrOne };
        var api = new Option<string?>("--api") { Description = "Instead of a file: where the Species+ API is, https://api.speciesplus.net. One request for each taxon, so it takes long.", HelpName = "URL" };
        var token = new Option<string?>("--token") { Description = "Your token of the API.", HelpName = "TOKEN" };
        var act = new Option<string>("--act") { Description = "The act whose state the export gives, by its id in data/law/acts.json.", DefaultValueFactory = _ => "32026R1383", HelpName = "ID" };
        var data = SharedOptions.Data();
        import.Arguments.Add(file);
        import.Options.Add(api);
        import.Options.Add(token);
        import.Options.Add(act);
        import.Options.Add(data);
        import.SetAction((parsed, cancellationToken) => ImportAsync(
            new Origin(parsed.GetValue(file), parsed.GetValue(api), parsed.GetValue(token)), parsed.GetValue(act)!, parsed.GetValue(data)!, cancellationToken));
        command.Subcommands.Add(import);
        return command;
    }

    private static async Task<int> ImportAsync(Origin origin, string act, string data, CancellationToken cancellationToken)
    {
        if (LawBook.Load(Path.Combine(Knowledge.Folder, "law")).Acts.All(known => known.Id != act))
            throw new UsageException($"no act is called {act}; data/law/acts.json holds those known");
        var known = TaxonCatalog.Load(Path.Combine(Knowledge.Folder, "taxa"));
        var (group, taxa) = await ReadAsync(origin, act, known, cancellationToken).ConfigureAwait(false);
        var folder = Knowledge.TaxaOf(Path.Combine(data, "settings"));
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, group + ".json");
        await File.WriteAllTextAsync(target + ".new", JsonSerializer.Serialize(new TaxaFile(group, taxa), WildlifeJson.Default.TaxaFile), cancellationToken).ConfigureAwait(false);
        File.Move(target + ".new", target, overwrite: true);
        var fresh = taxa.Count(taxon => known.Find(taxon.ScientificName) is null);
        Console.WriteLine(group == Export
            ? $"{taxa.Count} taxa imported to {target}: {fresh} new, the listings of the others as in the export"
            : $"{taxa.Sum(taxon => taxon.Synonyms.Count + taxon.Names.Values.Sum(names => names.Count))} names of {taxa.Count} taxa imported to {target}: {fresh} taxa new, the listings as they were");
        return CommandLine.Fine;
    }

    private static async Task<(string Group, IReadOnlyList<Taxon> Taxa)> ReadAsync(Origin origin, string act, TaxonCatalog known, CancellationToken cancellationToken)
    {
        try
        {
            switch (origin)
            {
                case { File: { } file, Api: null }:
                    return NameTable.IsOne(file) ? (GroupOf(file), NameTable.Read(file, known)) : (Export, SpeciesPlusCsv.Read(file, act));
                case { File: null, Api: { } address, Token: { Length: > 0 } token }:
                    using (var api = new SpeciesPlusApi(address, token))
                        return (Export, await api.ReadAsync(act, cancellationToken).ConfigureAwait(false));
                default:
                    throw new UsageException("taxa import takes either FILE.csv or --api URL with --token TOKEN");
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or MalformedLineException or HttpRequestException or JsonException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"{origin.File ?? origin.Api} cannot be read: {unreadable.Message}");
        }
        catch (TaskCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UsageException($"{origin.Api} cannot be read: {slow.Message}");
        }
    }

    // One file for each table: importing it again replaces it, and several stand side by side. They are read after the export.
    private static string GroupOf(string file) =>
        "table-" + string.Concat(Path.GetFileNameWithoutExtension(file).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    // Where the list comes from: a file, or the API with its token.
    private sealed record Origin(string? File, string? Api, string? Token);
}
