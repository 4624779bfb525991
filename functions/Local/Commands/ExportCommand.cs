using System.CommandLine;
using Wildlife.Evidence;
using Wildlife.Export;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>Takes a case out of the installation: as an evidence package, or in a form that another system reads.</summary>
internal static class ExportCommand
{
    private const string Package = "package";

    public static Command Create()
    {
        var command = new Command("export", "One case as an evidence package (zip), or in a form that another system reads.");
        var id = new Argument<string>("ID") { Description = "The case's id, from 'case list'." };
        var format = new Option<string>("--format") { Description = "What to write.", DefaultValueFactory = _ => Package, HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([Package, .. Enum.GetValues<ExportFormat>().Select(WireName.Of)]);
        var language = new Option<string>("--language") { Description = "Language of the report.", DefaultValueFactory = _ => "en", HelpName = "LANG" };
        language.AcceptOnlyFromAmong([.. ReportTexts.Languages]);
        var output = new Option<string?>("--out") { Description = "The file to write; by default named after the case, in the current folder.", HelpName = "FILE" };
        var by = new Option<string>("--by") { Description = "Who takes it out: it stands in the package.", DefaultValueFactory = _ => Environment.UserName, HelpName = "NAME" };
        var grade = new Option<string?>("--grade") { Description = "Source and information (A, B, C, X and 1 to 4) with handling code, e.g. B3-H1; by default as in settings/evidence.json.", HelpName = "CODE" };
        var tlp = new Option<string?>("--tlp") { Description = "Whom it may be shared with: white, green, amber, red.", HelpName = "LEVEL" };
        tlp.AcceptOnlyFromAmong("white", "green", "amber", "red");
        var data = SharedOptions.Data();
        command.Arguments.Add(id);
        foreach (var option in (Option[])[format, language, output, by, grade, tlp, data])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(data)!,
            new ExportWish(parsed.GetValue(id)!, parsed.GetValue(format)!, parsed.GetValue(language)!, parsed.GetValue(by)!, parsed.GetValue(grade), parsed.GetValue(tlp), parsed.GetValue(output)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, ExportWish wish, CancellationToken cancellationToken)
    {
        // Without the lock: what is written for a package is create-only, and 'serve' may run beside.
        using var installation = Installation.OpenForReading(data);
        var desk = installation.Desk(TimeProvider.System);
        var grading = GradeOption.Read(wish.Grade, wish.Tlp, desk.Settings.Grading);
        await installation.LogTakenAsync(wish.By, wish.CaseId, wish.Format, cancellationToken).ConfigureAwait(false);
        return WireName.TryParse<ExportFormat>(wish.Format, out var format)
            ? await ExportAsync(desk, wish, format, grading, cancellationToken).ConfigureAwait(false)
            : await PackAsync(desk, wish, grading, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> ExportAsync(EvidenceDesk desk, ExportWish wish, ExportFormat format, Grading? grading, CancellationToken cancellationToken)
    {
        var export = await desk.Exports.ExportAsync(wish.CaseId, format, grading, cancellationToken).ConfigureAwait(false) ?? throw NoCase(wish);
        var path = wish.Output ?? export.Name;
        await OutputFile.WriteAsync(path, stream => export.WriteAsync(stream, cancellationToken)).ConfigureAwait(false);
        Console.WriteLine(path);
        return CommandLine.Fine;
    }

    private static async Task<int> PackAsync(EvidenceDesk desk, ExportWish wish, Grading? grading, CancellationToken cancellationToken)
    {
        var maker = desk.Packages;
        var package = await maker.MakeAsync(wish.CaseId, new PackageOrder(wish.By, wish.Language, grading), cancellationToken).ConfigureAwait(false) ?? throw NoCase(wish);
        var path = wish.Output ?? package.FileName;
        await OutputFile.WriteAsync(path, stream => maker.WriteAsync(package, stream, cancellationToken)).ConfigureAwait(false);
        Console.WriteLine(path);
        Console.Error.WriteLine($"{package.Manifest.Members.Count} members; SHA-256 of the manifest: {package.ManifestSha256}");
        foreach (var note in package.Manifest.Absent.Select(absent => $"not in it: {absent.What}: {absent.Why}").Concat(package.Problems))
        {
            Console.Error.WriteLine(note);
        }

        return package.Problems.Count == 0 ? CommandLine.Fine : CommandLine.FoundProblems;
    }

    private static UsageException NoCase(ExportWish wish) => new($"there is no case '{wish.CaseId}': see 'case list'");

    private sealed record ExportWish(string CaseId, string Format, string Language, string By, string? Grade, string? Tlp, string? Output);
}
