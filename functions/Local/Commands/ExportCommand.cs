using System.CommandLine;
using Wildlife.Evidence;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>Takes a case out of the installation: as an evidence package, or in a form that another system reads.</summary>
internal static class ExportCommand
{
    private const string Package = "package";

    public static Command Create()
    {
        var command = new Command("export", "One case as an evidence package (zip).");
        var id = new Argument<string>("ID") { Description = "The case's id, from 'case list'." };
        var format = new Option<string>("--format") { Description = "What to write.", DefaultValueFactory = _ => Package, HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong(Package);
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
            parsed.GetValue(id)!,
            settings => new PackageOrder(parsed.GetValue(by)!, parsed.GetValue(language)!, GradeOption.Read(parsed.GetValue(grade), parsed.GetValue(tlp), settings.Grading)),
            parsed.GetValue(output),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, string caseId, Func<EvidenceSettings, PackageOrder> order, string? output, CancellationToken cancellationToken)
    {
        // Without the lock: what is written for a package is create-only, and 'serve' may run beside.
        using var installation = Installation.OpenForReading(data);
        using var client = new HttpClient();
        var maker = installation.Packages(client, TimeProvider.System);
        var package = await maker.MakeAsync(caseId, order(installation.Settings), cancellationToken).ConfigureAwait(false)
            ?? throw new UsageException($"there is no case '{caseId}': see 'case list'");
        var path = output ?? package.FileName;
        await OutputFile.WriteAsync(path, stream => maker.WriteAsync(package, stream, cancellationToken)).ConfigureAwait(false);
        Console.WriteLine(path);
        Console.Error.WriteLine($"{package.Manifest.Members.Count} members; SHA-256 of the manifest: {package.ManifestSha256}");
        foreach (var absent in package.Manifest.Absent)
        {
            Console.Error.WriteLine($"not in it: {absent.What}: {absent.Why}");
        }

        foreach (var problem in package.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        return package.Problems.Count == 0 ? CommandLine.Fine : CommandLine.FoundProblems;
    }
}
