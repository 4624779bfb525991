using System.CommandLine;
using Wildlife.Classify;
using Wildlife.Law;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>Prints what the law says of a taxon on a day in a country, step by step and with its sources.</summary>
internal static class LawCommand
{
    public static Command Create()
    {
        var command = new Command("law", "Explain the law as it is encoded.");
        var explain = new Command("explain", "The reasoning for a taxon, a day and a country, with citations.");
        var taxon = new Option<string>("--taxon") { Description = "A scientific name.", Required = true, HelpName = "NAME" };
        var date = new Option<DateOnly?>("--date") { Description = "The day the advert was read (yyyy-MM-dd); today by default.", HelpName = "DAY" };
        var country = new Option<string>("--country") { Description = "Where the specimen is (ISO 3166-1 alpha-2).", DefaultValueFactory = _ => "DE", HelpName = "CC" };
        var product = new Option<string?>("--product") { Description = "The product code; the usual one of the taxon by default.", HelpName = "CODE" };
        var data = SharedOptions.Data();
        foreach (var option in (Option[])[taxon, date, country, product, data])
            explain.Options.Add(option);
        explain.SetAction(parsed => Explain(
            parsed.GetValue(taxon)!,
            parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
            parsed.GetValue(country)!.ToUpperInvariant(),
            parsed.GetValue(product),
            parsed.GetValue(data)!));
        command.Subcommands.Add(explain);
        return command;
    }

    private static int Explain(string name, DateOnly day, string country, string? product, string data)
    {
        var taxa = TaxonCatalog.Load(Path.Combine(Knowledge.Folder, "taxa"), Knowledge.TaxaOf(Path.Combine(data, "settings")));
        var taxon = taxa.Find(name) ?? throw new UsageException($"no taxon is called '{name}'; a scientific name is needed");
        var law = LawBook.Load(Path.Combine(Knowledge.Folder, "law"));
        var texts = ReasonTexts.Load(Path.Combine(Knowledge.Folder, "reasons"));
        foreach (var line in LawExplanation.Lines(taxon, taxa, law, day, country, product, texts))
            Console.WriteLine(line);
        return CommandLine.Fine;
    }
}
