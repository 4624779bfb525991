using System.CommandLine;
using Wildlife.Local.Host;
using Wildlife.Sources;

namespace Wildlife.Local.Commands;

/// <summary>Switches a source on and off. The settings are the operator's, in the data folder; a running host reads them at its next start.</summary>
internal static class SourceCommandSettings
{
    public static Command Enable() => Switch(
        "enable", "Let a source be read; it needs a complete basis that has not expired ('source set-basis').",
        (sources, id, settings) =>
        {
            if (MissingBasis(sources.Basis(id)) is { } missing)
            {
                throw new UsageException($"the source '{id}' stays off: {missing}");
            }

            SourceSettings.Update(settings, id, overlay => overlay with { Enabled = true });
            Console.Error.WriteLine($"{id} is enabled; 'run' reads it from its next start on");
        });

    public static Command Disable() => Switch(
        "disable", "Stop a source from being read; its basis stays on file.",
        (_, id, settings) =>
        {
            SourceSettings.Update(settings, id, overlay => overlay with { Enabled = false });
            Console.Error.WriteLine($"{id} is disabled; end a running 'run' to stop it at once");
        });

    /// <summary>The settings folder of a data folder, and the catalogue with those settings.</summary>
    /// <exception cref="UsageException">The source is an invented one, which no operator switches.</exception>
    public static (SourceCatalog Sources, string Folder) Open(string data, string id)
    {
        var settings = Path.Combine(data, "settings");
        var sources = Knowledge.LoadSources(settings);
        return sources.Require(id).Sample
            ? throw new UsageException($"'{id}' is an invented marketplace: the demo always reads it and nothing else ever does")
            : (sources, Path.Combine(settings, "sources"));
    }

    private static string? MissingBasis(SourceBasis? basis)
    {
        if (basis is null)
        {
            return "no basis is on file; write it with 'source set-basis'";
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return basis.Expires < today ? $"its basis expired on {basis.Expires:yyyy-MM-dd}; renew it with 'source set-basis'" : null;
    }

    private static Command Switch(string name, string description, Action<SourceCatalog, string, string> change)
    {
        var command = new Command(name, description);
        var id = new Argument<string>("ID") { Description = "The source's id." };
        var data = SharedOptions.Data();
        command.Arguments.Add(id);
        command.Options.Add(data);
        command.SetAction(parsed =>
        {
            var source = parsed.GetValue(id)!;
            var (sources, folder) = Open(parsed.GetValue(data)!, source);
            change(sources, source, folder);
            return CommandLine.Fine;
        });
        return command;
    }
}
