using System.Globalization;
using Spectre.Console;
using Wildlife.Cases;
using Wildlife.Sources;

namespace Wildlife.Local.Host;

/// <summary>The summary at the end of a run: what was read, what is suspect, the cases with their top reasons, and what was not seen.</summary>
internal static class SummaryTables
{
    private const int CasesShown = 12;
    private const int PlainWidth = 160;

    public static void Write(RunSummary summary, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = PlainWidth;
        }

        console.Write(Totals(summary));
        console.Write(Suspects(summary));
        console.Write(Sources(summary));
        WriteNotCovered(summary, console);
        console.Write(Cases(summary));
        if (summary.Mode == GovernanceGate.AdvertMode.Mode)
        {
            console.WriteLine("advert mode: nothing is linked across sites and no person is matched, since settings/governance.json of the data folder is not filed");
        }

        console.MarkupLineInterpolated($"time taken: {summary.Taken.TotalSeconds:0.0} s");
    }

    private static Table Totals(RunSummary summary)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Read").AddColumns("pages", "adverts", "suspects", "advert groups", "cases", "removed", "set aside");
        return table.AddRow(
            Number(summary.Pages),
            Number(summary.Listings.Count),
            Number(summary.Suspects.Count()),
            Number(summary.Suspects.Select(listing => listing.GroupId).Distinct(StringComparer.Ordinal).Count()),
            Number(summary.Cases.Count),
            Number(summary.Listings.Count(listing => listing.State == ListingState.Removed)),
            Number(summary.Poison.Count));
    }

    private static Table Suspects(RunSummary summary)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Suspect adverts").AddColumns("by tier", "", "by species", "", "by site", "");
        var tiers = Count(summary.Suspects, listing => [listing.Assessment.Tier?.ToString() ?? "none"]).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var species = Count(summary.Suspects, listing => listing.Assessment.Taxa.Select(taxon => taxon.Name).Take(1)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(12).ToList();
        var sites = Count(summary.Suspects, listing => [listing.Source]).OrderByDescending(pair => pair.Value).ToList();
        for (var row = 0; row < Math.Max(tiers.Count, Math.Max(species.Count, sites.Count)); row++)
        {
            table.AddRow([.. Cells(tiers, row), .. Cells(species, row), .. Cells(sites, row)]);
        }

        return table;
    }

    private static Table Sources(RunSummary summary)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Sources").AddColumns("source", "status", "why", "disallowed, never fetched");
        foreach (var source in summary.Sources.Where(source => source.Status != SourceStatus.Disabled))
        {
            table.AddRow(Markup.Escape(source.Id), ColourOf(source.Status), Markup.Escape(source.Why), Number(source.Disallowed));
        }

        return table;
    }

    // What was not looked at is said as plainly as what was found.
    private static void WriteNotCovered(RunSummary summary, IAnsiConsole console)
    {
        var unseen = summary.Sources.Where(source => source.Status is SourceStatus.Disabled or SourceStatus.NeverRead or SourceStatus.Blocked)
            .GroupBy(source => source.Status)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {WireName.Of(group.Key)} ({string.Join(", ", group.Select(source => source.Id))})")
            .ToList();
        if (unseen.Count > 0)
        {
            console.MarkupLineInterpolated($"not covered: {string.Join("; ", unseen)}");
        }
    }

    private static Table Cases(RunSummary summary)
    {
        var table = new Table().Border(TableBorder.Rounded).Title($"Cases ({Math.Min(CasesShown, summary.Cases.Count)} of {summary.Cases.Count}, most urgent first)")
            .AddColumns("case", "tier", "score", "adverts", "sites", "languages", "what, and why");
        foreach (var subject in summary.Cases.Take(CasesShown))
        {
            table.AddRow(
                subject.Id,
                subject.Tier.ToString(),
                subject.Score.ToString("0.00", CultureInfo.InvariantCulture),
                Number(subject.Listings.Count),
                Markup.Escape(string.Join(", ", subject.Sources)),
                string.Join(", ", subject.Languages),
                Markup.Escape($"{subject.Title}: {string.Join("; ", subject.Reasons.Take(2))}"));
        }

        return table;
    }

    private static IEnumerable<KeyValuePair<string, int>> Count(IEnumerable<Listing> listings, Func<Listing, IEnumerable<string>> keys) =>
        listings.SelectMany(keys).GroupBy(key => key, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, group.Count()));

    private static string[] Cells(List<KeyValuePair<string, int>> pairs, int row) =>
        row < pairs.Count ? [Markup.Escape(pairs[row].Key), Number(pairs[row].Value)] : ["", ""];

    private static string ColourOf(SourceStatus status) => status switch
    {
        SourceStatus.Healthy => "[green]healthy[/]",
        SourceStatus.Blocked => "[red]blocked[/]",
        SourceStatus.Failing => "[red]failing[/]",
        _ => WireName.Of(status),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
