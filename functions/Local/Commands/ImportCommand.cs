using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Local.Host;
using Wildlife.Local.Import;

namespace Wildlife.Local.Commands;

/// <summary>Saved pages and analysts' captures through the same stages as crawled ones. Importing a file again changes nothing.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var command = new Command("import", "Read saved pages and captures: folders, .html, .html.gz, .warc, .warc.gz, .wacz, SingleFile.");
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var storage = SharedOptions.FolderStorage();
        var by = new Option<string>("--by") { Description = "Who captured the pages: it is kept in each record.", HelpName = "NAME" };
        var how = new Option<string>("--how") { Description = "With what and how they were captured; needs --by.", HelpName = "TEXT" };
        command.Arguments.Add(paths);
        command.Options.Add(by);
        command.Options.Add(how);
        command.Options.Add(data);
        command.Options.Add(json);
        command.Options.Add(storage);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            (parsed.GetValue(data)!, parsed.GetValue(storage)), parsed.GetValue(paths)!, CaptureNote.Create(parsed.GetValue(by), parsed.GetValue(how), TimeProvider.System), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync((string Folder, string? Storage) data, string[] paths, CaptureNote note, bool json, CancellationToken cancellationToken)
    {
        var files = CaptureFolder.Find(paths);
        using var installation = await Installation.OpenAsync(data.Folder, data.Storage, cancellationToken).ConfigureAwait(false);
        await InstallationKind.ClaimAsync(installation.Notes, InstallationKind.Real, cancellationToken).ConfigureAwait(false);
        using var fetcher = RealNetwork.Create(installation.Leases);
        var report = await TerminalProgress.RunAsync(async progress =>
        {
            progress.Phase($"importing {files.Count} files");
            var stages = await installation.StartStagesAsync(fetcher, TimeProvider.System, progress, NullLoggerFactory.Instance, cancellationToken).ConfigureAwait(false);
            var lines = new List<ImportLine>();
            foreach (var file in files)
            {
                lines.AddRange(await StoreAsync(installation, file, note, cancellationToken).ConfigureAwait(false));
            }

            await stages.DrainAsync(cancellationToken).ConfigureAwait(false);
            return await ImportReport.ReadAsync(installation, lines, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return Print(report, json);
    }

    private static async Task<List<ImportLine>> StoreAsync(Installation installation, string file, CaptureNote note, CancellationToken cancellationToken)
    {
        var lines = new List<ImportLine>();
        ImportCircumstances? circumstances = null;
        foreach (var capture in CaptureReader.Read(file))
        {
            if (capture.Page is not { } read)
            {
                lines.Add(new ImportLine(capture.File, null, null, null, capture.Problem));
                continue;
            }

            circumstances ??= note.For(file);
            var page = read with { Import = circumstances };
            var name = PageBlob.Name(page);
            await installation.Evidence.TryCreateAsync(Containers.RawPages, name, PageBlob.Write(page, []), cancellationToken).ConfigureAwait(false);
            await installation.Frontier.AddAsync(page.Source, [new FrontierUrl(page.Url, 0)], cancellationToken).ConfigureAwait(false);
            await installation.Frontier.RecordAsync(page.Source, page.Url, new FrontierOutcome(page.ObservedAt, page.Status, name), cancellationToken).ConfigureAwait(false);
            lines.Add(new ImportLine(capture.File, name, null, null, null));
        }

        return lines;
    }

    private static int Print(IReadOnlyList<ImportLine> report, bool json)
    {
        foreach (var line in report)
        {
            Console.WriteLine(json ? JsonSerializer.Serialize(line, LocalJson.Default.ImportLine) : line.ForPeople());
        }

        var unread = report.Where(line => line.Problem is not null).ToList();
        var kinds = report.Where(line => line.Kind is not null).GroupBy(line => line.Kind).OrderByDescending(group => group.Count());
        Console.Error.WriteLine($"{report.Count - unread.Count} pages read ({string.Join(", ", kinds.Select(group => $"{group.Count()} {group.Key}"))}); {unread.Count} could not be read");
        foreach (var line in unread)
        {
            Console.Error.WriteLine($"  not read: {line.File}: {line.Problem}");
        }

        return unread.Count > 0 ? CommandLine.FoundProblems : CommandLine.Fine;
    }
}
