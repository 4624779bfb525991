using System.CommandLine;
using System.Text.Json;
using Wildlife.Local.Host;
using Wildlife.Sources;

namespace Wildlife.Local.Commands;

/// <summary>The source catalogue: what there is, and what one source file makes of a real page.</summary>
internal static class SourceCommand
{
    public static Command Create()
    {
        var command = new Command("source", "List sources, check one, let one be read.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Check());
        command.Subcommands.Add(SourceCommandSettings.Enable());
        command.Subcommands.Add(SourceCommandSettings.Disable());
        command.Subcommands.Add(SourceCommandBasis.Create());
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Every source: whether it is read, and what is not seen.");
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        command.Options.Add(data);
        command.Options.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(data)!;
            foreach (var health in await ReadAsync(folder, cancellationToken).ConfigureAwait(false))
            {
                Console.WriteLine(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(health, WildlifeJson.Readable.SourceHealth)
                    : $"{health.Id,-24} {health.Country}  {WireName.Of(health.Status),-10}  {health.Why}");
            }

            return CommandLine.Fine;
        });
        return command;
    }

    // The catalogue is there before any data are.
    private static async Task<IReadOnlyList<SourceHealth>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(folder, Embedded.SqliteDatabase.FileName)))
        {
            return Knowledge.LoadSources(Path.Combine(folder, "settings")).All.Select(source => SourceHealth.Of(source, summary: null)).ToList();
        }

        using var installation = Installation.OpenForReading(folder);
        return await RunSummary.ReadSourcesAsync(installation, cancellationToken).ConfigureAwait(false);
    }

    private static Command Check()
    {
        var command = new Command("check", "Fetch robots.txt and one page of a source; show what its file extracts and what it misses.");
        var target = new Argument<string>("ID|URL") { Description = "A source's id (its first start page is read), or the URL of a page of a source." };
        var data = SharedOptions.Data();
        command.Arguments.Add(target);
        command.Options.Add(data);
        command.SetAction((parsed, cancellationToken) => SourceCheck.RunAsync(parsed.GetValue(target)!, parsed.GetValue(data)!, cancellationToken));
        return command;
    }
}
